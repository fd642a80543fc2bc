"""Stance as a heatmap: actors down, articles, authors or outlets across; sign, colour and figure in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from components import palette
from components.charts import drawing
from opcit.comparing.stances import APART, SILENT, StanceCell
from opcit.views import labels, wording
from opcit.voices.verdict import UNCLEAR

ROW, HEAD = 46, 34
NAMES = 0.45
"""The width of the names as a share of that of the cells: a third of a phone's window."""
ROOMY, ROOMIEST = 5, 3
"""Up to so many columns a phone has room for scores, and for the word "passages"."""
COLOURS = {
    "critical": palette.NEGATIVE, "favourable": palette.POSITIVE, "neutral": palette.MUTED,
    "mixed": palette.MUTED, "unclear": palette.MUTED,
}  # fmt: skip
SIGNS = {"critical": "▼", "favourable": "▲", "neutral": "■", "mixed": "⧓", "unclear": "?"}
NOTE = (
    "▼ critical, ■ neutral, ▲ favourable, ⧓ both; the figure is the score from −1 to 1, below it the passages it rests on. "
    f"Hatched with “?”: {UNCLEAR}. An empty cell: {SILENT}, or {APART}."
)


def verdict(cell: StanceCell) -> str:
    """A cell in words: "critical, fairly sure, 11 passages, −0.7 to −0.1"."""
    if not cell.n:
        return "no passage"
    passages = wording.count(cell.n, "passage")
    if cell.score is None:
        return f"unclear, {passages}"
    low, high = labels.signed(cell.low or 0.0), labels.signed(cell.high or 0.0)
    return f"{cell.label}, {wording.sure(cell.confidence)}, {passages}, {low} to {high}"


def figure(
    cells: Sequence[StanceCell], columns: Sequence[tuple[str, str]], selected: tuple[str, ...]
) -> go.Figure:
    """columns: (key, what the axis calls it), in order; the rows in the order of the cells."""
    actors = list(dict.fromkeys((c.actor, c.name) for c in cells))
    at = {key: n for n, (key, _) in enumerate(columns)}
    row = {actor: n for n, (actor, _) in enumerate(actors)}
    fig = drawing.sheet(len(actors) * ROW + HEAD, margin={"l": 2, "r": 2, "t": 4, "b": 4})
    wide = NAMES * len(columns)
    _axes(fig, len(actors), len(columns), wide)
    _names(fig, actors)
    _heads(fig, [title for _, title in columns])
    told = [c for c in cells if c.n]
    _cells(fig, told, at, row)
    _signs(fig, told, at, row, selected, len(columns))
    return fig


def _axes(fig: go.Figure, rows: int, columns: int, wide: float) -> None:
    fig.update_layout(
        xaxis={"range": [-wide - 0.5, columns - 0.5], "visible": False, "fixedrange": True},
        yaxis={"range": [rows - 0.5, -0.5 - HEAD / ROW], "visible": False, "fixedrange": True},
        bargap=0, barmode="overlay",
    )  # fmt: skip


def _names(fig: go.Figure, actors: Sequence[tuple[str, str]]) -> None:
    _words(fig, [-0.5] * len(actors), list(range(len(actors))),
           [drawing.folded(name, 17, 2) for _, name in actors], "middle left", 13)  # fmt: skip


def _heads(fig: go.Figure, titles: Sequence[str]) -> None:
    texts = [f"<b>{drawing.folded(title, 12, 2)}</b>" for title in titles]
    _words(
        fig,
        list(range(len(titles))),
        [-0.5 - HEAD / ROW / 2] * len(titles),
        texts,
        "middle center",
        13,
    )


def _words(
    fig: go.Figure, x: list[float] | list[int], y: list[float] | list[int], text: list[str], side: str, size: int
) -> None:  # fmt: skip
    fig.add_scatter(
        x=x, y=y, mode="text", text=text, textposition=side, hoverinfo="skip",
        textfont={"size": size, "color": palette.INK}, unselected={"textfont": {"color": palette.INK}},
    )  # fmt: skip


def _cells(
    fig: go.Figure, cells: Sequence[StanceCell], at: dict[str, int], row: dict[str, int]
) -> None:
    """The ground of each cell: the stronger, the fuller; hatched where unclear."""
    hatch = {"shape": "/", "fgcolor": palette.LINE, "size": 8, "solidity": 0.22}
    looks: tuple[tuple[bool, dict[str, Any]], ...] = (
        (True, {"color": [COLOURS[c.label] for c in cells if c.score is not None],
                "opacity": [0.16 + 0.5 * min(1.0, abs(c.score)) for c in cells if c.score is not None]}),
        (False, {"color": palette.CLEAR, "pattern": hatch}),
    )  # fmt: skip
    for told, marker in looks:
        same = [c for c in cells if (c.score is not None) == told]
        fig.add_bar(
            orientation="h", base=[at[c.column] - 0.46 for c in same], x=[0.92] * len(same),
            y=[row[c.actor] for c in same], width=0.86, hoverinfo="skip",
            marker={**marker, "line": {"width": 1, "color": palette.LINE}},
        )  # fmt: skip


def _signs(
    fig: go.Figure, cells: Sequence[StanceCell], at: dict[str, int], row: dict[str, int],
    selected: tuple[str, ...], columns: int,
) -> None:  # fmt: skip
    """The sign, score and number of passages; an unseen mark over the cell takes the click."""
    picks = [[c.actor, "stance", c.column] for c in cells]
    chosen = [n for n, pick in enumerate(picks) if tuple(pick) == selected]
    fig.add_scatter(
        x=[at[c.column] for c in cells], y=[row[c.actor] for c in cells], mode="markers+text",
        text=[_text(c, columns) for c in cells], textposition="middle center", customdata=picks,
        hovertext=[drawing.hover(f"{c.name} · {c.title}", verdict(c), c.why) for c in cells],
        hoverinfo="text", textfont={"size": 12, "color": palette.INK},
        marker={"symbol": "square-open", "size": 34, "color": palette.CLEAR, "line": {"width": 2, "color": palette.CLEAR}},
        selectedpoints=chosen or None, selected={"marker": {"color": palette.INK, "opacity": 1}, "textfont": {"color": palette.INK}},
        unselected={"marker": {"opacity": 0}, "textfont": {"color": palette.INK}},
    )  # fmt: skip


def _text(cell: StanceCell, columns: int) -> str:
    """The sign, and where a phone has room for it the score; below them how many passages."""
    score = "" if cell.score is None or columns > ROOMY else f" {labels.signed(cell.score)}"
    n = wording.count(cell.n, "passage") if columns <= ROOMIEST else str(cell.n)
    return f"<b>{SIGNS[cell.label]}</b>{score}<br><span style='font-size:10px'>{n}</span>"
