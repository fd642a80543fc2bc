"""Stance per actor: a dot and its interval from critical to favourable; hatched where it is unclear."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, rows
from opcit.views import wording
from opcit.views.stance import StanceRow
from opcit.voices.verdict import SIDE_ODDS, UNCLEAR

NOTE = (
    "Stance is what the author conveys about an actor, not how good or bad the news is. "
    f"The line is the interval that the passages allow. A side is told where it is the likelier by {SIDE_ODDS}, even if "
    f"its line reaches past the middle; hatching means that {UNCLEAR}."
)
_COLOURS = {
    "critical": palette.NEGATIVE, "favourable": palette.POSITIVE, "neutral": palette.MUTED,
    "mixed": palette.MUTED,
}  # fmt: skip
_SYMBOLS = {
    "critical": "triangle-down", "favourable": "triangle-up", "neutral": "square", "mixed": "bowtie",
}  # fmt: skip


def headline(found: Sequence[StanceRow]) -> str:
    """Whom the author is critical of or favourable to, and how many are unclear."""
    named = {label: [r.name for r in found if r.label == label] for label in _COLOURS}
    parts = [
        f"{how} {drawing.listed(named[label])}"
        for label, how in (("critical", "critical of"), ("favourable", "favourable to"))
        if named[label]
    ]
    unclear = sum(r.label == "unclear" for r in found)
    if found and unclear == len(found):
        return f"Where the author stands could not be told: unclear for {_all(unclear)}"
    if not parts:
        return "The author takes no clear side"
    rest = f"; unclear for {unclear}" if unclear else ""
    return f"The author is {', '.join(parts)}{rest}"


def note(found: Sequence[StanceRow]) -> str:
    """How to read the chart; where nothing could be told, also why."""
    if found and all(r.label == "unclear" for r in found):
        return f"{NOTE} Why unclear: {found[0].why}"
    return NOTE


def verdict(row: StanceRow) -> str:
    """A stance in words: "critical, fairly sure, 11 passages"."""
    passages = wording.count(row.n, "passage")
    if row.label == "unclear":
        return f"unclear, {passages}"
    return f"{row.label}, {wording.sure(row.confidence)}, {passages}"


def figure(found: Sequence[StanceRow], selected: tuple[str, ...]) -> go.Figure:
    """One row an actor: the told ones, the most critical first, then the unclear."""
    span, ticks = rows.sides("critical", "neutral", "favourable")
    fig = rows.sheet(len(found), span, ticks)
    numbered = list(enumerate(found))
    _unclear(fig, [(n, r) for n, r in numbered if r.score is None])
    _told(fig, [(n, r) for n, r in numbered if r.score is not None], selected)
    picks = [[row.actor, "stance", ""] for row in found]
    rows.labels(fig, span[0], [(r.name, r.whole, verdict(r)) for r in found], picks)
    return fig


def _unclear(fig: go.Figure, found: Sequence[tuple[int, StanceRow]]) -> None:
    """A hatched band over the whole scale: it may be anywhere."""
    fig.add_bar(
        orientation="h", base=[-1] * len(found), x=[2] * len(found), width=0.2,
        y=[n + rows.MARKS for n, _ in found], hoverinfo="text",
        hovertext=[drawing.hover(r.name, "unclear", r.why) for _, r in found],
        customdata=[[r.actor, "stance", ""] for _, r in found],
        marker={
            "color": palette.CLEAR, "line": {"width": 1, "color": palette.LINE},
            "pattern": {"shape": "/", "fgcolor": palette.MUTED, "size": 7, "solidity": 0.18},
        },
        unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _told(
    fig: go.Figure, found: Sequence[tuple[int, StanceRow]], selected: tuple[str, ...]
) -> None:
    drawing.lines(fig, (_interval(row, n + rows.MARKS) for n, row in found), 3)
    colours = [_COLOURS[r.label] for _, r in found]
    rows.markers(
        fig, selected, [[r.actor, "stance", ""] for _, r in found],
        x=[r.score for _, r in found], y=[n + rows.MARKS for n, _ in found],
        hovertext=[drawing.hover(r.name, verdict(r), r.why) for _, r in found],
        marker={
            "symbol": [_SYMBOLS[r.label] for _, r in found], "size": 15, "color": colours,
            "line": {"width": 1, "color": colours},
        },
    )  # fmt: skip


def _interval(row: StanceRow, y: float) -> drawing.Line:
    assert row.low is not None and row.high is not None, "a told stance has an interval"
    return drawing.Line(row.low, row.high, y, _COLOURS[row.label])


def _all(count: int) -> str:
    return "the one actor shown" if count == 1 else f"all {count} actors shown"
