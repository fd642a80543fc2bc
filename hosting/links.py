"""The short form of share links, /s/TOKEN, and what some ask for first: a passphrase, a guest's name."""

from __future__ import annotations

from functools import partial
from urllib.parse import parse_qs

import anyio
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.sharing import door, naming

LONGEST_FORM = 4096  # bytes


async def opened(request: Request) -> Response:
    """Leads to what the link opens, by way of its passphrase where it has one."""
    return await anyio.to_thread.run_sync(
        door.enter, _token(request), request.cookies, _from(request)
    )


async def knocked(request: Request) -> Response:
    """What was typed where a link asks for its passphrase."""
    passphrase = await _written(request, "passphrase")
    return await anyio.to_thread.run_sync(
        door.knock, _token(request), passphrase, _secure(request), _from(request)
    )


async def asked(request: Request) -> Response:
    """Asks for the name of who wants to comment by a link."""
    state = dict(request.query_params)
    return await anyio.to_thread.run_sync(
        naming.asked, _token(request), request.cookies, _from(request), state
    )


async def named(request: Request) -> Response:
    """The name that was given."""
    take_in = partial(
        naming.given, _token(request), await _written(request, "name"), request.cookies,
        _from(request), dict(request.query_params), _secure(request),
    )  # fmt: skip
    return await anyio.to_thread.run_sync(take_in)


def _token(request: Request) -> str:
    return str(request.path_params["token"])


def _from(request: Request) -> str | None:
    """The visitor's address; None on this computer, as Streamlit has it."""
    host = request.client.host if request.client else None
    return None if host in ("127.0.0.1", "::1") else host


def _secure(request: Request) -> bool:
    return request.url.scheme == "https"


async def _written(request: Request, field: str) -> str:
    """What a form's field holds."""
    form = parse_qs((await _beginning(request)).decode("utf-8", "replace"))
    return form.get(field, [""])[0]


async def _beginning(request: Request) -> bytes:
    """What a form sent, as far as a form of ours can be long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_FORM:
            break
    return body[:LONGEST_FORM]


ROUTES = (
    Route("/s/{token}", opened),
    Route("/s/{token}", knocked, methods=["POST"]),
    Route("/s/{token}/name", asked),
    Route("/s/{token}/name", named, methods=["POST"]),
)
