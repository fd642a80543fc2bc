"""A guest's name: asked on a page of its own, so that the cookie that knows them again outlives a reload."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from urllib.parse import urlencode

from starlette.responses import Response

from components import plain, session
from components.sharing import door, keeping, looking, passing
from components.sharing.keeping import Found
from opcit.store import guests

TITLE = "Your name"
WHY = "It stands beside what you write, for whoever shared the link and whoever else has it."
REMEMBERED = 180 * 86_400
"""Seconds that a browser is known again."""


def way(token: str, what: str) -> str:
    """The way to the form, as HTML. what: that which needs a name."""
    state = {name: value for name, value in session.carried().items() if name != "t"}
    href = escape(f"/s/{token}/name?{urlencode(state)}")
    return f'<a class="opcit-way" href="{href}">Give your name to {escape(what)}</a>'


def asked(
    token: str, cookies: Mapping[str, str], address: str | None, state: Mapping[str, str]
) -> Response:
    """The form, for who may comment by this link and has given its passphrase; for others the link itself."""
    found = _found(token, cookies, address)
    if found is None:
        return door.enter(token, cookies, address)
    return _form() if _guest(found, cookies) is None else door.on(token, state)


def given(
    token: str, name: str, cookies: Mapping[str, str], address: str | None,
    state: Mapping[str, str], secure: bool,
) -> Response:  # fmt: skip
    """Takes the guest in under this name, and leads back to the page in the state it had."""
    found = _found(token, cookies, address)
    if found is None:
        return door.enter(token, cookies, address)
    try:
        with session.desk_of(found.workspace).store.write() as connection:
            secret = guests.add(connection, found.share.id, name)
    except ValueError as problem:
        return _form(str(problem), 400)
    response = door.on(token, state)
    response.set_cookie(
        session.guest_cookie(found.share.id), secret, REMEMBERED, httponly=True, samesite="lax",
        secure=secure,
    )  # fmt: skip
    return response


def _found(token: str, cookies: Mapping[str, str], address: str | None) -> Found | None:
    """The link, where it is open to this browser and lets people comment."""
    if looking.wait(address):
        return None
    found = keeping.find(token)
    if found is None or not found.share.allows("comment", datetime.now(UTC)):
        return None
    passed = found.share.passphrase is None or passing.passed(found.share, token, cookies)
    return found if passed else None


def _guest(found: Found, cookies: Mapping[str, str]) -> str | None:
    secret = cookies.get(session.guest_cookie(found.share.id), "")
    with session.desk_of(found.workspace).store.read() as connection:
        return guests.find(connection, found.share.id, secret)


def _form(problem: str = "", status: int = 200) -> Response:
    form = plain.form("name", "Name", "Go on", problem, complete="nickname")
    return plain.page(TITLE, WHY, status, form)
