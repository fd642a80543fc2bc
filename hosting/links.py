"""The short form of share links, /s/TOKEN, and the passphrase that some ask for first."""

from __future__ import annotations

from urllib.parse import parse_qs

import anyio
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.sharing import door

LONGEST_FORM = 4096  # bytes


async def opened(request: Request) -> Response:
    """Leads to what the link opens, by way of its passphrase where it has one."""
    return await anyio.to_thread.run_sync(door.enter, request.path_params["token"], request.cookies)


async def knocked(request: Request) -> Response:
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


ROUTES = (Route("/s/{token}", opened), Route("/s/{token}", knocked, methods=["POST"]))
