"""The timeline page: what it shows, what the URL sets, and bad input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from opcit import ingest
from opcit.analyse import analyse
from opcit.reading import Reading
from tests.components.charts.invented import EVENTS, reading, span
from tests.pages.opened import database, htmls, page, tables

Open = Callable[..., AppTest]


@pytest.fixture
def open_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))

    def opened(shown: Reading | None = None, **query: str) -> AppTest:
        app = page(tmp_path, "timeline", shown or reading(), **query)
        assert not app.exception
        return app

    return opened


def test_the_page_shows_chart_card_list_and_table(open_page: Open) -> None:
    app = open_page()
    words = htmls(app)
    assert len(app.get("plotly_chart")) == 1
    assert (
        "4 events of the story, 7 March 2021 to 21 March 2021; 3 in the background; 2 with one end open; 1 undated."
        in words
    )
    assert "<h3>Customs house stormed</h3>" in words or "<h3>Wharves shelled</h3>" in words
    assert words.count("<details>") == 7
    assert len(tables(app)[0]) == 7
    assert "Article dated <strong>Wednesday 10 March 2021</strong>" in words


def test_an_event_without_a_date_is_not_the_first_to_be_shown(open_page: Open) -> None:
    told = tuple(span(words) for words in ("the", "navy", "of", "Arland"))
    undated = replace(EVENTS[0], id="undated", title="Undated", earliest=None, latest=None, foreground=True, mentions=told)  # fmt: skip
    words = htmls(open_page(replace(reading(), events=(undated, *EVENTS))))
    assert "<h3>Customs house stormed</h3>" in words or "<h3>Wharves shelled</h3>" in words


def test_the_url_selects_an_event(open_page: Open) -> None:
    app = open_page(event="raids")
    assert "<h3>Raids on patrols</h3>" in htmls(app)
    app.button(key="opcit-step-Later").click().run()
    assert app.query_params["event"] == "shelling"
    assert "<h3>Wharves shelled</h3>" in htmls(app)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"who": "navy"}, {"Raids on patrols", "Wharves shelled"}),
        ({"type": "coerce,protest"}, {"Strait closed", "Strike by the Guild"}),
        ({"status": "negated"}, {"Strike by Arland"}),
        ({"front": "1", "who": "arland"}, {"Strait closed"}),
        ({"who": "navy", "type": "nonsense"}, {"Raids on patrols", "Wharves shelled"}),
    ],
)
def test_the_url_filters(open_page: Open, query: dict[str, str], titles: set[str]) -> None:
    assert set(tables(open_page(**query))[0]["Title"]) == titles


def test_a_choice_goes_into_the_url(open_page: Open) -> None:
    app = open_page()
    app.selectbox(key="choice-who").select("guild").run()
    assert app.query_params["who"] == "guild"
    app.selectbox(key="choice-who").select("").run()
    assert "who" not in app.query_params


def test_a_choice_without_events_says_so(open_page: Open) -> None:
    app = open_page(who="guild", front="1")
    assert "No event is of this choice." in htmls(app)


def test_unknown_values_count_as_none(open_page: Open) -> None:
    app = open_page(event="<b>", lanes="x", time="y", who="nobody")
    assert len(tables(app)[0]) == 7


def test_an_article_without_events(open_page: Open) -> None:
    app = open_page(replace(reading(), events=()))
    assert app.info[0].value == "No events were found in this article."


def test_events_without_any_date_are_listed(open_page: Open) -> None:
    bare = tuple(replace(e, earliest=None, latest=None) for e in EVENTS)
    app = open_page(replace(reading(), events=bare))
    assert not app.get("plotly_chart")
    assert htmls(app).count("<h3>Undated</h3>") == 1


def test_many_events_are_listed_in_parts(open_page: Open) -> None:
    many = tuple(replace(EVENTS[1], id=f"e{n}", title=f"Shelling {n}") for n in range(200))
    app = open_page(replace(reading(), events=many))
    assert htmls(app).count("<details>") == 60
    app.button(key="opcit-list-all").click().run()
    assert htmls(app).count("<details>") == 200
    assert "140 less told events not drawn; the list has all." in [c.value for c in app.caption]


REAL = Path(__file__).parents[3] / "shared" / "articles" / "baghdad-embassy-commentary.txt"


@pytest.mark.skipif(not REAL.exists(), reason="../shared is absent")
def test_the_real_article_tells_its_week_in_order(open_page: Open) -> None:
    words = htmls(open_page(analyse(ingest.read(REAL.read_bytes(), REAL.name)), front="1"))
    days = [part.split("</h3>")[0] for part in words.split("<section><h3>")[1:]]
    assert days == [
        "Undated, by Sunday 29 December 2019", "Sunday 29 December 2019",
        "Tuesday 31 December 2019", "Wednesday 1 January 2020",
    ]  # fmt: skip
    assert "Article dated <strong>Wednesday 1 January 2020</strong>, inferred from" in words
