"""A link that comes before the library is loaded: it waits, and says what is not there only once all is loaded."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from components import session
from components.session import desks, shelf
from opcit.store import articles
from tests import patience
from tests.components.charts.invented import reading
from tests.pages.opened import database, page

LOADING, NOT_THERE = "The library is being loaded", "not in the library"


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Ends the loading of the library, which otherwise goes on."""
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))
    for module in (desks, shelf):
        monkeypatch.setattr(module, "LOADED", 0)
    end = threading.Event()
    monkeypatch.setattr(
        desks.Desk, "_load", lambda desk, samples, report: end.wait(patience.SECONDS), raising=True
    )
    yield end
    end.set()
    session.desk().store.engine.dispose()
    st.cache_resource.clear()


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("read", {"article": "0123456789abcdef"}),
        ("timeline", {"article": "0123456789abcdef"}),
        ("compare", {"compare": "0123456789abcdef,fedcba9876543210"}),
    ],
)
def test_it_waits_while_the_library_is_loaded(
    tmp_path: Path, loaded: threading.Event, name: str, query: dict[str, str]
) -> None:
    app = page(tmp_path, name, **query)
    assert [one.value for one in app.subheader] == [LOADING]
    loaded.set()
    session.loading().wait(patience.SECONDS)
    app.run()
    assert NOT_THERE in app.subheader[0].value


def test_it_opens_as_soon_as_its_article_is_there(tmp_path: Path, loaded: threading.Event) -> None:
    app = page(tmp_path, "timeline", article=reading().article.id)
    assert [one.value for one in app.subheader] == [LOADING]
    with session.store().write() as connection:
        articles.keep(connection, reading().article, "sample")
    app.run()
    assert LOADING not in [one.value for one in app.subheader]
