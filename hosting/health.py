"""Whether this replica lives, and whether it should be sent visitors."""

from __future__ import annotations

import anyio
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from components import session
from opcit import __version__

SECONDS = 3.0
"""How long the database may take to answer before this replica counts as not ready."""


async def alive(request: Request) -> Response:
    """200 as long as the process answers at all: a replica that does not should be started anew."""
    return JSONResponse({"status": "ok", "opcit": __version__})


async def ready(request: Request) -> Response:
    """200 once the library can be read, 503 while it cannot: the proxy sends visitors elsewhere meanwhile."""
    with anyio.move_on_after(SECONDS):
        try:
            await anyio.to_thread.run_sync(_ask, abandon_on_cancel=True)
        except Exception:
            return _not_ready()
        return JSONResponse({"status": "ok", "opcit": __version__})
    return _not_ready()


def _ask() -> None:
    session.desk_of("").store.answers()


def _not_ready() -> Response:
    return JSONResponse({"status": "the database does not answer"}, status_code=503)


ROUTES = (Route("/healthz", alive), Route("/readyz", ready))
