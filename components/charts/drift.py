"""How the author's stance towards each actor runs over the article: one sign a paragraph that speaks of it."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, rows
from opcit.views import wording
from opcit.views.drift import StanceOfParagraph

NOTE = (
    "One sign for each paragraph in which the author speaks of the actor: ▼ critical, ■ neither, ▲ favourable; "
    "the larger, the more passages. One paragraph alone does not tell where the author stands."
)
EVEN = 0.25
"""A leaning nearer to 0 than this is neither critical nor favourable."""


def headline(found: Sequence[StanceOfParagraph]) -> str:
    """In which paragraph the author is the most critical, and whether the article turns."""
    paragraphs = sorted({r.paragraph for r in found})
    if len(paragraphs) < 2:
        return "The author speaks of the actors in too few paragraphs to show a course"
    harshest = min(paragraphs, key=lambda p: (_leaning(found, {p}), p))
    if _leaning(found, {harshest}) > -EVEN:
        return "In no paragraph is the author clearly critical of the actors"
    half = len(paragraphs) // 2
    change = _leaning(found, set(paragraphs[half:])) - _leaning(found, set(paragraphs[:half]))
    turn = "" if abs(change) < EVEN else ", and milder towards the end" if change > 0 else ", and harsher towards the end"  # fmt: skip
    return f"The author is the most critical in paragraph {harshest}{turn}"


def figure(
    found: Sequence[StanceOfParagraph],
    order: Sequence[tuple[str, str, str]],
    selected: tuple[str, ...],
) -> go.Figure:
    """One row an actor. order: (id, name, whole), the rows from the top."""
    last = max((r.paragraph for r in found), default=1)
    fig, left = rows.over_paragraphs(len(order), last)
    at = {actor: n for n, (actor, _, _) in enumerate(order)}
    _signs(fig, [r for r in found if r.actor in at], at, selected)
    counts = {actor: sum(r.n for r in found if r.actor == actor) for actor in at}
    names = [(name, whole, wording.count(counts[a], "passage")) for a, name, whole in order]
    rows.labels(fig, left, names, [[actor, "drift", ""] for actor in at])
    return fig


def says(leaning: float) -> str:
    """A leaning in words."""
    return "neither way" if abs(leaning) < EVEN else "critical" if leaning < 0 else "favourable"


def _signs(
    fig: go.Figure,
    found: Sequence[StanceOfParagraph],
    at: dict[str, int],
    selected: tuple[str, ...],
) -> None:
    rows.markers(
        fig, selected, [[r.actor, "drift", f"p{r.paragraph}"] for r in found],
        x=[r.paragraph for r in found], y=[at[r.actor] + rows.MARKS for r in found],
        hovertext=[drawing.hover(r.name, f"Paragraph {r.paragraph}: {says(r.leaning)}, {wording.count(r.n, 'passage')}") for r in found],
        marker={
            "symbol": [palette.lean_symbol(r.leaning, EVEN) for r in found],
            "size": [8 + 3 * min(r.n, 4) for r in found],
            "color": [palette.lean(r.leaning, EVEN) for r in found],
        },
    )  # fmt: skip


def _leaning(found: Sequence[StanceOfParagraph], paragraphs: set[int]) -> float:
    """The mean over the passages of these paragraphs."""
    here = [r for r in found if r.paragraph in paragraphs]
    return sum(r.leaning * r.n for r in here) / sum(r.n for r in here)
