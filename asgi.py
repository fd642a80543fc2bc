"""Opcit as an ASGI application: `streamlit run asgi.py`.

Around app.py: warm-up, a health route, redirects for paths that Streamlit would show blank, and
security headers.
"""

from __future__ import annotations

import base64
import gc
import hashlib
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import anyio
import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components import frame, session
from components.sharing import door
from opcit import __version__

LONGEST_FORM = 4096  # bytes
LOAD_SECONDS = 15  # the longest that the first page waits for the samples and the folder


def _inline_scripts() -> str:
    """The scripts that Streamlit's own page holds, by hash: no other inline script may run."""
    page = Path(st.__file__).parent / "static" / "index.html"
    scripts = re.findall(r"<script>(.*?)</script>", page.read_text(encoding="utf-8"), re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


_POLICY = "; ".join((
    "default-src 'self'",
    f"script-src 'self' {_inline_scripts()}",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' ws: wss:",
    "worker-src 'self' blob:",
    "frame-ancestors 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
))  # fmt: skip
HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
}


class SecurityHeaders:
    """Adds HEADERS to every response of the application it wraps."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def warm_up() -> None:
    """Loads what the first visitor would wait for, and takes it out of the collector's rounds."""
    library = session.loading()
    session.warm()
    library.wait(LOAD_SECONDS)
    gc.collect()
    gc.freeze()


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[None]:
    await anyio.to_thread.run_sync(warm_up)
    yield


async def health(request: Request) -> Response:
    """200 once the library can be read."""
    await anyio.to_thread.run_sync(session.cards, "", 1)
    return JSONResponse({"status": "ok", "opcit": __version__})


async def article(request: Request) -> Response:
    """/read/ID is a short form of /read?article=ID, as for each page about an article."""
    state = {**request.query_params, "article": request.path_params["article"]}
    page = request.url.path.split("/")[1]
    return RedirectResponse(f"/{page}?{urlencode(state)}")


async def share(request: Request) -> Response:
    """/s/TOKEN leads to what the link opens, by way of its passphrase where it has one."""
    return await anyio.to_thread.run_sync(door.enter, request.path_params["token"], request.cookies)


async def passphrase(request: Request) -> Response:
    """What was typed where a link asks for its passphrase."""
    form = parse_qs((await _beginning(request)).decode("utf-8", "replace"))
    given = "".join(form.get("passphrase", [])[:1])
    secure = request.url.scheme == "https"
    return await anyio.to_thread.run_sync(door.knock, request.path_params["token"], given, secure)


async def _beginning(request: Request) -> bytes:
    """What a form sent, as far as a form of ours can be long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_FORM:
            break
    return body[:LONGEST_FORM]


async def home(request: Request) -> Response:
    """/library is the first page's other name."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{query}")


app = st.App(
    "app.py",
    lifespan=lifespan,
    middleware=[Middleware(SecurityHeaders)],
    routes=[
        Route("/health", health),
        Route("/library", home),
        Route("/s/{token}", share),
        Route("/s/{token}", passphrase, methods=["POST"]),
        *(Route(f"/{p.name}/{{article}}", article) for p in frame.pages() if p.about_article),
    ],
)
