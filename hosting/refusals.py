"""A page instead of a bare word where the server refuses an address before any page of ours could answer."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components import plain
from components.sharing import opening

SAID = {
    400: ("This is no address of Opcit", "Some sign in it cannot be part of one."),
    404: ("There is nothing here", "Nothing has this address, or not any more."),
    405: ("This cannot be done here", "The address is right, but not for that."),
    500: ("Something went wrong", "It was written to the log of this server. Try again in a moment."),
}  # fmt: skip
HOME = '<p><a href="/">Open the library</a></p>'
_PROGRAMS = "/_stcore/"


class Refusals:
    """Says in words what the application it wraps refuses a browser; programs are told as before."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _by_browser(scope):
            await self.app(scope, receive, send)
            return
        refused = False

        async def in_words(message: Message) -> None:
            nonlocal refused
            if message["type"] == "http.response.start" and _bare(message):
                refused = True
                await _page(scope["path"], message["status"])(scope, receive, send)
            elif not refused:
                await send(message)

        await self.app(scope, receive, in_words)


def _by_browser(scope: Scope) -> bool:
    return "text/html" in Headers(scope=scope).get("accept", "") and not scope["path"].startswith(
        _PROGRAMS
    )


def _bare(message: Message) -> bool:
    kind = Headers(raw=message["headers"]).get("content-type", "text/plain")
    return message["status"] >= 400 and kind.startswith("text/plain") and message["status"] in SAID


def _page(path: str, status: int) -> ASGIApp:
    if path.startswith("/s/"):
        return plain.page(opening.NOTHING, f"{opening.INCOMPLETE} {opening.ASK}", status)
    title, why = SAID[status]
    return plain.page(title, why, status, HOME)
