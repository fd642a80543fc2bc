"""How often each actor is mentioned: by name, by a noun, by a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, rows
from opcit.views import wording
from opcit.views.mentions import MentionsOfActor

NOTE = "Solid: by name. Hatched: by a noun, such as “the government”. Dotted: by a pronoun."
KINDS = (("name", "names", "", "by name"), ("noun", "nouns", "/", "by a noun"), ("pronoun", "pronouns", ".", "by a pronoun"))  # fmt: skip
"""(kind of mention, field of a row, Plotly's pattern, words)."""


def headline(found: Sequence[MentionsOfActor]) -> str:
    """Who is mentioned most."""
    if not found:
        return "No actor is mentioned"
    most = f"Mentioned most: {found[0].name}, {wording.count(found[0].total, 'time')}"
    return f"{most}; then {found[1].name}, {found[1].total}" if len(found) > 1 else most


def figure(found: Sequence[MentionsOfActor], selected: tuple[str, ...]) -> go.Figure:
    """One row an actor, most mentioned first."""
    right = max((r.total for r in found), default=1) * 1.02
    step = max(1, round(right / 5))
    ticks: dict[float, str] = {n: f"{n:,}" for n in range(0, int(right) + 1, step)}
    fig = rows.sheet(len(found), (0, right), ticks, "Mentions")
    for kind, field, shape, words in KINDS:
        counts = [getattr(r, field) for r in found]
        fig.add_bar(
            orientation="h", x=counts, y=[n + rows.MARKS for n in range(len(found))], width=0.26,
            customdata=[[r.actor, "mentions", kind] for r in found], hoverinfo="text",
            hovertext=[drawing.hover(r.name, f"{wording.count(c, 'mention')} {words}") for r, c in zip(found, counts, strict=True)],
            marker=_marker(shape), unselected={"marker": {"opacity": 1}},
            selectedpoints=_chosen(found, kind, selected),
        )  # fmt: skip
    picks = [[r.actor, "mentions", ""] for r in found]
    rows.labels(
        fig, 0, [(r.name, r.whole, wording.count(r.total, "mention")) for r in found], picks
    )
    return fig.update_layout(barmode="stack")


def _marker(shape: str) -> dict[str, object]:
    if not shape:
        return {"color": palette.ACTORS, "line": {"width": 0}}
    return {
        "color": palette.CLEAR, "line": {"width": 1, "color": palette.ACTORS},
        "pattern": {"shape": shape, "fgcolor": palette.ACTORS, "size": 6, "solidity": 0.3},
    }  # fmt: skip


def _chosen(
    found: Sequence[MentionsOfActor], kind: str, selected: tuple[str, ...]
) -> list[int] | None:
    chosen = [n for n, r in enumerate(found) if (r.actor, "mentions", kind) == selected]
    return chosen or None
