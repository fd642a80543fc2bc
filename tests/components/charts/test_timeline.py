"""The timeline's figure: what is drawn, in which form, and that text stays text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from components import palette, timeline_controls
from components.charts import timeline
from opcit.views import events, windows
from opcit.views.events import Choice
from tests.components.charts.invented import reading


def drawn(
    stretch: str = "story", lanes: str = "none", selected: str = "", **chosen: Any
) -> go.Figure:
    rows = [r for r in events.rows(reading(), Choice(**chosen)) if r.bounded]
    stretches = timeline_controls.stretches(rows)
    return timeline.figure(
        rows, stretches[stretch], stretches["all"], lanes, selected, reading().article.published.value or ""
    )  # fmt: skip


def points(figure: go.Figure) -> dict[str, dict[str, Any]]:
    """Each event's point in the closer view, by its id."""
    trace = next(
        t
        for t in figure.data
        if t.mode == "markers" and t.customdata is not None and t.xaxis != "x2"
    )
    return {
        data[0]: {"symbol": trace.marker.symbol[n], "colour": trace.marker.color[n], "x": trace.x[n], "y": trace.y[n]}
        for n, data in enumerate(trace.customdata)
    }  # fmt: skip


def test_the_story_shows_the_foreground_and_the_strip_all() -> None:
    figure = drawn()
    assert set(points(figure)) == {"raids", "shelling", "storming", "closing"}
    strip = next(t for t in figure.data if t.xaxis == "x2" and t.mode == "markers")
    assert {d[0] for d in strip.customdata} == {
        "war", "restraint", "raids", "shelling", "storming", "closing",
    }  # fmt: skip


def test_everything_needs_no_strip() -> None:
    assert not [t for t in drawn("all").data if t.xaxis == "x2"]


def test_status_has_a_form_and_background_is_muted() -> None:
    found = points(drawn("all"))
    assert found["storming"]["symbol"] == "circle"
    assert found["closing"]["symbol"] == "diamond-open"
    assert found["restraint"]["symbol"] == "x-thin"
    assert found["war"]["colour"] == palette.MUTED != found["storming"]["colour"]


def test_an_event_lies_within_its_bounds() -> None:
    for row in events.rows(reading()):
        if row.id in (found := points(drawn("all"))):
            assert row.start is None or row.start <= found[row.id]["x"]
            assert row.stop is None or found[row.id]["x"] <= row.stop


def arrows(figure: go.Figure) -> list[str]:
    """The arrow heads of the closer view."""
    traces = [t for t in figure.data if t.xaxis != "x2" and t.marker.symbol]
    return [s for t in traces for s in t.marker.symbol if "arrow" in s]


def test_an_open_end_has_an_arrow_and_a_dated_one_none() -> None:
    assert arrows(drawn("all")) == ["arrow-right", "arrow-left"]  # restraint, raids
    assert arrows(drawn("all", types=("fight",))) == []


@pytest.mark.parametrize(("lanes", "names"), [("none", set()), ("actor", {"Crowds", "Navy of Arland", "Arland"}), ("type", {"assault", "fight", "coerce"})])  # fmt: skip
def test_lanes(lanes: str, names: set[str]) -> None:
    headings = {a.text for a in drawn(lanes=lanes).layout.annotations} - {"article dated"}
    assert headings == {f"<b>{name}</b>" for name in names}


def test_the_selected_event_is_marked() -> None:
    figure = drawn(selected="storming")
    trace = next(t for t in figure.data if t.selectedpoints)
    assert [trace.customdata[n][0] for n in trace.selectedpoints] == ["storming"]


def test_text_of_the_article_is_escaped() -> None:
    text = drawn("all").to_json()
    assert "<img" not in text.replace("\\u003c", "<")
    assert "&lt;img" in text.replace("\\u003c", "<").replace("\\u0026", "&")


def test_labels_of_a_lane_keep_their_distance() -> None:
    rows = points(drawn("all"))
    assert len({(p["x"], p["y"]) for p in rows.values()}) == len(rows)


def test_many_lanes_end_in_others() -> None:
    first = events.rows(reading(), Choice(foreground=True))[1]
    rows = [replace(first, id=f"e{n}", actor=f"Actor {n:02}") for n in range(40)]
    window = windows.everything(rows)
    assert window
    figure = timeline.figure(rows, window, window, "actor", "", "")
    names = [a.text for a in figure.layout.annotations]
    assert len(names) == 12
    assert names[-1] == "<b>others</b>"
    assert len(points(figure)) == 40


def test_ticks_are_days_at_the_finest_unless_an_event_is_told_to_the_hour() -> None:
    row = next(r for r in events.rows(reading(), Choice()) if r.foreground and r.dated)
    day = replace(row, earliest="2019-12-31", latest="2019-12-31")
    around = windows.foreground([day])
    assert around
    axis = timeline.figure([day], around, around, "none", "", "").layout.xaxis
    assert axis.dtick == 24 * 60 * 60 * 1000 and str(axis.tick0) == "2019-12-30 00:00:00"
    hour = replace(row, earliest="2019-12-31T09:00", latest="2019-12-31T10:00")
    around = windows.foreground([hour])
    assert around
    assert timeline.figure([hour], around, around, "none", "", "").layout.xaxis.dtick is None
