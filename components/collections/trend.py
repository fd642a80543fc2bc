"""An actor followed through a collection: stance by day of publication with intervals, and its events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from html import escape

import plotly.graph_objects as go
import streamlit as st

from components import choices, evidence, palette, picking, session, tabled
from components.charts import drawing
from components.comparing import shown as compared
from components.comparing import told
from components.comparing.heatmap import COLOURS, verdict
from components.comparing.slopes import SYMBOLS, value
from components.remembered import Same
from opcit.comparing import stances
from opcit.comparing.compared import FEWEST, MOST
from opcit.comparing.following import followed, trend
from opcit.comparing.records import Comparison, SharedActor
from opcit.comparing.stances import StanceCell
from opcit.views import events, labels, wording
from opcit.views.table import shown
from opcit.views.titles import heading
from opcit.voices.verdict import UNCLEAR

NOTE = (
    f"A mark for each article by its day of publication, its interval dotted where {UNCLEAR}; "
    "up is favourable. Marks of neighbouring days stand side by side. Articles whose date is not known are left out."
)
GAP = 0.05
"""The least distance of two marks as a share of the time that all fill."""
MENTIONED = 40
"""Actors to choose from at most."""


def show(collection_id: str, ids: Sequence[str]) -> None:
    """Draws the trend of the chosen actor and the events it takes part in."""
    readings = [r for i in ids if (r := session.reading(i))]
    if not readings:
        st.info("No article of this collection has been read yet.")
        return
    same = tuple(Same(reading) for reading in readings)
    found = _followed(same)
    known = [a for a in found.actors if a.scored][:MENTIONED]
    if not known:
        st.info("No actors were found in these articles.")
        return
    known.sort(key=lambda a: (-len(a.members), -a.weight))
    options = {a.id: f"{a.name} ({len(a.members)})" for a in known}
    asked = choices.listed(
        "about", "Actor, and in how many articles", options, known[0].id, ("at",), width=320
    )
    actor = next(a for a in known if a.id == asked)
    left, right = st.columns([13, 7], gap="large")
    with left:
        _trend(collection_id, same, actor)
        _events(same, actor)
    with right, st.container(key="opcit-side"):
        _passages(found, actor)


@lru_cache(maxsize=16)
def _followed(same: tuple[Same, ...]) -> Comparison:
    return followed([one.value for one in same])


@lru_cache(maxsize=64)
def _rows(same: tuple[Same, ...], actor_id: str) -> list[tuple[str, StanceCell]]:
    found = _followed(same)
    actor = found.actor(actor_id)
    return trend(found, actor) if actor else []


@lru_cache(maxsize=64)
def _figure(same: tuple[Same, ...], actor_id: str, selected: picking.Pick) -> go.Figure:
    return figure(_rows(same, actor_id), selected)


def _trend(collection_id: str, same: tuple[Same, ...], actor: SharedActor) -> None:
    rows = _rows(same, actor.id)
    clear = sum(c.score is not None for _, c in rows)
    said = f"{actor.name}: {wording.count(len(rows), 'dated article')}, {clear} with a clear stance"
    st.html(f'<h2 class="opcit-headline">{escape(said)}.</h2>')
    if not rows:
        return
    key = "collection-trend"
    picked = session.get("at")
    selected = picking.shown(key, (collection_id, actor.id), (picked,) if picked else ())
    picking.chart(
        _figure(same, actor.id, selected),
        key,
        f"Stance over time. {said}. {NOTE}",
        lambda p: session.put(at=p[0]),
    )
    st.html(f'<p class="opcit-note">{escape(NOTE)}</p>')
    dated = {r.value.article.id: labels.SOURCES[r.value.article.published.source] for r in same}
    table = [
        {
            "published": day,
            "date": dated[c.column],
            "article": c.title,
            "stance": c.label,
            "score": c.score,
            "low": c.low,
            "high": c.high,
            "n": c.n,
        }
        for day, c in rows
    ]
    tabled.show(table, f"trend-{actor.id}", "trend")


def figure(rows: Sequence[tuple[str, StanceCell]], selected: picking.Pick) -> go.Figure:
    """Marks with intervals over the days of publication."""
    fig = drawing.sheet(300, margin={"l": 8, "r": 8, "t": 8, "b": 36})
    fig.update_layout(
        xaxis={"type": "date", "fixedrange": True, "showgrid": False, "tickfont": {"color": palette.INK}},
        yaxis={
            "range": [-1.1, 1.1], "fixedrange": True, "gridcolor": palette.LINE, "zerolinecolor": palette.LINE, "zerolinewidth": 2,
            "tickvals": [-0.8, 0, 0.8], "ticktext": ["critical", "neutral", "favourable"], "tickfont": {"color": palette.INK},
        },
    )  # fmt: skip
    told_ = [(day, c) for day, c in rows if c.low is not None]
    at = apart([events.moment(day, False) or datetime.min for day, _ in told_])
    for when, (_, c) in zip(at, told_, strict=True):
        fig.add_scatter(
            x=[when, when], y=[c.low, c.high], mode="lines", hoverinfo="skip",
            line={"color": COLOURS[c.label], "width": 3, "dash": "dot" if c.score is None else "solid"},
        )  # fmt: skip
    chosen = [n for n, (_, c) in enumerate(told_) if (c.column,) == selected]
    fig.add_scatter(
        x=at, y=[value(c) for _, c in told_], mode="markers+text",
        text=[f"n {c.n}" for _, c in told_], textposition="middle right", textfont={"size": 11, "color": palette.INK},
        customdata=[[c.column] for _, c in told_], hoverinfo="text",
        hovertext=[drawing.hover(c.title, wording.day(day[:10]), verdict(c), c.why) for day, c in told_],
        marker={
            "symbol": [SYMBOLS[c.label] for _, c in told_], "size": 13,
            "color": [COLOURS[c.label] for _, c in told_], "line": {"width": 2, "color": [COLOURS[c.label] for _, c in told_]},
        },
        selectedpoints=chosen or None, selected={"marker": {"size": 19}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": palette.INK}},
    )  # fmt: skip
    return fig


def apart(days: Sequence[datetime]) -> list[datetime]:
    """Where marks stand that would cover each other at their days: as far apart as a mark is wide."""
    if len(days) < 2:
        return list(days)
    gap = max((days[-1] - days[0]) * GAP, timedelta(hours=1))
    placed = [days[0]]
    for day in days[1:]:
        placed.append(max(day, placed[-1] + gap))
    return placed


def _passages(found: Comparison, actor: SharedActor) -> None:
    """The passages behind the picked article, or behind all."""
    columns = stances.columns(found, "article")
    only = [c for c in columns if c.key == session.get("at")] or columns
    st.html(
        f'<div class="opcit-found"><h3>{escape(actor.name)}</h3><p class="source">{escape(actor.why)}</p></div>'
    )
    for column in only:
        for number, passages in stances.evidence(found, actor, column):
            st.html(f'<div class="opcit-found opcit-account"><h4>{escape(column.title)}</h4></div>')
            evidence.show(found.readings[number], passages, f"trend-{number}", "")


def _events(same: tuple[Same, ...], actor: SharedActor) -> None:
    """The actor's events over all articles, each once; a comparison has its limit."""
    if not FEWEST <= len(same) <= MOST:
        st.html(
            f'<p class="opcit-none">Events are merged in collections of {FEWEST} to {MOST} articles.</p>'
        )
        return
    found = compared.comparison(same)
    shared = found.by_actor[next(iter(actor.members.items()))]
    taken = [e for e in found.events if shared in e.agents + e.patients][: told.MOST]
    said = f"{wording.count(len(taken), 'event')} with {escape(actor.name)}"
    st.html(f'<h2 class="opcit-headline">{said}.</h2>')
    if taken:
        rows = [
            {"when": told.when(e), "event": e.title, "status": e.status,
             "told in": "; ".join(heading(found.readings[n].article) for n in e.members)}
            for e in taken
        ]  # fmt: skip
        st.dataframe(shown(rows), hide_index=True)
