"""How the words around each actor run over the article: one sign a paragraph that mentions it."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, rows
from opcit.views import wording
from opcit.views.course import ToneOfParagraph
from opcit.views.tone import says

NOTE = (
    "One sign for each paragraph that mentions the actor: ▼ negative, ■ even, ▲ positive words; "
    "the larger, the more sentences. Tone is about words, not opinion."
)


def headline(found: Sequence[ToneOfParagraph]) -> str:
    """In which paragraphs the words around all actors shown are the most negative and positive."""
    paragraphs = {r.paragraph for r in found}
    if len(paragraphs) < 2:
        return "The actors are mentioned in too few paragraphs to show a course"
    lowest = min(paragraphs, key=lambda p: (_tone(found, p), p))
    highest = max(paragraphs, key=lambda p: (_tone(found, p), -p))
    if _tone(found, lowest) > -0.05:
        return f"No paragraph has negative words around the actors; paragraph {highest} has the most positive"
    return f"The words around the actors are the most negative in paragraph {lowest}, the most positive in paragraph {highest}"


def figure(
    found: Sequence[ToneOfParagraph],
    order: Sequence[tuple[str, str, str]],
    selected: tuple[str, ...],
) -> go.Figure:
    """One row an actor. order: (id, name, whole), the rows from the top."""
    last = max((r.paragraph for r in found), default=1)
    fig, left = rows.over_paragraphs(len(order), last)
    at = {actor: n for n, (actor, _, _) in enumerate(order)}
    _signs(fig, [r for r in found if r.actor in at], at, selected)
    counts = {actor: sum(r.actor == actor for r in found) for actor in at}
    names = [
        (name, whole, f"in {wording.count(counts[a], 'paragraph')}") for a, name, whole in order
    ]
    rows.labels(fig, left, names, [[actor, "course", ""] for actor in at])
    return fig


def _signs(
    fig: go.Figure, found: Sequence[ToneOfParagraph], at: dict[str, int], selected: tuple[str, ...]
) -> None:
    rows.markers(
        fig, selected, [[r.actor, "course", f"p{r.paragraph}"] for r in found],
        x=[r.paragraph for r in found], y=[at[r.actor] + rows.MARKS for r in found],
        hovertext=[drawing.hover(r.name, f"Paragraph {r.paragraph}: {says(r.polarity)}, {wording.count(r.n, 'sentence')}") for r in found],
        marker={
            "symbol": [palette.lean_symbol(r.polarity) for r in found],
            "size": [8 + 3 * min(r.n, 4) for r in found],
            "color": [palette.lean(r.polarity) for r in found],
        },
    )  # fmt: skip


def _tone(found: Sequence[ToneOfParagraph], paragraph: int) -> float:
    """The mean over the actors' sentences in a paragraph."""
    here = [r for r in found if r.paragraph == paragraph]
    return sum(r.polarity * r.n for r in here) / sum(r.n for r in here)
