"""An actor followed through a collection: stance by day of publication with intervals, and its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from html import escape

import plotly.graph_objects as go
import streamlit as st

from components import choices, evidence, picking, session, tabled
from components.collections import trend_figure
from components.comparing import shown as compared
from components.comparing import told
from components.remembered import Same
from opcit.comparing import stances
from opcit.comparing.compared import FEWEST, MOST
from opcit.comparing.following import followed, trend
from opcit.comparing.records import Comparison, SharedActor
from opcit.comparing.stances import StanceCell
from opcit.views import labels, wording
from opcit.views.table import shown
from opcit.views.titles import heading
from opcit.voices.verdict import UNCLEAR

NOTE = (
    f"A mark for each article by its day of publication, its interval dotted where {UNCLEAR}; "
    "up is favourable. Marks of neighbouring days stand side by side. Articles whose date is not known are left out."
)
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
    actor = _chosen(known, found)
    left, right = st.columns([13, 7], gap="large")
    with left:
        _trend(collection_id, same, actor)
        _events(same, actor)
    with right, st.container(key="opcit-side"):
        _passages(found, actor)


def _chosen(known: Sequence[SharedActor], found: Comparison) -> SharedActor:
    """The actor to follow, from a list in which those that most articles name come first."""
    options = titles(sorted(known, key=lambda a: (-len(a.members), -a.weight)), found)
    asked = choices.listed(
        "about", "Actor, and in how many articles", options, next(iter(options)), ("at",), width=320
    )
    return next(a for a in known if a.id == asked)


def titles(actors: Sequence[SharedActor], found: Comparison) -> dict[str, str]:
    """How the list calls each actor, by its id. Who shares a name is told apart by the article that
    speaks of it first, and by a number where that is one article."""
    shared = Counter(a.name for a in actors)
    given: Counter[str] = Counter()
    called = {}
    for actor in actors:
        title = f"{actor.name} ({len(actor.members)})"
        if shared[actor.name] > 1:
            first = found.readings[min(actor.members)].article
            title += f", {wording.shortened(heading(first), 40)}"
        given[title] += 1
        called[actor.id] = title if given[title] == 1 else f"{title}, {given[title]}"
    return called


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
    return trend_figure.figure(_rows(same, actor_id), selected)


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
    tabled.show(_table(same, rows), f"trend-{actor.id}", "trend")


def _table(
    same: tuple[Same, ...], rows: Sequence[tuple[str, StanceCell]]
) -> list[dict[str, object]]:
    """The figures beneath the chart."""
    dated = {r.value.article.id: labels.SOURCES[r.value.article.published.source] for r in same}
    return [
        {
            "published": day, "date": dated[c.column], "article": c.title, "stance": c.label,
            "score": c.score, "low": c.low, "high": c.high, "n": c.n,
        }
        for day, c in rows
    ]  # fmt: skip


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
