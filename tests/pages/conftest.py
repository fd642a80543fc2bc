"""What tests of pages share: a library with the invented article, a visitor’s browser, and the compare page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import session
from components.session import desks, rights, shelf
from opcit.reading import Reading
from tests import patience
from tests.components.charts.invented import reading as invented
from tests.pages.compared import Open, both, other
from tests.pages.opened import database, page, stored


@pytest.fixture(autouse=True)
def loaded_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages wait until the samples are loaded, however long that takes here."""
    for module in (desks, shelf):
        monkeypatch.setattr(module, "LOADED", patience.SECONDS)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reading]:
    """The invented reading, in a library of its own."""
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))
    monkeypatch.setattr(type(st.context), "ip_address", None)  # no visitor of AppTest has one
    st.cache_resource.clear()
    stored(database(tmp_path), invented())
    yield invented()
    session.store().engine.dispose()
    st.cache_resource.clear()


@pytest.fixture
def cookies(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The cookies of the visitor's browser."""
    held: dict[str, str] = {}
    monkeypatch.setattr(rights, "_secret", lambda share: held.get(session.guest_cookie(share), ""))
    return held


@pytest.fixture
def open_compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))

    def opened(*shown: Reading, **query: str) -> AppTest:
        held = shown or (invented(), other())
        app = page(tmp_path, "compare", *held, **{"compare": both(), **query})
        assert not app.exception
        return app

    return opened
