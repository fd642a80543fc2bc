"""Charts that cross actors with actors: names at the left and above, a sign in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from components import palette
from components.charts import drawing
from opcit.views import wording

CELL = 46
UPRIGHT = 4
"""Up to so many columns a phone has room for upright names."""


def sheet(sources: Sequence[str], targets: Sequence[str]) -> go.Figure:
    """An empty figure with the names of its rows and columns."""
    fig = drawing.sheet(len(sources) * CELL + 90, margin=_margin(len(targets)))
    _axes(fig, sources, targets)
    return fig


def signs(
    fig: go.Figure, selected: tuple[str, ...], picks: Sequence[Sequence[str]],
    marker: dict[str, Any], **points: Any,
) -> None:  # fmt: skip
    """A sign with its figure below it in each cell; picks: what a click on it says."""
    chosen = [n for n, pick in enumerate(picks) if tuple(pick) == selected]
    fig.add_scatter(
        mode="markers+text", customdata=picks, hoverinfo="text", textposition="bottom center",
        textfont={"size": 11, "color": palette.INK}, selectedpoints=chosen or None,
        marker={"size": 14, **marker}, selected={"marker": {"size": 20}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": palette.INK}}, **points,
    )  # fmt: skip


def _margin(columns: int) -> dict[str, int]:
    """Slanted names need room beyond the last column, or Plotly leaves them out."""
    return {"l": 8, "r": 30 if columns <= UPRIGHT else 78, "t": 76, "b": 8}


def _axes(fig: go.Figure, sources: Sequence[str], targets: Sequence[str]) -> None:
    """Draws the names of rows and columns."""
    grid = {
        "showgrid": True, "zeroline": False, "fixedrange": True, "gridcolor": palette.LINE,
        "tickfont": {"color": palette.INK}, "ticklabeloverflow": "allow",
    }  # fmt: skip
    flat = len(targets) <= UPRIGHT
    fig.update_layout(
        xaxis={
            **grid, "side": "top", "tickangle": 0 if flat else -50, "range": [-0.6, len(targets) - 0.4],
            "tickvals": list(range(len(targets))),
            "ticktext": [drawing.folded(t, 11, 3) if flat else drawing.words(wording.shortened(t, 20)) for t in targets],
        },
        yaxis={
            **grid, "range": [len(sources) - 0.4, -0.6], "tickvals": list(range(len(sources))),
            "ticktext": [f"{drawing.folded(s, 17, 2)} →" for s in sources],
        },
    )  # fmt: skip
