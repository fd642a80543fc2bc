"""What is asked in the reader: carried out in the log, or refused in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from components import session
from components.correcting import carrying_out
from tests.components.reader.invented import reading
from tests.pages.opened import database, stored

READING = reading()
ARTICLE = READING.article.id
RENAME = {"edit": "rename_actor", "actor": "okoro", "name": "Ada Okoro"}


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    stored(database(tmp_path), READING)
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))
    monkeypatch.setattr(st, "session_state", {})
    for module in (session, session.rights):
        monkeypatch.setattr(module, "person", lambda: "Ana")
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def ask(**asked: Any) -> dict[str, Any]:
    """What is told of it."""
    carrying_out.carry_out(ARTICLE, asked)
    said = carrying_out.said()
    assert said is not None
    assert carrying_out.said() is None
    return said


def name() -> str:
    found = session.reading(ARTICLE)
    assert found is not None
    actor = found.actor("okoro")
    assert actor is not None
    return actor.name


def test_an_edit_is_made_undone_and_made_again() -> None:
    said = ask(edits=[RENAME], why="her full name")
    assert (said["words"], said["bad"]) == ("“Okoro” renamed to “Ada Okoro”.", False)
    assert name() == "Ada Okoro"
    assert session.log(ARTICLE)[0].why == "her full name"
    assert said["back"] == "undo"
    undone = ask(undo=True)
    assert undone["words"] == "Undone: “Okoro” renamed to “Ada Okoro”."
    assert undone["back"] == "redo", "an Undo there would take the correction before back"
    assert name() == "Okoro"
    assert ask(redo=True)["words"] == "Done again: “Okoro” renamed to “Ada Okoro”."
    assert name() == "Ada Okoro"
    assert ask(revert=[1])["words"].startswith("Taken back: “Okoro” renamed")
    assert name() == "Okoro"


def test_where_there_is_nothing_to_undo_it_says_so() -> None:
    assert ask(undo=True)["words"] == "There is nothing to undo."
    assert ask(redo=True)["words"] == "There is nothing to do again."


@pytest.mark.parametrize(
    "edit",
    [
        {"edit": "no_such_edit"},
        {**RENAME, "name": " "},
        {**RENAME, "actor": "nobody"},
        {"edit": "add_time", "at": [3, 9], "value": "some day"},
        {"edit": "add_time", "at": [9, 3], "value": "2020"},
        {"edit": "unlink_mention", "actor": "renn", "at": [0, 6]},
    ],
)
def test_what_cannot_be_is_refused_and_does_not_hold(edit: dict[str, Any]) -> None:
    said = ask(edits=[edit])
    assert said["bad"]
    assert said["words"].endswith(".")
    assert session.reading(ARTICLE) == READING
