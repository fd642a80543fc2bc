"""The stance view of a comparison: per actor a row of cells, a slope where any stance is told, the table, and the passages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components import picking
from components.charts import drawing
from components.comparing import grid, heatmap, lettered, panel, pointing, shown, slopes
from components.comparing.shown import comparison
from components.remembered import Same
from opcit.comparing import stances
from opcit.comparing.parting.disputes import concerned
from opcit.comparing.records import Comparison
from opcit.comparing.stances import Column, StanceCell
from opcit.views import wording


def show(same: tuple[Same, ...], found: Comparison, asked: dict[str, Any]) -> None:
    by, count = asked["by"], asked["count"]
    columns = stances.columns(found, by)
    cells = _cells(same, by, count)
    if not cells:
        st.info("No passage was found in which these authors take a stand towards anybody.")
        return
    pick = pointing.pick(("stance", "slope"), _foremost(same, cells))
    left, right = st.columns([13, 7], gap="large")
    with left:
        with st.container(key=f"opcit-{grid.ANCHOR}"):
            shown.headline(_parted(cells))
        charts = [("stance", heatmap.NOTE), ("slope", slopes.NOTE)]
        for name, note in charts[: 1 + any(cell.score is not None for cell in cells)]:
            _figure_of(name, note, same, by, count, pick, _parted(cells))
        shown.table(_rows(cells), f"compare-stance-{by}")
    actor = found.actor(pick[0]) or found.actor(cells[0].actor)
    with right, st.container(key="opcit-side"):
        only = [c for c in columns if c.key == pick[2]] or columns
        if actor:
            panel.stance(found, actor, only, by == "article")
            _all_columns(only, columns, pick)


def _rows(cells: Sequence[StanceCell]) -> list[dict[str, object]]:
    """What the table shows of each cell: no ids."""
    return [
        {
            "actor": c.name, "column": c.title, "stance": c.label, "score": c.score, "low": c.low, "high": c.high,
            "passages": c.n, "confidence": round(c.confidence, 2), "why": c.why,
        }
        for c in cells
    ]  # fmt: skip


def _foremost(same: tuple[Same, ...], cells: Sequence[StanceCell]) -> str:
    """Whom the passages beside the charts are of at first: somebody whom the articles part on, else the first."""
    known = {cell.actor for cell in cells}
    told = [a for d in shown.parting(same) if d.how == "opposed" for a in d.about if a in known]
    return next(iter([*stances.apart(cells), *told]), cells[0].actor)


def _all_columns(only: list[Column], columns: list[Column], pick: picking.Pick) -> None:
    if len(only) < len(columns):
        st.button(
            "All articles side by side", on_click=lambda: pointing.picked((pick[0], pick[1], ""))
        )


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
    if not clear:
        return f"No stance is told: in none of {unclear} is one side likelier than the other"
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
    picking.chart(_stance_figure(name, same, by, count, selected), key, alt, pointing.picked)
    st.html(f'<p class="opcit-note">{escape(note)}</p>')


@lru_cache(maxsize=64)
def _stance_figure(
    name: str, same: tuple[Same, ...], by: str, count: int, selected: picking.Pick
) -> go.Figure:
    columns = stances.columns(comparison(same), by)
    ticks = [(c.key, lettered.tick(c, by == "article")) for c in columns]
    draw = heatmap.figure if name == "stance" else slopes.figure
    return draw(_cells(same, by, count), ticks, selected)
