"""The short form of a link, /s/TOKEN: leads on to the page, or asks for the passphrase first."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.responses import HTMLResponse, RedirectResponse, Response

from components.sharing import keeping, passing
from opcit.sharing import tokens

WRONG = "That is not the passphrase."
REST = "Too many wrong passphrases. Try again in five minutes."


def enter(token: str, cookies: Mapping[str, str]) -> Response:
    """Where this link leads for the browser with these cookies."""
    found = keeping.find(token)
    if found is None or found.share.passphrase is None:
        return _on(token)
    if passing.passed(found.share, token, cookies):
        return _on(token)
    return _form()


def knock(token: str, passphrase: str, secure: bool) -> Response:
    """Lets a browser in that gives the passphrase. secure: whether it came by https."""
    found = keeping.find(token)
    if found is None or found.share.passphrase is None:
        return _on(token)
    passes = keeping.passes(found, passphrase)
    if not passes:
        return _form(REST if passes is None else WRONG, 429 if passes is None else 403)
    response, name = _on(token), passing.cookie(found.share)
    response.set_cookie(
        name, passing.proof(found.share, token), httponly=True, samesite="lax", secure=secure
    )
    return response


def _on(token: str) -> Response:
    """Seen again in full by Streamlit's page, which alone says what is wrong with a link."""
    query = urlencode({"t": token if tokens.well_formed(token) else "none"})
    return RedirectResponse(f"/shared?{query}", 303, {"cache-control": "no-store"})


def _form(problem: str = "", status: int = 200) -> Response:
    return HTMLResponse(passing.page(problem), status, {"cache-control": "no-store"})
