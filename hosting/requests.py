"""Middleware: an id for every request, one line in the log for each, and its place in the metrics."""

from __future__ import annotations

import logging
import re
import secrets
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.frame import PAGES
from hosting import metrics
from hosting.logs import REQUEST

log = logging.getLogger("opcit.requests")
ID = "x-request-id"
_SOUND = re.compile(r"[A-Za-z0-9._-]{1,64}")
_OTHERS = ("healthz", "readyz", "_stcore", "app", "media", "static", "s", "shared", "")
ROUTES = frozenset((*_OTHERS, *(page.name for page in PAGES)))
"""First parts of paths that have a label of their own: anything else would let strangers make labels."""


class Requests:
    """Gives each request an id (a proxy's, if it is sound), logs its end and counts it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        told = Headers(scope=scope).get(ID, "")
        request = told if _SOUND.fullmatch(told) else secrets.token_hex(8)
        token = REQUEST.set(request)
        try:
            await (self._http if scope["type"] == "http" else self._socket)(scope, receive, send)
        finally:
            REQUEST.reset(token)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        status, began = 500, time.perf_counter()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[ID] = REQUEST.get()
            await send(message)

        try:
            await self.app(scope, receive, watched)
        finally:
            _ended(scope["method"], scope["path"], status, time.perf_counter() - began)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        with metrics.SESSIONS.track_inprogress():
            log.info("connected", extra={"path": _shown(scope["path"])})
            began = time.perf_counter()
            try:
                await self.app(scope, receive, send)
            finally:
                lasted = round(time.perf_counter() - began, 1)
                log.info("disconnected", extra={"path": _shown(scope["path"]), "seconds": lasted})


def _ended(method: str, path: str, status: int, seconds: float) -> None:
    route = _route(path)
    metrics.REQUESTS.labels(method, route, status).inc()
    metrics.SECONDS.labels(route).observe(seconds)
    quiet = route in ("healthz", "readyz", "_stcore") and status < 400
    log.log(
        logging.DEBUG if quiet else logging.INFO,
        "answered",
        extra={
            "method": method,
            "path": _shown(path),
            "status": status,
            "ms": round(seconds * 1000, 1),
        },
    )


def _route(path: str) -> str:
    first = path.strip("/").split("/")[0]
    return first if first in ROUTES else "other"


def _shown(path: str) -> str:
    """The path, without the token that a short share link ends in."""
    return "/s/…" if _route(path) == "s" else path
