"""Who acts towards whom: a table of signs from hostile to cooperative."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, matrix
from opcit.views import wording
from opcit.views.labels import signed
from opcit.views.relations import RelationRow

NOTE = (
    "Read a row from left to right: how the actor at the left acts towards the one above. "
    "▼ hostile, ■ neither, ▲ cooperative; the number runs from −10 to 10."
)
EVEN = 0.5


def headline(found: Sequence[RelationRow]) -> str:
    """The most hostile pair, and the most cooperative where there is one."""
    if not found:
        return "The article tells of no act of one of these actors towards another"
    worst, best = min(found, key=lambda r: r.score), max(found, key=lambda r: r.score)
    parts = (
        f"Most hostile: {worst.source_name} towards {worst.target_name}"
        if worst.score < -EVEN
        else "",
        f"most cooperative: {best.source_name} towards {best.target_name}"
        if best.score > EVEN
        else "",
    )
    said = "; ".join(p for p in parts if p) or "No act is clearly hostile or cooperative"
    return wording.capital(said)


def verdict(row: RelationRow) -> str:
    """A relation in words: "hostile (−7 of −10 to 10), 2 passages"."""
    side = (
        "neither hostile nor cooperative"
        if abs(row.score) <= EVEN
        else "hostile"
        if row.score < 0
        else "cooperative"
    )
    return f"{side} ({signed(row.score).removesuffix('.0')} of −10 to 10), {wording.count(row.n, 'passage')}"


def figure(found: Sequence[RelationRow], selected: tuple[str, ...]) -> go.Figure:
    """Rows: who acts; columns: towards whom. Actors in the order in which they first come."""
    sources = {r.source: r.source_name for r in found}
    targets = {r.target: r.target_name for r in found}
    down, across = {a: n for n, a in enumerate(sources)}, {a: n for n, a in enumerate(targets)}
    fig = matrix.sheet(list(sources.values()), list(targets.values()))
    matrix.signs(
        fig, selected, [[r.source, "relations", r.target] for r in found],
        {"symbol": [palette.lean_symbol(r.score, EVEN) for r in found], "color": [palette.lean(r.score, EVEN) for r in found]},
        x=[across[r.target] for r in found], y=[down[r.source] for r in found],
        hovertext=[drawing.hover(f"{r.source_name} → {r.target_name}", verdict(r)) for r in found],
        text=[f"{signed(r.score).removesuffix('.0')}" for r in found],
    )  # fmt: skip
    return fig
