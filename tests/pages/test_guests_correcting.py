"""Guests of a link that lets people correct: under a name, until it ends."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from components import session
from components.sharing import keeping
from opcit.reading import Reading
from tests import patience
from tests.pages.links import COMMENT, EDIT, made, name


def _asking(token: str, asked: dict[str, object]) -> None:
    """Runs as a script: asks for a correction of a link's article as its reader does, and says what came of it."""
    import streamlit as st

    from components import address
    from components.correcting import carrying_out
    from components.sharing import keeping

    found = keeping.find(token)
    assert found is not None
    address.enter(token, found.share.id, found.workspace)
    carrying_out.carry_out(found.share.id, asked)
    st.write((carrying_out.said() or {})["words"])
    address.leave()


def asked(token: str, **what: object) -> str:
    """What came of it."""
    app = AppTest.from_function(_asking, args=(token, what), default_timeout=patience.SECONDS)
    app.user = {}
    return str(app.run().markdown[0].value)


DATED = {"edit": "set_published", "value": "2021-03-04"}
REFUSED = "This needs the right to correct."


def test_a_guest_corrects_under_a_name_and_undoes_nothing_of_others(
    library: Reading, cookies: dict[str, str]
) -> None:
    token = made(library, EDIT)
    assert asked(token, edits=[DATED]) == asked(token, undo=True) == REFUSED
    name(token, "Mia", cookies)
    assert asked(token, edits=[DATED]) != REFUSED
    assert [entry.by for entry in session.log(library.article.id)] == ["Mia (guest)"]
    cookies.clear()
    name(token, "Jon", cookies)
    assert asked(token, undo=True) == "There is nothing to undo."
    keeping.revoke(keeping.mine()[0])
    assert asked(token, edits=[DATED]) == REFUSED
    assert [entry.by for entry in session.log(library.article.id)] == ["Mia (guest)"]


def test_who_may_comment_cannot_correct(library: Reading, cookies: dict[str, str]) -> None:
    token = made(library, COMMENT)
    name(token, "Mia", cookies)
    assert asked(token, edits=[DATED]) == REFUSED and not session.log(library.article.id)
