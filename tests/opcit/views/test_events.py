"""Events as rows: order, bounds, windows, passages."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from opcit.views import events, windows
from opcit.views.events import Choice, EventPassages
from tests.components.charts.invented import EVENTS, TEXT, reading


def test_in_the_order_of_time_the_boundless_last() -> None:
    order = [r.id for r in events.rows(reading())]
    assert order == ["war", "restraint", "raids", "shelling", "storming", "closing", "guild-strike"]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-12-31", datetime(2019, 12, 31), datetime(2019, 12, 31, 23, 59, 59, 999999)),
        ("2019-02", datetime(2019, 2, 1), datetime(2019, 2, 28, 23, 59, 59, 999999)),
        ("2003", datetime(2003, 1, 1), datetime(2003, 12, 31, 23, 59, 59, 999999)),
        ("2019-12-31T18:00", datetime(2019, 12, 31, 18), datetime(2019, 12, 31, 18)),
        ("2019-12-31T18:00+03:00", datetime(2019, 12, 31, 18), datetime(2019, 12, 31, 18)),
        ("soon", None, None),
        (None, None, None),
    ],
)
def test_bounds(value: str | None, first: datetime | None, last: datetime | None) -> None:
    event = replace(EVENTS[0], earliest=value, latest=value)
    (row,) = events.rows(replace(reading(), events=(event,)))
    assert (row.start, row.stop) == (first, last)


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        (Choice(), {e.id for e in EVENTS}),
        (Choice(actor="navy"), {"shelling", "raids"}),
        (Choice(types=("coerce", "protest")), {"closing", "guild-strike"}),
        (Choice(statuses=("negated",)), {"restraint"}),
        (Choice(foreground=True), {"storming", "shelling", "raids", "closing"}),
        (Choice(actor="arland", foreground=True), {"closing"}),
    ],
)
def test_choice(choice: Choice, kept: set[str]) -> None:
    assert {r.id for r in events.rows(reading(), choice)} == kept


def test_the_story_leaves_history_out() -> None:
    rows = events.rows(reading())
    story, everything = windows.foreground(rows), windows.everything(rows)
    assert story and everything
    assert story.start.year == story.stop.year == 2021
    assert everything.start.year <= 1994
    held = {r.id for r in rows if story.holds(r)}
    assert held == {"raids", "shelling", "storming", "closing"}


def test_nothing_to_look_at() -> None:
    assert windows.foreground([]) is None
    undated = events.rows(reading(), Choice(types=("protest",)))
    assert windows.everything(undated) is None


def test_passages_mark_triggers_and_times() -> None:
    found = EventPassages(reading()).of("storming")
    assert [[(TEXT[m.start : m.end], m.kind) for m in p.marks] for p in found] == [
        [("Tuesday", "time"), ("stormed", "trigger")],
        [("storming", "trigger")],
    ]
    at = TEXT.index("stormed")
    assert found[0].link == f"events.{at}.{at + 7}"
    assert EventPassages(reading()).of("unknown") == []


def test_neighbours() -> None:
    rows = events.rows(reading())
    assert events.neighbours(rows, "war") == ("", "restraint")
    assert events.neighbours(rows, "shelling") == ("raids", "storming")
    assert events.neighbours(rows, "guild-strike") == ("closing", "")
    assert events.neighbours(rows, "unknown") == ("", "war")
