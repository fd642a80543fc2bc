"""The compare page: what it opens on, its views, and what the URL sets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.comparing import SHOW
from tests.components.charts.invented import HOSTILE, reading
from tests.opcit.comparing.invented import actor, stance
from tests.opcit.comparing.invented import reading as parted
from tests.pages.compared import Open, other
from tests.pages.opened import htmls, tables


@pytest.mark.parametrize("view", SHOW)
def test_every_view_names_the_articles_and_says_what_it_shows(
    open_compare: Open, view: str
) -> None:
    words = htmls(open_compare(show=view))
    assert words.count("opcit-parting-head") == 1
    assert words.count("opcit-headline") == (view != "overview")
    assert "Calm over Ellery" in words
    assert HOSTILE not in words


def test_it_opens_on_the_overview(open_compare: Open) -> None:
    app = open_compare()
    assert app.segmented_control(key="choice-show").value == "overview"
    assert not app.get("plotly_chart")


def test_a_link_to_a_point_leads_to_the_view_it_is_of(open_compare: Open) -> None:
    app = open_compare(at="event.nothing")
    assert app.segmented_control(key="choice-show").value == "events"
    app.segmented_control(key="choice-show").set_value("overview").run()
    assert "at" not in app.query_params and "show" not in app.query_params


def test_stance_has_two_charts_and_a_table(open_compare: Open) -> None:
    app = open_compare(show="stance")
    assert len(app.get("plotly_chart")) == 2
    table = tables(app)[0]
    assert set(table["Column"]) == {r.article.title for r in (reading(), other())}
    assert "On nobody shown are they clearly apart; 2 stances told" in htmls(app)


def test_where_no_stance_is_told_one_chart_leads_to_the_passages(open_compare: Open) -> None:
    made = []
    for text in ("The Harbour Guild was formed.", "The Harbour Guild was formed then."):
        guild = actor(text, "Harbour Guild", "organisation")
        unclear = stance(guild, "unclear", 3, (0.1, 0.8, 0.1))
        made.append(parted(text, actors=[guild], stances=[replace(unclear, score=None)]))
    app = open_compare(*made, compare=",".join(r.article.id for r in made), show="stance")
    assert "No stance is told: in none of 2 is one side likelier than the other." in htmls(app)
    assert len(app.get("plotly_chart")) == 1


def test_a_cell_opens_its_passages(open_compare: Open) -> None:
    words = htmls(open_compare(at=f"stance.navy.{other().article.id}"))
    assert "<h3>Navy of Arland</h3>" in words
    assert "Both articles call it “the navy”." in words  # and write its name nowhere
    assert "critical 70%, neutral 20%, favourable 10%" in words
    assert words.count("opcit-account") == 1


def test_by_author(open_compare: Open) -> None:
    words = htmls(open_compare(by="author", at="stance.navy.Bo Lind"))
    assert "Bo Lind</h4>" in words


def test_unknown_values_count_as_none(open_compare: Open) -> None:
    app = open_compare(show="<b>", by="x", n="-3", at="stance.nobody.nowhere", told="?")
    assert app.segmented_control(key="choice-show").value == "overview"
    assert "opcit-headline" in htmls(open_compare(by="x", n="-3", at="stance.nobody.nowhere"))
    assert "opcit-headline" in htmls(open_compare(show="events", at="event..", told="?"))


def test_what_an_article_without_a_headline_begins_with_is_said_to_be_no_headline(
    open_compare: Open,
) -> None:
    untitled = replace(other(), article=replace(other().article, title=None))
    words = htmls(open_compare(reading(), untitled))
    legend = words.split("opcit-legend-articles")[1].split("</ol>")[0]
    said = "No headline; it begins:</span> <a "
    assert legend.count("No headline") == legend.count(said) == 1
    begins = legend.split(said)[1].split("</a>")[0].partition(">")[2]
    assert not begins.startswith("Bo Lind")
