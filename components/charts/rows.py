"""Charts with one row an actor: its name and verdict in words above its marks, over the full width.

Names stand inside the plot, not beside it, so that a phone has room for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from components import palette
from components.charts import drawing
from opcit.views import wording

ROW = 54
"""Height of an actor's row in pixels."""
ROOM = 50
"""Characters of a label that a window of 390 pixels holds."""
TICKS = 12
"""The most paragraphs that are numbered on an axis."""
NAME, MARKS = -0.27, 0.16
"""Where in a row, from -0.5 to 0.5, the words and the marks stand."""
BELOW = -0.06
"""Where in a row its words end: the grid begins there, so that it strikes none of them through."""


def sheet(
    count: int,
    span: tuple[float, float],
    ticks: dict[float, str],
    title: str = "",
    grid: bool = True,
) -> go.Figure:
    """An empty figure of so many rows over a span, with words at the ticks and a title of the axis."""
    foot = 60 if title else 36
    fig = drawing.sheet(count * ROW + foot + 4, margin={"l": 2, "r": 2, "t": 4, "b": foot})
    fig.update_layout(
        xaxis={
            "range": span, "fixedrange": True, "zeroline": False, "showgrid": False, "tickvals": list(ticks),
            "ticktext": list(ticks.values()), "ticklabeloverflow": "allow", "title": {"text": title, "font": {"color": palette.INK, "size": 12}},
            "tickfont": {"color": palette.INK},
        },
        yaxis={"range": [count - 0.5, -0.5], "fixedrange": True, "visible": False},
    )  # fmt: skip
    between = (drawing.Line(*span, n - 0.5, palette.LINE) for n in range(1, count))
    drawing.lines(fig, between, 1)
    if grid:
        _grid(fig, count, [x for x in ticks if x], 1)
        _grid(fig, count, [x for x in ticks if not x], 2)
    return fig


def _grid(fig: go.Figure, count: int, places: Sequence[float], width: int) -> None:
    """Upright lines at these places of the axis, in each row below its words."""
    ends = [(x, n) for x in places for n in range(count)]
    fig.add_scatter(
        x=[at for x, _ in ends for at in (x, x, None)],
        y=[at for _, n in ends for at in (n + BELOW, n + 0.5, None)],
        mode="lines", hoverinfo="skip", line={"color": palette.LINE, "width": width},
    )  # fmt: skip


def over_paragraphs(count: int, last: int) -> tuple[go.Figure, float]:
    """An empty figure of so many rows over the paragraphs 1 to last, and where its labels begin."""
    left, right = 0.2, last + 0.8
    step = max(1, -(-last // TICKS))
    ticks: dict[float, str] = {n: str(n) for n in range(1, last + 1, step)}
    return sheet(count, (left, right), ticks, "Paragraph", grid=False), left


def sides(left: str, middle: str, right: str) -> tuple[tuple[float, float], dict[float, str]]:
    """The span and ticks of a scale from -1 to 1, its ends named so that no label is cut off."""
    return (-1.08, 1.08), {-0.82: f"◂ {left}", 0: middle, 0.82: f"{right} ▸"}


def labels(
    fig: go.Figure,
    left: float,
    names: Sequence[tuple[str, str, str]],
    picks: Sequence[Sequence[str]],
) -> None:
    """The (name, whole, verdict) of each row, clickable like its mark."""
    texts = [_label(*name) for name in names]
    fig.add_scatter(
        x=[left] * len(texts), y=[n + NAME for n in range(len(texts))], mode="text", text=texts,
        textposition="middle right", customdata=picks, hoverinfo="skip",
        textfont={"size": 13, "color": palette.INK}, unselected={"textfont": {"color": palette.INK}},
    )  # fmt: skip


def markers(
    fig: go.Figure, selected: Sequence[str], picks: Sequence[Sequence[str]], **trace: Any
) -> None:
    """A trace of clickable points of which the selected one is larger."""
    marker = trace.pop("marker")
    chosen = [n for n, pick in enumerate(picks) if list(pick) == list(selected)]
    size = marker["size"]
    largest = max(size, default=10) if isinstance(size, list) else size
    fig.add_scatter(
        mode="markers", customdata=[list(p) for p in picks], hoverinfo="text", marker=marker,
        selectedpoints=chosen or None, selected={"marker": {"size": largest + 6, "opacity": 1}},
        unselected={"marker": {"opacity": marker.get("opacity", 1)}}, **trace,
    )  # fmt: skip


def _label(name: str, whole: str, verdict: str) -> str:
    """What an actor is part of is said where there is room for it on a phone."""
    name = wording.shortened(name, 26)
    room = len(name) + len(whole) + len(verdict) <= ROOM
    of = f" · {drawing.words(whole)}" if whole and room else ""
    return f"<b>{drawing.words(name)}</b>{of}  <i>{drawing.words(verdict)}</i>"
