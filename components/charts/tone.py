"""Tone per actor: each sentence that mentions it as a small sign, their mean as a large one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, rows
from opcit.views import wording
from opcit.views.labels import signed
from opcit.views.tone import ToneOfActor, ToneOfSentence, says

FEW = 3
"""A mean of fewer sentences is drawn hollow and left out of the headline."""
NOTE = (
    "Tone is about words: how positive or negative the words are in the sentences that mention an "
    "actor, whoever speaks. Bad news makes bad words; that is no opinion of the actor. "
    "▼ ■ ▲ one sentence each, ◆ their mean (◇ of fewer than three)."
)


def headline(found: Sequence[ToneOfActor]) -> str:
    """What the chart shows, in a sentence; honest where there is little to compare."""
    told = [r for r in found if r.n >= FEW]
    if not found:
        return "No scored sentence mentions an actor"
    if len(told) < 2:
        return "Too few sentences mention these actors to compare the words around them"
    low, high = told[0], told[-1]
    if high.polarity - low.polarity < 0.1:
        return f"The words around all actors are alike: {says(_mean(told))}"
    if low.polarity <= -0.05:
        return f"The words around {low.name} are the most negative, around {high.name} the {'most positive' if high.polarity >= 0.05 else 'least'}"
    return f"The words around {high.name} are the most positive, around {low.name} the least"


def verdict(row: ToneOfActor) -> str:
    """An actor's tone in words: "slightly negative, 11 sentences"."""
    return f"{says(row.polarity).removesuffix(' words')}, {wording.count(row.n, 'sentence')}"


def figure(
    found: Sequence[ToneOfActor], sentences: Sequence[ToneOfSentence], selected: tuple[str, ...]
) -> go.Figure:
    """One row an actor, the most negative first; a mean of one sentence stands for it."""
    span, ticks = rows.sides("negative words", "even", "positive words")
    fig = rows.sheet(len(found), span, ticks)
    at = {row.actor: n for n, row in enumerate(found) if row.n > 1}
    _sentences(fig, [s for s in sentences if s.actor in at], at, selected)
    _means(fig, found, selected)
    picks = [[row.actor, "tone", ""] for row in found]
    rows.labels(fig, span[0], [(r.name, r.whole, verdict(r)) for r in found], picks)
    return fig


def _means(fig: go.Figure, found: Sequence[ToneOfActor], selected: tuple[str, ...]) -> None:
    ys = [n + rows.MARKS for n in range(len(found))]
    reach = zip(found, ys, strict=True)
    drawing.lines(
        fig, (drawing.Line(0, r.polarity, y, palette.lean(r.polarity)) for r, y in reach), 3
    )
    rows.markers(
        fig, selected, [[r.actor, "tone", ""] for r in found],
        x=[r.polarity for r in found], y=ys,
        hovertext=[drawing.hover(r.name, f"{verdict(r)}; mean {signed(r.polarity)} of −1 to 1", _split(r)) for r in found],
        marker={
            "symbol": ["diamond" if r.n >= FEW else "diamond-open" for r in found], "size": 15,
            "color": [palette.lean(r.polarity) for r in found],
            "line": {"width": 2, "color": [palette.lean(r.polarity) for r in found]},
        },
    )  # fmt: skip


def _sentences(
    fig: go.Figure,
    sentences: Sequence[ToneOfSentence],
    at: dict[str, int],
    selected: tuple[str, ...],
) -> None:
    rows.markers(
        fig, selected, [[s.actor, "tone", f"s{s.start}"] for s in sentences],
        x=[s.polarity for s in sentences], y=_spread(sentences, at),
        hovertext=[drawing.hover(s.name, f"“{wording.shortened(s.sentence, 150)}”", f"{says(s.polarity)}, paragraph {s.paragraph}") for s in sentences],
        marker={
            "symbol": [palette.lean_symbol(s.polarity) for s in sentences], "size": 8,
            "color": [palette.lean(s.polarity) for s in sentences], "opacity": 0.55,
        },
    )  # fmt: skip


def _spread(sentences: Sequence[ToneOfSentence], at: dict[str, int]) -> list[float]:
    """Heights at which sentences of like tone do not hide each other."""
    seen: Counter[tuple[str, float]] = Counter()
    heights = []
    for s in sentences:
        place = (s.actor, round(s.polarity * 12))
        step = seen[place] % 5
        seen[place] += 1
        heights.append(at[s.actor] + rows.MARKS + 0.075 * ((step + 1) // 2) * (-1) ** step)
    return heights


def _split(row: ToneOfActor) -> str:
    return f"{row.negative} negative, {row.even} even, {row.positive} positive"


def _mean(found: Sequence[ToneOfActor]) -> float:
    return sum(r.polarity * r.n for r in found) / sum(r.n for r in found)
