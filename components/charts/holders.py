"""Who says what about whom: a table of signs from critical to favourable, the author's voice first."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, matrix
from opcit.findings import AUTHOR
from opcit.views import wording
from opcit.views.holders import HeldRow
from opcit.voices.verdict import UNCLEAR

NOTE = (
    "Read a row from left to right: what the voice at the left conveys about the actor above. ▼ critical, ■ neither, "
    f"▲ favourable, hollow where {UNCLEAR}; the number counts passages. What somebody is quoted with is never the author's."
)
EVEN = 0.25
"""A leaning nearer to 0 than this is neither critical nor favourable."""


def headline(found: Sequence[HeldRow]) -> str:
    """How many voices speak besides the author, and whom most of them speak of."""
    others = [r for r in found if r.holder != AUTHOR]
    if not others:
        return "Nobody but the author speaks of these actors"
    voices = len({r.holder for r in others})
    about: dict[str, int] = {}
    for row in others:
        about[row.about_name] = about.get(row.about_name, 0) + 1
    most = max(about, key=lambda name: about[name])
    many = "One voice speaks" if voices == 1 else f"{voices} voices speak"
    return f"{many} besides the author, most often of {most}"


def verdict(row: HeldRow) -> str:
    """What a holder conveys, in words: "critical, 4 passages", "unclear, leans critical, 1 passage"."""
    passages = wording.count(row.n, "passage")
    if row.label != "unclear":
        return f"{row.label}, {passages}"
    side = "neither way" if abs(row.leaning) < EVEN else "critical" if row.leaning < 0 else "favourable"  # fmt: skip
    return f"unclear, leans {side}, {passages}"


def figure(found: Sequence[HeldRow], selected: tuple[str, ...]) -> go.Figure:
    """Rows: whose voice; columns: about whom."""
    holders = {r.holder: r.holder_name for r in found}
    abouts = {r.about: r.about_name for r in found}
    down, across = {h: n for n, h in enumerate(holders)}, {a: n for n, a in enumerate(abouts)}
    fig = matrix.sheet(list(holders.values()), list(abouts.values()))
    colours = [palette.lean(r.leaning, EVEN) for r in found]
    matrix.signs(
        fig, selected, [[r.about, "holders", r.holder] for r in found],
        {"symbol": [_symbol(r) for r in found], "color": colours, "line": {"width": 2, "color": colours}},
        x=[across[r.about] for r in found], y=[down[r.holder] for r in found],
        hovertext=[drawing.hover(f"{r.holder_name} on {r.about_name}", verdict(r)) for r in found],
        text=[f"{r.n}" for r in found],
    )  # fmt: skip
    return fig


def _symbol(row: HeldRow) -> str:
    """Filled where the passages tell, hollow where they are too few."""
    symbol = palette.lean_symbol(row.leaning, EVEN)
    return f"{symbol}-open" if row.label == "unclear" else symbol
