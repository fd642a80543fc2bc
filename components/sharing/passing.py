"""Past a link's passphrase: the form that asks for it, and the cookie of who has given it.

A page of its own and not a Streamlit form: what is typed then outlives a reload, since a cookie that
no script can read says that this browser has passed. The cookie is worth nothing without the link.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping

from starlette.responses import Response

from components import plain
from opcit.sharing.share import Share

TITLE = "This link asks for a passphrase"
WHY = "Whoever sent you the link has it."


def page(problem: str = "", status: int = 200) -> Response:
    """The form, with what was wrong with the last try."""
    form = plain.form("passphrase", "Passphrase", "Open", problem, kind="password")
    return plain.page(TITLE, WHY, status, form)


def cookie(share: Share) -> str:
    """The name of the cookie that says that a browser has passed."""
    return f"opcit_pass_{share.id}"


def proof(share: Share, token: str) -> str:
    """The cookie's value: only who knows the kept passphrase's salt and hash can make it."""
    key = (share.passphrase or "").encode()
    return hmac.new(key, token.encode(), hashlib.sha256).hexdigest()


def passed(share: Share, token: str, cookies: Mapping[str, str]) -> bool:
    """Whether the browser with these cookies has given the passphrase."""
    given = str(cookies.get(cookie(share), ""))
    return hmac.compare_digest(given.encode(), proof(share, token).encode())
