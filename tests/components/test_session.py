"""What pages share is shared within a workspace, and not between two."""

from __future__ import annotations

import pytest
import streamlit as st

from components import access, session
from opcit.identity.person import Person
from opcit.ingest import read_text
from opcit.store import articles


@pytest.fixture
def as_of(tmp_path, monkeypatch):
    """as_of(workspace): from here on, an analyst of that workspace asks."""
    monkeypatch.setenv("OPCIT_DATABASE_URL", f"sqlite:///{tmp_path / 'opcit.db'}")
    monkeypatch.setattr(st, "session_state", {})
    st.cache_resource.clear()

    def ask(workspace):
        person = Person("ada@example.org", "Ada", "analyst", workspace)
        monkeypatch.setattr(access, "person", lambda: person)

    yield ask
    for workspace in ("", "north"):
        session.desk_of(workspace).store.engine.dispose()
    st.cache_resource.clear()


def test_what_can_be_filtered_by_is_not_that_of_another_workspace(as_of, make_article):
    as_of("north")
    with session.store().write() as connection:
        articles.keep(connection, make_article("Berg left.", outlet="The Secret Gazette"), "paste")
    assert "Secret" in str(session.choices())
    as_of("")
    assert "Secret" not in str(session.choices())


def test_a_link_to_a_sample_can_come_before_the_library(as_of, tmp_path, monkeypatch):
    (tmp_path / "samples").mkdir()
    text = "The envoy left Oslo on Monday, 4 May 2020, and nobody said why she had come.\n" * 5
    (tmp_path / "samples" / "a.txt").write_text(text)
    monkeypatch.setattr(session.desks, "SAMPLES", tmp_path / "samples")
    as_of("north")
    kept = read_text(text)
    assert session.article(kept.id) is None
    assert session.awaited(kept.id).article.text == kept.text
    assert session.awaited("nothing") is None
