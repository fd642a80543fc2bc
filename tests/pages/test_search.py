"""Searching and filtering the library, run without a browser; the question stands in the URL."""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import session
from opcit.article import Published
from opcit.fingerprint import engine_id
from opcit.store import articles, open_store, readings
from tests import patience
from tests.components.charts.invented import HOSTILE, TEXT, reading
from tests.pages.opened import htmls


@pytest.fixture
def library(tmp_path, monkeypatch, make_article):
    """Opens the library page with three articles, one of them with the invented reading."""
    url = f"sqlite:///{tmp_path / 'opcit.db'}"
    monkeypatch.setenv("OPCIT_DATABASE_URL", url)
    monkeypatch.delenv("OPCIT_ARTICLES", raising=False)
    (tmp_path / "samples").mkdir()
    monkeypatch.setattr(session.desks, "SAMPLES", tmp_path / "samples")
    st.cache_resource.clear()
    store = open_store(url)
    dated = Published("2019-11-03", "day", "given")
    other = make_article("Nobody stormed the lighthouse.", title="Quiet", published=dated)
    with store.write() as connection:
        articles.keep(connection, make_article("A kitten slept.", title="Kitten"), "upload")
        articles.keep(connection, other, "paste")
        readings.keep(connection, other, engine_id(), type(reading())(other, reading().opcit))
        articles.keep(connection, reading().article, "sample")
        readings.keep(connection, reading().article, engine_id(), reading())
    store.engine.dispose()
    monkeypatch.setattr(session.desks.Desk, "read_all", lambda self: None)
    yield opened
    session.desk().store.engine.dispose()
    st.cache_resource.clear()


def opened(**query):
    page = AppTest.from_file("../../app.py", default_timeout=patience.SECONDS)
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def links(page):
    return [one for one in page.get("page_link") if one.proto.query_string.count("article=")]


def found(page):
    return {one.label.replace("\\", "").split()[0] for one in links(page)}


def said(page):
    return " ".join(one.value for kind in ("subheader", "markdown") for one in page.get(kind))


def buttons(page, start):
    return [one for one in page.button if one.key and one.key.startswith(start)]


def test_a_result_shows_its_passage_with_the_hits_marked_and_leads_there(library):
    page = library(q='stormed "customs house"')
    (link,) = links(page)
    start, end = TEXT.index("stormed"), TEXT.index("customs house") + len("customs house")
    assert f"mark=passage.{start}.{end}" in link.proto.query_string
    assert "<mark>stormed</mark> the <mark>customs house</mark>" in htmls(page)
    assert "· 2 hits" in htmls(page) and "1 article" in htmls(page)


def test_what_is_found_of_hostile_text_is_escaped(library):
    html = htmls(library(q="onerror wrote"))
    assert "&lt;img src=x <mark>onerror</mark>=alert(1)&gt;" in html and "<img src" not in html
    assert HOSTILE not in html


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, {"Kitten", "Quiet", "Smoke"}), ({"q": "stormed"}, {"Quiet", "Smoke"}),
        ({"q": "stormed -lighthouse"}, {"Smoke"}), ({"q": "kit*"}, {"Kitten"}),
        ({"about": "harbour guild"}, {"Smoke"}), ({"origin": "upload"}, {"Kitten"}),
        ({"outlet": "Ellery Post"}, {"Smoke"}), ({"author": "Mara Voss"}, {"Smoke"}),
        ({"since": "2019", "until": "2019-11"}, {"Quiet"}), ({"since": "2021-03"}, {"Smoke"}),
        ({"since": "no date"}, {"Kitten", "Quiet", "Smoke"}),
        ({"q": "stormed", "origin": "paste"}, {"Quiet"}),
    ],
)  # fmt: skip
def test_the_url_is_the_question(library, query, expected):
    assert found(library(**query)) == expected


def test_a_filter_that_is_on_is_shown_and_taken_away(library):
    page = library(q="stormed", origin="paste", until="2020")
    labels = [one.label.replace("\\", "") for one in buttons(page, "filter-off")]
    assert labels == ["Came from: Pasted ×", "Published to: 2020 ×"]
    buttons(page, "filter-off-origin")[0].click().run()
    assert "origin" not in page.query_params and found(page) == {"Quiet"}
    assert not buttons(page, "filter-clear")


def test_all_filters_are_taken_away_at_once(library):
    page = library(q="stormed", origin="upload", until="2020")
    buttons(page, "filter-clear")[0].click().run()
    assert found(page) == {"Quiet", "Smoke"} and page.query_params["q"] == "stormed"


def test_what_finds_nothing_says_what_to_change_and_does_it(library):
    page = library(q="stormed light", outlet="Ellery Post")
    assert "No article answers this" in said(page)
    assert [one.label for one in buttons(page, "opcit-looser")] == ["1 article without “light”"]
    buttons(page, "opcit-looser")[0].click().run()
    assert found(page) == {"Smoke"} and page.text_input(key="library_words").value == "stormed"


def test_what_nothing_helps_says_so(library):
    page = library(q="zeppelin")
    assert "Check the spelling" in said(page) and not buttons(page, "opcit-looser")


def test_the_order_stands_in_the_url(library):
    assert "2 articles, the best first" in htmls(library(q="stormed"))
    assert "2 articles, the newest first" in htmls(library(q="stormed", sort="newest"))
