"""Passages, lists and lines as HTML: marked, linked, and with the article's text escaped."""

from __future__ import annotations

from dataclasses import replace

from components import card, dateline, evidence, timeline_list
from opcit.article import Published
from opcit.views import events, moments, tone
from opcit.views.events import EventPassages
from opcit.views.groups import Scope, group
from tests.components.charts.invented import HOSTILE, article, reading, span


def test_a_passage_marks_its_words() -> None:
    okoro = group(reading(), Scope(), "okoro")
    assert okoro
    html = evidence.quoted(article(), tone.evidence(reading(), okoro)[0], linked=True)
    assert '<mark class="target" title="the actor">President Okoro</mark>' in html
    assert '<mark class="negative" title="a negative word">terrible</mark>' in html
    where = span("President Okoro")
    assert f"read?article={article().id}&amp;mark=actors.{where.start}.{where.end}" in html
    assert "Paragraph 1 · strongly negative words" in html


def test_hostile_text_is_escaped_everywhere() -> None:
    hostile = group(reading(), Scope(99), "hostile")
    assert hostile
    rows = events.rows(reading())
    drawn = [
        evidence.quoted(article(), tone.evidence(reading(), hostile)[0]),
        timeline_list.html(reading(), rows),
        card.html(reading(), "events:war"),
        card.html(reading(), "actors:hostile"),
        dateline.line(replace(article(), author=HOSTILE, outlet=HOSTILE)),
    ]
    for html in drawn:
        assert "<img" not in html
        assert "&lt;img" in html


def test_the_list_groups_by_day() -> None:
    html = timeline_list.html(reading(), events.rows(reading()))
    days = [part.split("</h3>")[0] for part in html.split("<h3>")[1:]]
    assert days == [
        "1994", "Undated, not before Monday 1 January 2018", "Undated, by Sunday 7 March 2021",
        "Sunday 7 March 2021", "Tuesday 9 March 2021", "between 15 March 2021 and 21 March 2021",
        "Undated",
    ]  # fmt: skip
    assert "<b>Customs house stormed</b>" in html
    assert "did not happen · background" in html
    assert html.count("<details>") == 7


def test_the_legend_names_the_signs_used() -> None:
    legend = timeline_list.legend(events.rows(reading()))
    assert "✕ did not happen" in legend
    assert "planned" not in legend


def test_dates_in_words() -> None:
    rows = {r.id: r for r in events.rows(reading())}
    assert moments.began(rows["storming"]) == "Tuesday 9 March 2021, morning"
    assert moments.time_of_day(rows["storming"]) == "morning"
    assert moments.began(rows["raids"]) == "undated, by Sunday 7 March 2021"
    assert moments.began(rows["guild-strike"]) == "undated"
    assert moments.parties(rows["raids"]) == "→ Navy of Arland"
    assert moments.parties(rows["war"]) == "Arland → Harbour Guild"


def test_the_dateline_shows_its_evidence() -> None:
    line = dateline.line(article())
    assert "Article dated <strong>Wednesday 10 March 2021</strong>, inferred from" in line
    assert "“Tuesday”</a>" in line


def test_the_dateline_without_a_date() -> None:
    assert "not known" in dateline.line(replace(article(), published=Published()))
    stated = replace(article(), published=Published("2020", "year", "stated"))
    assert dateline.line(stated).endswith("<strong>2020</strong>, as the article states")


def test_a_card_links_to_its_actors() -> None:
    html = card.html(reading(), "events:storming")
    assert f'href="actors?article={article().id}&amp;actor=crowds"' in html
    assert card.html(reading(), "events:unknown") == ""


def test_every_event_has_its_passages() -> None:
    passages = EventPassages(reading())
    assert all(passages.of(e.id) for e in reading().events)
