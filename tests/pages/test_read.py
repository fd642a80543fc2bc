"""The Read page: the reading of the URL's article is drawn, and its details can be changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import session
from opcit.article import Article
from opcit.fingerprint import engine_id
from opcit.settings import ROOT
from opcit.store import articles, readings
from tests import patience
from tests.components.reader.invented import TEXT, article, reading


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A library that holds the invented article and its reading."""
    monkeypatch.setenv("OPCIT_DATABASE_URL", f"sqlite:///{tmp_path / 'opcit.db'}")
    st.cache_resource.clear()
    with session.store().write() as connection:
        articles.keep(connection, article(), "pasted")
        readings.keep(connection, article(), engine_id(), reading())
    yield
    session.store().engine.dispose()
    st.cache_resource.clear()


def opened(**query: str) -> AppTest:
    page = AppTest.from_file(ROOT / "app.py", default_timeout=patience.SECONDS).switch_page(
        "pages/read.py"
    )
    for name, value in query.items():
        page.query_params[name] = value
    return page.run()


def drawn(page: AppTest) -> dict[str, Any]:
    *_, component = page.get("bidi_component")  # the header has a button of its own
    return json.loads(component.proto.json)


@pytest.mark.usefixtures("library")
def test_the_article_is_drawn_whole() -> None:
    page = opened(article=article().id)
    assert not page.exception
    paragraphs = drawn(page)["paragraphs"]
    assert [TEXT[p["start"] : p["end"]] for p in paragraphs] == ["".join(w for _, w, _ in p["parts"]) for p in paragraphs]  # fmt: skip


@pytest.mark.usefixtures("library")
def test_the_same_reading_gives_the_same_data_whatever_the_view() -> None:
    plain = opened(article=article().id)
    changed = opened(article=article().id, layers="none", mark="times.3.9", focus="guild")
    assert drawn(plain) == drawn(changed)


@pytest.mark.usefixtures("library")
def test_without_an_article_nothing_is_drawn() -> None:
    assert not opened().get("bidi_component")
    assert not opened(article="0" * 16).get("bidi_component")


def _form(of: object) -> None:
    from components import details

    details.form(of)  # type: ignore[arg-type]


def kept() -> Article:
    found = session.article(article().id)
    assert found
    return found.article


@pytest.mark.usefixtures("library")
def test_saving_the_form_changes_the_article() -> None:
    form = AppTest.from_function(_form, args=(article(),), default_timeout=patience.SECONDS).run()
    form.text_input[0].set_value("Another title")
    form.text_input[3].set_value("2019-10-09")
    form.button[0].click().run()
    assert not form.exception
    assert kept().title == "Another title"
    assert (kept().published.value, kept().published.source) == ("2019-10-09", "given")
    assert kept().author == article().author


@pytest.mark.usefixtures("library")
def test_a_wrong_date_is_refused_in_words_and_changes_nothing() -> None:
    form = AppTest.from_function(_form, args=(article(),), default_timeout=patience.SECONDS).run()
    form.text_input[3].set_value("last Tuesday")
    form.button[0].click().run()
    assert "2020-01-01" in form.error[0].value
    assert kept() == article()
