"""Opcit as an ASGI application: `streamlit run asgi.py`.

Around app.py: warm-up, health routes, redirects for paths that Streamlit would show blank, security
headers, logs and metrics (hosting/).
"""

from __future__ import annotations

# Before all that begins threads.
from hosting import early  # noqa: F401

# isort: split
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlencode

import anyio
import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from components import access, frame, session
from hosting import health, links, login, logs, memory, metrics
from hosting.headers import SecurityHeaders
from hosting.refusals import Refusals
from hosting.requests import Requests
from opcit.settings import load

LOAD_SECONDS = 15  # the longest that the first page waits for the samples and the folder


def warm_up() -> None:
    """Loads what the first visitor would wait for, and takes it out of the collector's rounds."""
    loading = [session.load(workspace) for workspace in access.workspaces()]
    session.warm()
    for job in loading:
        job.wait(LOAD_SECONDS)
    gc.collect()
    memory.trim()
    gc.freeze()


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[None]:
    await anyio.to_thread.run_sync(warm_up)
    if port := settings.metrics_port:
        metrics.serve(settings.metrics_address, port)
    async with anyio.create_task_group() as beside:
        beside.start_soon(memory.trim_often)
        yield
        beside.cancel_scope.cancel()


async def article(request: Request) -> Response:
    """/read/ID is a short form of /read?article=ID, as for each page about an article."""
    state = {**request.query_params, "article": request.path_params["article"]}
    page = request.url.path.split("/")[1]
    return RedirectResponse(f"/{page}?{urlencode(state)}")


async def home(request: Request) -> Response:
    """/library is the first page's other name."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{query}")


try:
    settings = load()
    mode = access.mode()
except ValueError as problem:
    raise SystemExit(f"Opcit does not start: {problem} See docs/settings.md.") from None
if settings.log_json:
    logs.start(settings.log_level)

pages = frozenset("/" if page.name == "library" else f"/{page.name}" for page in frame.pages())
# First of all, so that whatever asks for the visitor's address or for https is told what is so.
proxies = settings.trusted_proxies
trusted = [Middleware(ProxyHeadersMiddleware, trusted_hosts=proxies)] if proxies else []
returning = [Middleware(login.Returning, pages=pages)] if mode == "login" else []

app = st.App(
    "app.py",
    lifespan=lifespan,
    middleware=[
        *trusted,
        Middleware(Requests),
        Middleware(SecurityHeaders),
        Middleware(Refusals),
        *returning,
    ],
    secrets=login.secrets(settings) if mode == "login" else None,
    routes=[
        *health.ROUTES,
        Route("/library", home),
        *links.ROUTES,
        *(Route(f"/{p.name}/{{article}}", article) for p in frame.pages() if p.about_article),
    ],
)
