"""Links, and guests who come by one that lets people comment or correct."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from components.sharing import keeping, naming
from components.sharing.keeping import Wish
from opcit.reading import Reading
from tests import patience

ROOT = Path(__file__).resolve().parents[2]
PLAIN, COMMENT, EDIT = Wish(), Wish(permission="comment"), Wish(permission="edit", pinned=False)


def made(reading: Reading, wish: Wish = PLAIN, page: str = "read", **state: str) -> str:
    """The token of a new link to the article."""
    return keeping.make(reading, 0, page, state, wish)[1]


def name(token: str, given: str, cookies: dict[str, str]) -> str:
    """Gives a name at a link; where it leads."""
    answer = naming.given(token, given, cookies, None, {"notes": "open"}, secure=True)
    for header in answer.headers.getlist("set-cookie"):
        assert "HttpOnly" in header and "Secure" in header and "SameSite=lax" in header
        key, _, value = header.partition(";")[0].partition("=")
        cookies[key] = value
    return answer.headers.get("location", "")


def opened(token: str, **query: str) -> AppTest:
    """The Read page that a link opens, with the panel open, for somebody without an account."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=patience.SECONDS).switch_page(
        "pages/shared.py"
    )
    app.user = {}
    for key, value in {"t": token, "page": "read", "notes": "open", **query}.items():
        app.query_params[key] = value
    found = app.run()
    assert not found.exception
    return found
