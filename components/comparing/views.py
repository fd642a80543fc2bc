"""The views of a comparison: an overview, two with charts, from their rows to chart, table and passages, two in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components import choices, picking, session
from components.charts import drawing
from components.comparing import (
    grid,
    heatmap,
    lettered,
    overview,
    panel,
    shown,
    signs,
    slopes,
    telling,
    told,
    worded,
)
from components.comparing.shown import comparison
from components.remembered import Same
from opcit.comparing import stances
from opcit.comparing.claims import claims as claim_rows
from opcit.comparing.parting.disputes import concerned
from opcit.comparing.records import Comparison
from opcit.comparing.stances import Column, StanceCell
from opcit.reading import Reading
from opcit.views import wording

COUNTS = {"6": "6", "9": "9", "12": "12", "20": "20"}
Options = dict[str, Any]


def options(view: str) -> Options:
    """The controls of a view, and what they say."""
    if view == "stance":
        return {
            "by": choices.listed("by", "By", stances.BY, "article", ("at",), width=140),
            "count": int(choices.listed("n", "How many actors", COUNTS, "9", width=150)),
        }
    if view == "events":
        return {"told": choices.listed("told", "Events", told.CHOICES, "story", ("at",), width=190)}
    if view == "claims":
        return {"kinds": choices.many("kinds", "Kinds", claim_rows.KINDS, placeholder="All kinds")}
    return {}


def show(view: str, readings: Sequence[Reading], asked: Options) -> None:
    """Draws a view of the comparison of these readings."""
    same = tuple(map(Same, readings))
    _VIEWS[view](same, comparison(same), asked)


def _stance(same: tuple[Same, ...], found: Comparison, asked: Options) -> None:
    by, count = asked["by"], asked["count"]
    columns = stances.columns(found, by)
    cells = _cells(same, by, count)
    if not cells:
        st.info("No passage was found in which these authors take a stand towards anybody.")
        return
    pick = _pick(("stance", "slope"), _foremost(same, cells))
    left, right = st.columns([13, 7], gap="large")
    with left:
        with st.container(key=f"opcit-{grid.ANCHOR}"):
            shown.headline(_parted(cells))
        for name, note in (("stance", heatmap.NOTE), ("slope", slopes.NOTE)):
            _figure_of(name, note, same, by, count, pick, _parted(cells))
        shown.table(cells, f"compare-stance-{by}")
    actor = found.actor(pick[0]) or found.actor(cells[0].actor)
    with right, st.container(key="opcit-side"):
        only = [c for c in columns if c.key == pick[2]] or columns
        if actor:
            panel.stance(found, actor, only, by == "article")
            _all_columns(only, columns, pick)


def _foremost(same: tuple[Same, ...], cells: Sequence[StanceCell]) -> str:
    """Whom the passages beside the charts are of at first: somebody whom the articles part on, else the first."""
    known = {cell.actor for cell in cells}
    told = [a for d in shown.parting(same) if d.how == "opposed" for a in d.about if a in known]
    return next(iter([*stances.apart(cells), *told]), cells[0].actor)


def _all_columns(only: list[Column], columns: list[Column], pick: picking.Pick) -> None:
    if len(only) < len(columns):
        st.button("All articles side by side", on_click=lambda: _picked((pick[0], pick[1], "")))


@lru_cache(maxsize=64)
def _cells(same: tuple[Same, ...], by: str, count: int) -> list[StanceCell]:
    found = comparison(same)
    first = concerned(found, shown.parting(same))
    return stances.rows(found, by, stances.telling(found, by, count, first))


def _parted(cells: Sequence[StanceCell]) -> str:
    """About whom the columns disagree, as far as that is clear."""
    apart = list(stances.apart(cells).values())
    clear = sum(c.score is not None for c in cells)
    unclear = sum(c.score is None and c.n > 0 for c in cells)
    counts = f"{wording.count(clear, 'stance')} told, {unclear} unclear"
    if apart:
        return f"Clearly apart on {drawing.listed(apart)}; {counts}"
    return f"On nobody shown are they clearly apart; {counts}"


def _figure_of(
    name: str, note: str, same: tuple[Same, ...], by: str, count: int, pick: picking.Pick, said: str
) -> None:
    key = f"compare-{name}"
    look = (tuple(one.value.article.id for one in same), by, count)
    selected = picking.shown(key, look, pick if pick[1] == name else ())
    alt = f"{'Heatmap' if name == 'stance' else 'Slope chart'} of stance. {said}. {note}"
    picking.chart(_stance_figure(name, same, by, count, selected), key, alt, _picked)
    st.html(f'<p class="opcit-note">{escape(note)}</p>')


@lru_cache(maxsize=64)
def _stance_figure(
    name: str, same: tuple[Same, ...], by: str, count: int, selected: picking.Pick
) -> go.Figure:
    columns = stances.columns(comparison(same), by)
    ticks = [(c.key, lettered.tick(c, by == "article")) for c in columns]
    draw = heatmap.figure if name == "stance" else slopes.figure
    return draw(_cells(same, by, count), ticks, selected)


def _events(same: tuple[Same, ...], found: Comparison, asked: Options) -> None:
    events = told.chosen(found, asked["told"])
    if not events:
        st.info("No event is of this choice.")
        return
    best = max(events, key=lambda e: (len(e.members), e.foreground, e.sure))
    pick = _pick(("event",), best.id)
    left, right = st.columns([13, 7], gap="large")
    with left:
        said = told.headline(found, events)
        shown.headline(said)
        look = (tuple(one.value.article.id for one in same), asked["told"])
        selected = picking.shown("compare-event", look, pick)
        figure = _events_figure(same, asked["told"], selected)
        st.html(signs.html())
        if cut := told.cut(events):
            st.html(f'<p class="opcit-note">{escape(cut)}</p>')
        picking.chart(figure, "compare-event", f"Merged timeline. {said}. {signs.NOTE}", _picked)
        shown.table(_event_rows(found, events), "compare-events")
    event = found.event(pick[0]) or best
    with right, st.container(key="opcit-side"):
        panel.event(found, event, pick[2])
        if pick[2]:
            st.button("All articles side by side", on_click=lambda: _picked((pick[0], "event", "")))


@lru_cache(maxsize=64)
def _events_figure(same: tuple[Same, ...], choice: str, selected: picking.Pick) -> go.Figure:
    found = comparison(same)
    return told.figure(found, told.drawn(told.chosen(found, choice)), selected)


def _event_rows(found: Comparison, events: Sequence[Any]) -> list[dict[str, object]]:
    return [
        {
            "when": told.when(e), "event": e.title, "status": e.status, "earliest": e.earliest or "", "latest": e.latest or "",
            **{lettered.letter(n): telling.in_full(found, n, e) for n in range(len(found.readings))},
            "why one": e.why, "sure": round(e.sure, 2),
        }
        for e in events
    ]  # fmt: skip


def _pick(names: tuple[str, ...], first: str) -> picking.Pick:
    """The point that the URL names as chart.actor-or-event.column, if it is of this view; else the first."""
    name, _, rest = session.get("at").partition(".")
    about, _, column = rest.partition(".")
    return (about, name, column) if name in names and about else (first, names[0], "")


def _picked(pick: picking.Pick) -> None:
    about, name, column = pick
    session.put(at=f"{name}.{about}.{column}" if column else f"{name}.{about}")


_VIEWS = {
    "overview": overview.show, "stance": _stance, "events": _events, "claims": worded.claims, "words": worded.words,
}  # fmt: skip
