"""What every page about an article does before there is a reading to show."""

from __future__ import annotations

import threading

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import analysing, desk, frame, session
from opcit.analyse import analyse
from opcit.store import articles
from tests import patience

TEXT = "The envoy left the capital on Tuesday, after talks that had lasted for three long days."
WAIT = patience.SECONDS
ABOUT = [page for page in frame.PAGES if page.about_article]


@pytest.fixture
def app(tmp_path, monkeypatch):
    """Opens a page by its script and query, on an empty database of its own."""
    monkeypatch.setenv("OPCIT_DATABASE_URL", f"sqlite:///{tmp_path / 'opcit.db'}")
    monkeypatch.delenv("OPCIT_ARTICLES", raising=False)
    monkeypatch.setattr(session.desks, "SAMPLES", tmp_path / "none")
    st.cache_resource.clear()
    yield opened
    session.store().engine.dispose()
    st.cache_resource.clear()


def opened(path, **query):
    page = AppTest.from_file("../../app.py", default_timeout=patience.SECONDS).run()
    for name, value in query.items():
        page.query_params[name] = value
    return page.switch_page(path).run()


@pytest.fixture
def article(app, make_article):
    article = make_article(TEXT, "<b>Bold</b> words.", title="A *starred* title")
    with session.store().write() as connection:
        articles.keep(connection, article, "paste")
    return article


@pytest.fixture
def gate(article, monkeypatch):
    """Holds every analysis up, at its second step, until it is set."""
    gate, begun = threading.Event(), threading.Event()

    def held(article, report):
        report("Actors", 1, 9)
        begun.set()
        gate.wait(WAIT)
        return analyse(article, report)

    monkeypatch.setattr(desk, "analyse", held)
    monkeypatch.setattr(analysing, "QUICK", 0.05)
    session.analysis(article.id)
    assert begun.wait(WAIT)
    yield gate
    gate.set()


def said(page):
    return " ".join(e.value for kind in ("title", "subheader", "markdown", "info", "error") for e in page.get(kind))  # fmt: skip


@pytest.mark.parametrize("page", ABOUT, ids=lambda page: page.name)
def test_without_an_article_a_page_leads_to_the_library(app, page):
    shown = app(page.path)
    assert not shown.exception
    assert "No article is open" in said(shown)
    assert "Open the library" in [link.label for link in shown.get("page_link")]


@pytest.mark.parametrize("page", ABOUT, ids=lambda page: page.name)
def test_an_unknown_or_deleted_article_is_said_to_be_gone(app, article, page):
    session.delete(article.id)
    for article_id in ("unknown", article.id):
        shown = app(page.path, article=article_id)
        assert not shown.exception
        assert "not in the library" in said(shown)


@pytest.mark.parametrize("page", ABOUT, ids=lambda page: page.name)
def test_an_article_that_was_never_analysed_is_analysed_when_opened(app, article, page):
    shown = app(page.path, article=article.id)
    assert session.analysis(article.id).wait(WAIT)
    shown.run()
    assert not shown.exception
    assert not shown.get("progress")
    assert session.reading(article.id) is not None


def test_a_page_shows_how_far_the_analysis_is_and_the_text_meanwhile(app, article, gate):
    shown = app("pages/read.py", article=article.id)
    assert "Actors (2 of 9)" in shown.get("progress")[0].text
    assert r"A \*starred\* title" in said(shown)
    preview = next(h.body for h in shown.get("html") if "The envoy left" in h.body)
    assert "&lt;b&gt;Bold" in preview


def test_an_analysis_is_cancelled_and_started_again(app, article, gate):
    shown = app("pages/read.py", article=article.id)
    shown.button(key="opcit-cancel").click().run()
    gate.set()
    assert session.analysis(article.id).wait(WAIT)
    shown.run()
    assert "was cancelled" in said(shown) and session.reading(article.id) is None
    shown.button(key="opcit-again").click().run()
    assert session.analysis(article.id).wait(WAIT)
    assert session.reading(article.id) is not None


def test_an_analysis_that_fails_says_so_and_can_be_tried_again(app, article, monkeypatch, caplog):
    def broken(article, report):
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(desk, "analyse", broken)
        patch.setattr(analysing, "QUICK", WAIT)
        shown = app("pages/read.py", article=article.id)
    assert len(shown.error) == 1 and shown.error[0].value.endswith(".")
    shown.button(key="opcit-again").click().run()
    assert session.analysis(article.id).wait(WAIT)
    assert session.reading(article.id) is not None


def test_links_in_the_header_keep_the_article_and_the_view(app, article):
    shown = app("pages/read.py", article=article.id, mark="12")
    queries = {link.label: link.proto.query_string for link in shown.get("page_link")}
    for page in frame.PAGES:
        assert f"article={article.id}" in queries[page.title]
        assert "mark=12" in queries[page.title]
