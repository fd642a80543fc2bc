"""Who does and who undergoes: events in which an actor acts to the right, is acted upon to the left."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, rows
from opcit.views import wording
from opcit.views.relations import AgencyRow

NOTE = "Solid, to the right: events in which the actor acts. Hatched, to the left: events that it undergoes. What did not happen is not counted."  # fmt: skip


def headline(found: Sequence[AgencyRow]) -> str:
    """Who acts most, and who is acted upon most."""
    if not found:
        return "No event names these actors as doing or undergoing it"
    does, undergoes = max(r.does for r in found), max(r.undergoes for r in found)
    doers = drawing.listed([r.name for r in found if r.does == does])
    undergoers = drawing.listed([r.name for r in found if r.undergoes == undergoes])
    parts = (
        f"Acting most: {doers}, in {wording.count(does, 'event')}" if does else "",
        f"acted upon most: {undergoers}, in {wording.count(undergoes, 'event')}"
        if undergoes
        else "",
    )
    said = "; ".join(p for p in parts if p)
    return wording.capital(said)


def verdict(row: AgencyRow) -> str:
    """An actor's part in words: "acts in 3, undergoes 1"."""
    return f"acts in {row.does}, undergoes {row.undergoes}"


def figure(found: Sequence[AgencyRow], selected: tuple[str, ...]) -> go.Figure:
    """One row an actor, the most active first."""
    widest = max((max(r.does, r.undergoes) for r in found), default=1)
    step = max(1, widest // 4)
    ticks: dict[float, str] = {n: str(abs(n)) for n in range(-widest, widest + 1) if n % step == 0}
    fig = rows.sheet(
        len(found), (-widest * 1.05, widest * 1.05), ticks, "◂ undergoes · events · acts ▸"
    )
    ys = [n + rows.MARKS for n in range(len(found))]
    solid = {"color": palette.EVENTS}
    hatched = {
        "color": palette.CLEAR, "line": {"width": 1, "color": palette.EVENTS},
        "pattern": {"shape": "/", "fgcolor": palette.EVENTS, "size": 6, "solidity": 0.3},
    }  # fmt: skip
    for part, counts, marker in (
        ("does", [r.does for r in found], solid), ("undergoes", [-r.undergoes for r in found], hatched),
    ):  # fmt: skip
        chosen = [n for n, r in enumerate(found) if (r.actor, "agency", part) == selected]
        fig.add_bar(
            orientation="h", x=counts, y=ys, width=0.26, marker=marker, hoverinfo="text",
            customdata=[[r.actor, "agency", part] for r in found],
            hovertext=[drawing.hover(r.name, f"{part} {wording.count(abs(c), 'event')}") for r, c in zip(found, counts, strict=True)],
            unselected={"marker": {"opacity": 1}}, selectedpoints=chosen or None,
        )  # fmt: skip
    picks = [[r.actor, "agency", "does" if r.does else "undergoes"] for r in found]
    rows.labels(fig, -widest * 1.05, [(r.name, r.whole, verdict(r)) for r in found], picks)
    return fig.update_layout(barmode="relative")
