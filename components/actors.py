"""The actors page: charts of tone, stance, mentions and relations, and beside them the words they rest on."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from components import actor_panel, choices, dateline, picking, session, tabled
from components.charts import CHARTS, VIEWS, Chart, Pick
from components.escaping import escape_markdown
from components.remembered import Same
from opcit.reading import Reading
from opcit.views import anchors
from opcit.views.groups import Group, Scope, group, groups
from opcit.views.titles import heading

STYLE = Path(__file__).parent / "charts.css"
COUNTS = {"5": "5", "8": "8", "12": "12", "20": "20"}
"""How many actors to show."""
LEVELS = {"named": "As named", "whole": "Parts merged"}
"""Whether each actor stands alone, or those that are part of another are counted with it."""


def show(reading: Reading) -> None:
    """Draws the page."""
    st.html(STYLE)
    st.title(escape_markdown(heading(reading.article)), anchor=False)
    dateline.show(reading.article)
    if not groups(reading, Scope()):
        st.info("No actors were found in this article.")
        return
    with st.container(key="opcit-controls", horizontal=True, vertical_alignment="bottom"):
        view, scope, about = _controls(reading)
    charts = [c for c in CHARTS if c.view == view]
    pick = _pick(charts, about)
    left, right = st.columns([13, 7], gap="large")
    with left:
        for chart in charts:
            _chart(reading, scope, chart, pick)
    with right, st.container(key="opcit-side"):
        shown = next(c for c in charts if c.name == pick[1])
        actor_panel.show(reading, scope, about, shown, pick[2])


def _controls(reading: Reading) -> tuple[str, Scope, Group]:
    view = choices.one("view", "Show", VIEWS, "attitude")
    level = choices.listed("level", "Actors", LEVELS, "named", width=150)
    count = choices.listed("n", "How many", COUNTS, "8", width=80)
    scope = Scope(int(count), level == "whole", _anchored(reading))
    known = groups(reading, scope)
    about = group(reading, scope, scope.also) or known[0]
    options = {g.id: g.name for g in known}
    if scope.also and not group(reading, scope, scope.also):
        st.caption("The actor that the link names is not in this reading; the main one is shown.")
    asked = choices.listed("actor", "About", options, about.id, ("point",), width=190)
    return view, scope, next(g for g in known if g.id == asked)


def _anchored(reading: Reading) -> str:
    """The actor that the URL names, as this reading has it."""
    asked = session.get("actor")
    found = anchors.actor(reading, asked)
    return found.id if found else asked


def _pick(charts: list[Chart], about: Group) -> Pick:
    """The point that the URL names, if it is on a chart shown; else all of the first chart's for the actor."""
    name, _, detail = session.get("point").partition(".")
    if name in {c.name for c in charts}:
        return (about.id, name, detail)
    return (about.id, charts[0].name, "")


def _picked(pick: Pick) -> None:
    actor, chart, detail = pick
    session.put(actor=actor, point=f"{chart}.{detail}" if detail else chart)


def _chart(reading: Reading, scope: Scope, chart: Chart, pick: Pick) -> None:
    rows = chart.rows(reading, scope)
    headline = chart.headline(rows)
    st.html(f'<h2 class="opcit-headline">{escape(headline)}.</h2>')
    if rows:
        note = chart.note(rows)
        key = f"chart-{chart.name}"
        look = (reading.article.id, scope.count, scope.whole, _besides(reading, scope))
        selected = picking.shown(key, look, pick if pick[1] == chart.name else ())
        drawn = _figure(Same(reading), scope, chart.name, selected)
        picking.chart(drawn, key, f"{headline}. {note}", _picked)
        st.html(f'<p class="opcit-note">{escape(note)}</p>')
        tabled.show(rows, f"{chart.name}-{reading.article.id}", chart.name)


def _besides(reading: Reading, scope: Scope) -> str:
    """The actor that is shown only because the URL names it."""
    shown = groups(reading, scope)
    return shown[-1].id if len(shown) > scope.count else ""


@lru_cache(maxsize=256)
def _figure(same: Same[Reading], scope: Scope, name: str, selected: Pick) -> go.Figure:
    chart = next(c for c in CHARTS if c.name == name)
    return chart.figure(same.value, scope, selected)
