"""The short form of a link, /s/TOKEN: leads on to the page, or asks for the passphrase first."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from components import plain
from components.sharing import keeping, looking, passing
from components.sharing.keeping import Found

WRONG = "That is not the passphrase."
REST = "Too many wrong passphrases. Try again in five minutes."


def enter(token: str, cookies: Mapping[str, str], address: str | None = None) -> Response:
    """Where this link leads for the browser with these cookies, at this address of the network."""
    found = _found(token, address)
    if isinstance(found, Response):
        return found
    if found.share.passphrase is None or passing.passed(found.share, token, cookies):
        return on(token)
    return passing.page()


def knock(token: str, passphrase: str, secure: bool, address: str | None = None) -> Response:
    """Lets a browser in that gives the passphrase. secure: whether it came by https."""
    found = _found(token, address)
    if isinstance(found, Response):
        return found
    if found.share.passphrase is None:
        return on(token)
    passes = keeping.passes(found, passphrase)
    if not passes:
        return passing.page(REST if passes is None else WRONG, 429 if passes is None else 403)
    response, name = on(token), passing.cookie(found.share)
    response.set_cookie(
        name, passing.proof(found.share, token), httponly=True, samesite="lax", secure=secure
    )
    return response


def _found(token: str, address: str | None) -> Found | Response:
    """The link; or the answer to who has to wait before looking for one, or looks for one that is none."""
    if wait := looking.wait(address):
        return plain.page(looking.TOO_MANY, looking.try_again(wait), 429)
    found = looking.find(token, address)
    # To the page without the guess: it is counted already.
    return on("none") if found is None else found


def on(token: str, state: Mapping[str, str] | None = None) -> Response:
    """To the link's page, which alone says what is wrong with a link. state: how the page is to be."""
    query = urlencode({**(state or {}), "t": token})
    return RedirectResponse(f"/shared?{query}", 303, plain.HEADERS)
