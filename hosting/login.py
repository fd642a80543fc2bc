"""Login by OpenID Connect: what Streamlit is told of it, and coming back to where one wanted to go."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, unquote

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from opcit.settings import Settings

COOKIE = "opcit_to"
KEPT = 600
"""Seconds that a login may take before where one wanted to go is forgotten."""
LOGGED_IN = "_streamlit_user"
_CALLBACK = "/oauth2callback"
_WAY = re.compile(r"/[a-z]*(\?[^\\\s]*)?")
"""A page of ours: never another host ("//…"), nor a path that is none of ours."""


def secrets(settings: Settings) -> dict[str, Any]:
    """The secrets that st.login reads, in memory only."""
    issuer, public = settings.oidc_issuer.rstrip("/"), settings.public_url.rstrip("/")
    auth = {
        "redirect_uri": f"{public}{_CALLBACK}",
        "cookie_secret": settings.cookie_secret,
        "client_id": settings.oidc_client_id,
        "client_secret": settings.oidc_client_secret,
        "server_metadata_url": f"{issuer}/.well-known/openid-configuration",
        "client_kwargs": {"scope": "openid email profile"},
    }
    return {"auth": auth}


class Returning:
    """Remembers in a cookie which page somebody came for, and leads there once they are logged in."""

    def __init__(self, app: ASGIApp, pages: frozenset[str]) -> None:
        self.app, self.pages = app, pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        request = Request(scope)

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._mark(request, message)
            await send(message)

        await self.app(scope, receive, send_on)

    def _mark(self, request: Request, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        if request.url.path == _CALLBACK:
            self._lead_back(request, headers)
        elif request.url.path in self.pages and not _logged_in(request):
            query = f"?{request.url.query}" if request.url.query else ""
            _cookie(headers, quote(f"{request.url.path}{query}"), KEPT, request)

    def _lead_back(self, request: Request, headers: MutableHeaders) -> None:
        way = unquote(request.cookies.get(COOKIE, ""))
        home = headers.get("location", "").endswith("/")
        if home and _WAY.fullmatch(way) and way.partition("?")[0] in self.pages:
            headers["location"] = way
            _cookie(headers, "", 0, request)


def _logged_in(request: Request) -> bool:
    return any(name.startswith(LOGGED_IN) for name in request.cookies)


def _cookie(headers: MutableHeaders, value: str, seconds: int, request: Request) -> None:
    response = Response()
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, value, seconds, httponly=True, samesite="lax", secure=secure)
    headers.append("set-cookie", response.headers["set-cookie"])
