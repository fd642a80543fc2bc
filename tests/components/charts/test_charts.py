"""Every chart of the CHARTS table: its figure, words, picks and evidence."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from components.charts import (
    CHARTS,
    VIEWS,
    Chart,
    course,
    drift,
    holders,
    mentions,
    relations,
    stance,
    tone,
)
from opcit.reading import Engine, Reading
from opcit.views.groups import Scope, group
from tests.components.charts.invented import HOSTILE, STANCES, article, reading

BY_NAME = {c.name: c for c in CHARTS}
each = pytest.mark.parametrize("chart", CHARTS, ids=lambda c: c.name)


def test_views_have_charts() -> None:
    assert {c.view for c in CHARTS} == set(VIEWS)
    assert len({c.name for c in CHARTS}) == len(CHARTS)


@each
@pytest.mark.parametrize("whole", [False, True])
def test_every_point_leads_to_passages(chart: Chart, whole: bool) -> None:
    scope = Scope(99, whole)
    figure = chart.figure(reading(), scope, ())
    picks = {tuple(d) for t in figure.data if t.customdata is not None for d in t.customdata}
    assert picks
    for actor, name, detail in picks:
        assert name == chart.name
        about = group(reading(), scope, actor)
        assert about
        assert chart.evidence(reading(), scope, about, detail) or _may_be_empty(
            chart, actor, detail
        )


def _may_be_empty(chart: Chart, actor: str, detail: str) -> bool:
    """Unclear stance has no passage; a bar of length 0 has none either."""
    return chart.name == "stance" or (chart.name in ("mentions", "agency") and bool(detail))


def marks(figure: go.Figure) -> list[Any]:
    """The traces with clickable marks, without the labels."""
    return [t for t in figure.data if _bars(t) or _markers(t)]


def _bars(trace: Any) -> bool:
    return trace.type == "bar" and trace.customdata is not None


def _markers(trace: Any) -> bool:
    return trace.type == "scatter" and "markers" in trace.mode and bool(trace.customdata)


@each
def test_the_picked_point_is_marked(chart: Chart) -> None:
    told = [t for t in marks(chart.figure(reading(), Scope(99), ())) if len(t.customdata)]
    pick = tuple(told[-1].customdata[0])
    figure = chart.figure(reading(), Scope(99), pick)
    marked = [
        tuple(t.customdata[n]) for t in figure.data if t.selectedpoints for n in t.selectedpoints
    ]
    assert marked == [pick]


@each
def test_text_of_the_article_is_escaped(chart: Chart) -> None:
    text = json.dumps(json.loads(chart.figure(reading(), Scope(99), ()).to_json()))
    assert "<img" not in text
    assert HOSTILE not in text


@each
def test_a_reading_with_no_findings_says_so(chart: Chart) -> None:
    empty = Reading(article(), Engine("test"))
    rows = chart.rows(empty, Scope())
    assert not rows
    assert chart.headline(rows)


@each
def test_words_above_the_chart(chart: Chart) -> None:
    rows = chart.rows(reading(), Scope(99))
    assert chart.headline(rows)[0].isupper()
    assert chart.note(rows)


def test_headlines_name_the_ends() -> None:
    scope = Scope(99)
    by_name = {c.name: c for c in CHARTS}
    said = {name: chart.headline(chart.rows(reading(), scope)) for name, chart in by_name.items()}
    assert said["tone"] == "The words around Crowds are the most positive, around Arland the least"
    assert said["stance"] == "The author is critical of Navy of Arland; unclear for 5"
    assert said["course"] == (
        "No paragraph has negative words around the actors; paragraph 1 has the most positive"
    )
    assert said["mentions"] == "Mentioned most: Arland, 3 times; then Crowds, 3"
    assert (
        said["relations"]
        == "Most hostile: Navy of Arland towards Crowds; most cooperative: Harbour Guild towards Crowds"
    )
    assert (
        said["agency"]
        == "Acting most: Arland, in 2 events; acted upon most: Navy of Arland and Harbour Guild, in 1 event"
    )


def test_few_sentences_are_not_compared() -> None:
    rows = [r for r in BY_NAME["tone"].rows(reading(), Scope(99)) if r.n < tone.FEW]
    assert "Too few" in tone.headline(rows)


def test_all_unclear_says_so_and_why() -> None:
    unclear = replace(reading(), stances=(STANCES[1],))
    rows = BY_NAME["stance"].rows(unclear, Scope(3))
    assert (
        stance.headline(rows)
        == "Where the author stands could not be told: unclear for all 3 actors shown"
    )
    assert "Why unclear: " in stance.note(rows)


def test_unclear_stance_is_hatched_and_has_no_dot() -> None:
    figure = stance.figure(BY_NAME["stance"].rows(reading(), Scope(99)), ())
    (hatched,) = [t for t in figure.data if t.type == "bar"]
    assert hatched.marker.pattern.shape == "/"
    dots = next(t for t in marks(figure) if t.type == "scatter")
    assert [d[0] for d in dots.customdata] == ["navy"]


def test_a_mean_of_few_sentences_is_hollow() -> None:
    figure = BY_NAME["tone"].figure(reading(), Scope(99), ())
    means = next(t for t in figure.data if t.mode == "markers" and t.marker.size == 15)
    hollow = {
        d[0]
        for d, s in zip(means.customdata, means.marker.symbol, strict=True)
        if s.endswith("open")
    }
    assert hollow == {"okoro", "navy", "guild", "hostile"}


def test_leaning_has_a_form_besides_its_colour() -> None:
    figure = course.figure(
        BY_NAME["course"].rows(reading(), Scope(99)),
        [("okoro", "Okoro", ""), ("crowds", "Crowds", "")],
        (),
    )
    signs = next(t for t in figure.data if t.mode == "markers")
    assert set(signs.marker.symbol) == {"triangle-down", "triangle-up"}
    assert {
        t.marker.pattern.shape
        for t in mentions.figure(BY_NAME["mentions"].rows(reading(), Scope(9)), ()).data
        if t.type == "bar"
    } == {None, "/", "."}
    pairs = relations.figure(BY_NAME["relations"].rows(reading(), Scope(99)), ())
    assert set(pairs.data[0].marker.symbol) == {"triangle-down", "triangle-up"}


def test_who_is_quoted_on_whom_has_a_row_of_its_own_and_says_when_it_is_too_little() -> None:
    rows = BY_NAME["holders"].rows(reading(), Scope(99))
    assert [(r.holder, r.about) for r in rows] == [("author", "navy"), ("okoro", "crowds")]
    assert holders.verdict(rows[1]) == "unclear, leans critical, 1 passage"
    figure = holders.figure(rows, ())
    signs = next(t for t in figure.data if t.customdata is not None)
    assert list(signs.marker.symbol) == ["triangle-down", "triangle-down-open"]
    assert "besides the author" in holders.headline(rows)
    assert holders.headline(rows[:1]) == "Nobody but the author speaks of these actors"


def test_stance_over_the_paragraphs_is_the_authors_only() -> None:
    rows = BY_NAME["drift"].rows(reading(), Scope(99))
    assert [(r.actor, r.paragraph, r.n) for r in rows] == [("navy", 2, 1)]
    assert drift.headline(rows).startswith("The author speaks of the actors in too few")
    turned = [
        replace(rows[0], paragraph=1, leaning=-0.8),
        replace(rows[0], paragraph=4, leaning=0.6),
    ]
    assert drift.headline(turned) == (
        "The author is the most critical in paragraph 1, and milder towards the end"
    )
