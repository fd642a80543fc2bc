"""The actors page: charts, evidence, what the URL sets, and bad input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.charts import CHARTS, VIEWS
from opcit.reading import Reading
from tests.components.charts.invented import reading
from tests.pages.opened import database, htmls, page, tables

Open = Callable[..., AppTest]


@pytest.fixture
def open_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))

    def opened(shown: Reading | None = None, **query: str) -> AppTest:
        app = page(tmp_path, "actors", shown or reading(), **query)
        assert not app.exception
        return app

    return opened


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_its_charts(open_page: Open, view: str) -> None:
    app = open_page(view=view)
    charts = [c for c in CHARTS if c.view == view]
    assert len(app.get("plotly_chart")) == len(charts)
    assert htmls(app).count('class="opcit-headline"') == len(charts)
    assert not app.dataframe
    assert len(tables(app)) == len(charts)


def test_tone_and_stance_are_apart(open_page: Open) -> None:
    words = htmls(open_page())
    assert "The words around Crowds are the most positive, around Arland the least." in words
    assert "The author is critical of Navy of Arland; unclear for 5." in words


def test_the_url_names_an_actor_and_a_point(open_page: Open) -> None:
    words = htmls(open_page(actor="navy", point="stance"))
    assert "<h3>Navy of Arland</h3>" in words
    assert "Passages that the stance rests on · 1 passage" in words
    assert "critical 70%, neutral 20%, favourable 10%" in words


def test_a_point_of_one_paragraph(open_page: Open) -> None:
    words = htmls(open_page(view="course", actor="crowds", point="course.p4"))
    assert "· 1 passage<" in words
    assert "crowds</mark> were" in words


def test_an_unclear_stance_says_why(open_page: Open) -> None:
    assert "Unclear. Too few passages." in htmls(open_page(actor="guild", point="stance"))


def test_an_actor_beyond_the_number_shown_is_shown(open_page: Open) -> None:
    app = open_page(actor="okoro", n="5")
    assert "<h3>President Okoro</h3>" in htmls(app)


def test_parts_with_their_whole(open_page: Open) -> None:
    app = open_page(actor="navy", level="whole")
    assert "<h3>Arland</h3>" in htmls(app)


def test_choosing_an_actor_goes_into_the_url(open_page: Open) -> None:
    app = open_page()
    app.selectbox(key="choice-actor").select("crowds").run()
    assert app.query_params["actor"] == "crowds"
    assert "<h3>Crowds</h3>" in htmls(app)


def test_unknown_values_count_as_none(open_page: Open) -> None:
    app = open_page(actor="nobody", view="x", n="-1", level="y", point="z.q", other="<b>")
    assert "<h3>Arland</h3>" in htmls(app)
    assert open_page(actor="crowds", point="tone.pæ").get("html")


def test_an_article_without_actors(open_page: Open) -> None:
    app = open_page(replace(reading(), actors=(), tones=(), stances=(), relations=()))
    assert app.info[0].value == "No actors were found in this article."


def test_actors_without_anything_told_of_them(open_page: Open) -> None:
    bare = replace(
        reading(), events=(), tones=(), stances=(), relations=(), sentence_tones=(), times=()
    )
    for view in VIEWS:
        assert "opcit-headline" in htmls(open_page(bare, view=view))
