"""The figure of an actor's stance over time: a mark for each article, with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import plotly.graph_objects as go

from components import palette, picking
from components.charts import drawing
from components.comparing.heatmap import COLOURS, verdict
from components.comparing.slopes import SYMBOLS, value
from opcit.comparing.stances import StanceCell
from opcit.views import events, wording

GAP = 0.05
"""The least distance of two marks as a share of the time that all fill."""


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
    told = [(day, c) for day, c in rows if c.low is not None]
    at = apart([events.moment(day, False) or datetime.min for day, _ in told])
    for when, (_, c) in zip(at, told, strict=True):
        fig.add_scatter(
            x=[when, when], y=[c.low, c.high], mode="lines", hoverinfo="skip",
            line={"color": COLOURS[c.label], "width": 3, "dash": "dot" if c.score is None else "solid"},
        )  # fmt: skip
    _marks(fig, at, told, selected)
    return fig


def _marks(
    fig: go.Figure, at: Sequence[datetime], told: Sequence[tuple[str, StanceCell]], selected: picking.Pick
) -> None:  # fmt: skip
    chosen = [n for n, (_, c) in enumerate(told) if (c.column,) == selected]
    fig.add_scatter(
        x=at, y=[value(c) for _, c in told], mode="markers+text",
        text=[f"n {c.n}" for _, c in told], textposition="middle right", textfont={"size": 11, "color": palette.INK},
        customdata=[[c.column] for _, c in told], hoverinfo="text",
        hovertext=[drawing.hover(c.title, wording.day(day[:10]), verdict(c), c.why) for day, c in told],
        marker={
            "symbol": [SYMBOLS[c.label] for _, c in told], "size": 13,
            "color": [COLOURS[c.label] for _, c in told], "line": {"width": 2, "color": [COLOURS[c.label] for _, c in told]},
        },
        selectedpoints=chosen or None, selected={"marker": {"size": 19}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": palette.INK}},
    )  # fmt: skip


def apart(days: Sequence[datetime]) -> list[datetime]:
    """Where marks stand that would cover each other at their days: as far apart as a mark is wide."""
    if len(days) < 2:
        return list(days)
    gap = max((days[-1] - days[0]) * GAP, timedelta(hours=1))
    placed = [days[0]]
    for day in days[1:]:
        placed.append(max(day, placed[-1] + gap))
    return placed
