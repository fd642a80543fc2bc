"""The views of a comparison: an overview, two with charts, from their rows to chart, table and passages, two in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components import choices, picking
from components.comparing import (
    lettered,
    overview,
    panel,
    pointing,
    shown,
    signs,
    stance,
    telling,
    told,
    worded,
)
from components.comparing.shown import comparison
from components.remembered import Same
from opcit.comparing import stances
from opcit.comparing.claims import claims as claim_rows
from opcit.comparing.records import Comparison
from opcit.reading import Reading

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


def _events(same: tuple[Same, ...], found: Comparison, asked: Options) -> None:
    events = told.chosen(found, asked["told"])
    if not events:
        st.info("No event is of this choice.")
        return
    best = max(events, key=lambda e: (len(e.members), e.foreground, e.sure))
    pick = pointing.pick(("event",), best.id)
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
        picking.chart(
            figure, "compare-event", f"Merged timeline. {said}. {signs.NOTE}", pointing.picked
        )
        shown.table(_event_rows(found, events), "compare-events")
    event = found.event(pick[0]) or best
    with right, st.container(key="opcit-side"):
        panel.event(found, event, pick[2])
        if pick[2]:
            st.button(
                "All articles side by side",
                on_click=lambda: pointing.picked((pick[0], "event", "")),
            )


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


_VIEWS = {
    "overview": overview.show, "stance": stance.show, "events": _events, "claims": worded.claims, "words": worded.words,
}  # fmt: skip
