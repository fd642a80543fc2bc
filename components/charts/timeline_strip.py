"""The strip above the timeline: all events with a bound, and the stretch that the closer view shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import plotly.graph_objects as go

from components import palette
from components.charts import drawing
from components.charts.packing import Placed, pack
from components.charts.timeline_layout import LABEL, WIDTH
from components.charts.timeline_words import hover, ticks
from opcit.views import wording
from opcit.views.events import EventRow
from opcit.views.windows import Window

SHORT = 24
"""The most characters of a label that has no room whole."""


def strip(
    fig: go.Figure,
    rows: Sequence[EventRow],
    window: Window,
    whole: Window,
    share: float,
    height: float,
) -> None:
    """All events small above, and the stretch that the closer view shows."""
    fig.update_layout(
        xaxis2={
            "type": "date", "range": [whole.start, whole.stop], "anchor": "y2", "fixedrange": True,
            "showgrid": False, "tickfont": {"color": palette.INK}, **ticks(whole, rows),
        },
        yaxis2={"range": [0, 1], "domain": [1 - height, 1], "visible": False, "fixedrange": True},
    )  # fmt: skip
    length = (whole.stop - whole.start).total_seconds()
    left = (window.start - whole.start).total_seconds() / length
    right = max((window.stop - whole.start).total_seconds() / length, left + 0.006)
    _funnel(fig, left, min(right, 1.0), share, height)
    _strip_points(fig, rows, whole, length)


def _funnel(fig: go.Figure, left: float, right: float, share: float, height: float) -> None:
    """The stretch in the strip, widening down to the view below it."""
    band = {"xref": "paper", "yref": "paper", "layer": "below", "line": {"width": 0}}
    fig.add_shape(
        type="rect", x0=left, x1=right, y0=1 - height, y1=1, fillcolor=palette.EVENTS, opacity=0.22, **band
    )  # fmt: skip
    foot = 1 - height
    path = f"M {left},{foot} L {right},{foot} L 1,{share} L 0,{share} Z"
    fig.add_shape(type="path", path=path, fillcolor=palette.EVENTS, opacity=0.06, **band)


def _strip_points(fig: go.Figure, rows: Sequence[EventRow], whole: Window, length: float) -> None:
    middles = [_middle(r) for r in rows]
    xs = [(at - whole.start).total_seconds() / length * WIDTH for at in middles]
    places = _places(rows, xs)
    shown = [p.label if p.track == 0 else "" for p in places]
    colours = [palette.EVENTS if r.foreground else palette.MUTED for r in rows]
    fig.add_scatter(
        x=middles, y=[0.3] * len(rows), xaxis="x2", yaxis="y2", mode="markers",
        customdata=[[r.id] for r in rows], hovertext=[hover(r) for r in rows], hoverinfo="text",
        marker={
            "symbol": [_strip_symbol(r) for r in rows], "size": 9, "color": colours,
            "line": {"width": 1.5, "color": colours},
        },
        unselected={"marker": {"opacity": 1}},
    )  # fmt: skip
    fig.add_scatter(
        x=middles, y=[0.75] * len(rows), xaxis="x2", yaxis="y2", mode="text", hoverinfo="skip",
        text=[drawing.words(s) for s in shown], textfont={"size": 11, "color": palette.MUTED},
        textposition=[f"middle {p.side}" for p in places],
    )  # fmt: skip


def _places(rows: Sequence[EventRow], xs: Sequence[float]) -> list[Placed]:
    """Where the labels of the background go: short, and each whole that takes no other's room."""
    labels = ["" if row.foreground else wording.shortened(row.title, SHORT) for row in rows]
    places = _packed(xs, labels)
    for n, row in enumerate(rows):
        if not labels[n] or places[n].track:
            continue
        longer = [*labels[:n], wording.shortened(row.title, LABEL), *labels[n + 1 :]]
        tried = _packed(xs, longer)
        folded = "\n" in tried[n].label
        if not folded and [p.track for p in tried] == [p.track for p in places]:
            labels, places = longer, tried
    return places


def _packed(xs: Sequence[float], labels: Sequence[str]) -> list[Placed]:
    return pack(list(zip(xs, xs, labels, strict=True)), WIDTH)


def _strip_symbol(row: EventRow) -> str:
    if row.dated:
        return palette.STATUS[row.status].symbol
    return "arrow-left" if row.start is None else "arrow-right"


def _middle(row: EventRow) -> datetime:
    start, stop = row.start or row.stop, row.stop or row.start
    assert start and stop, "only events with a bound are drawn"
    return start + (stop - start) / 2
