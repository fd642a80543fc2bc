"""Stance from one column to the next: a small panel an actor, a mark and its interval for each column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from components import palette
from components.charts import drawing
from components.comparing.heatmap import COLOURS, verdict
from opcit.comparing.stances import StanceCell
from opcit.views import wording
from opcit.voices.verdict import UNCLEAR

ACROSS = 3
HEIGHT = 3.3
"""The height of a panel in units of stance, of which 2 are the scale."""
PIXELS = 190
SYMBOLS = {
    "critical": "triangle-down", "favourable": "triangle-up", "neutral": "square",
    "mixed": "bowtie", "unclear": "circle-open",
}  # fmt: skip
NOTE = (
    "Up is favourable, down critical, the line in the middle neither. The bar is the interval that the passages allow; "
    f"dotted with a hollow mark in its middle where {UNCLEAR}."
)
Placed = tuple[StanceCell, float, float]
"""A cell, where its mark stands, and where the neutral line of its panel is."""


def figure(
    cells: Sequence[StanceCell], columns: Sequence[tuple[str, str]], selected: tuple[str, ...]
) -> go.Figure:
    """A panel for each actor, in the order of the cells."""
    actors = list(dict.fromkeys(c.actor for c in cells))
    panels = [[c for c in cells if c.actor == actor] for actor in actors]
    rows = -(-len(panels) // ACROSS)
    width = len(columns) + 0.6
    fig = drawing.sheet(rows * PIXELS + 12, margin={"l": 4, "r": 4, "t": 4, "b": 4})
    fig.update_layout(
        xaxis={"range": [-0.1, min(ACROSS, len(panels)) * width], "visible": False, "fixedrange": True},
        yaxis={"range": [-rows * HEIGHT, 0.05], "visible": False, "fixedrange": True},
    )  # fmt: skip
    placed: list[Placed] = []
    for number, panel in enumerate(panels):
        left, middle = number % ACROSS * width, -(number // ACROSS) * HEIGHT - 1.85
        _frame(fig, panel[0].name, left, middle, [title for _, title in columns])
        at = {key: left + n + 0.55 for n, (key, _) in enumerate(columns)}
        placed += [(c, at[c.column], middle) for c in panel if c.low is not None]
    _slopes(fig, placed)
    _intervals(fig, placed)
    _marks(fig, placed, selected)
    return fig


def _frame(fig: go.Figure, name: str, left: float, middle: float, titles: Sequence[str]) -> None:
    """The neutral line, the actor's name above and the columns below."""
    drawing.lines(fig, [drawing.Line(left + 0.1, left + len(titles), middle, palette.LINE)], 2)
    texts = [drawing.folded(name, 15, 2), *(wording.shortened(t, 9) for t in titles)]
    fig.add_scatter(
        x=[left + 0.14] * 2, y=[middle + 0.9, middle - 0.9], mode="text", text=["▲", "▼"],
        hoverinfo="skip", textfont={"size": 9, "color": palette.MUTED},
        unselected={"textfont": {"color": palette.MUTED}},
    )  # fmt: skip
    fig.add_scatter(
        x=[left + 0.1, *(left + n + 0.55 for n in range(len(titles)))],
        y=[middle + 1.42, *([middle - 1.14] * len(titles))], mode="text",
        text=[f"<b>{texts[0]}</b>", *texts[1:]],
        textposition=["middle right", *(["middle center"] * len(titles))], hoverinfo="skip",
        textfont={"size": 12, "color": palette.INK}, unselected={"textfont": {"color": palette.INK}},
    )  # fmt: skip


def value(cell: StanceCell) -> float:
    """Where a mark stands: the score, or the middle of an interval that tells nothing."""
    assert cell.low is not None and cell.high is not None
    return cell.score if cell.score is not None else (cell.low + cell.high) / 2


def _slopes(fig: go.Figure, placed: Sequence[Placed]) -> None:
    """From column to column; dotted where either end is unclear."""
    for dash in ("solid", "dot"):
        x: list[Any] = []
        y: list[Any] = []
        for (one, x1, y1), (other, x2, y2) in pairwise(placed):
            unclear = one.score is None or other.score is None
            if one.actor == other.actor and unclear == (dash == "dot"):
                x += [x1, x2, None]
                y += [y1 + value(one), y2 + value(other), None]
        fig.add_scatter(
            x=x, y=y, mode="lines", hoverinfo="skip", line={"color": palette.MUTED, "width": 1.5, "dash": dash}
        )  # fmt: skip


def _intervals(fig: go.Figure, placed: Sequence[Placed]) -> None:
    looks: dict[tuple[str, str], list[Placed]] = {}
    for one in placed:
        unclear = one[0].score is None
        looks.setdefault((COLOURS[one[0].label], "dot" if unclear else "solid"), []).append(one)
    for (colour, dash), same in looks.items():
        fig.add_scatter(
            x=[v for _, x, _ in same for v in (x, x, None)],
            y=[v for c, _, y in same for v in (y + (c.low or 0.0), y + (c.high or 0.0), None)],
            mode="lines", hoverinfo="skip", line={"color": colour, "width": 3, "dash": dash},
        )  # fmt: skip


def _marks(fig: go.Figure, placed: Sequence[Placed], selected: tuple[str, ...]) -> None:
    picks = [[c.actor, "slope", c.column] for c, _, _ in placed]
    chosen = [n for n, pick in enumerate(picks) if tuple(pick) == selected]
    fig.add_scatter(
        x=[x for _, x, _ in placed], y=[y + value(c) for c, _, y in placed], mode="markers",
        customdata=picks, hoverinfo="text",
        hovertext=[drawing.hover(f"{c.name} · {c.title}", verdict(c), c.why) for c, _, _ in placed],
        marker={
            "symbol": [SYMBOLS[c.label] for c, _, _ in placed], "size": 13,
            "color": [COLOURS[c.label] for c, _, _ in placed],
            "line": {"width": 2, "color": [COLOURS[c.label] for c, _, _ in placed]},
        },
        selectedpoints=chosen or None, selected={"marker": {"size": 19}},
        unselected={"marker": {"opacity": 1}},
    )  # fmt: skip
