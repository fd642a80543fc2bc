"""The timeline: a strip of all dated events above a closer view of one stretch of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import plotly.graph_objects as go

from components import palette
from components.charts import drawing
from components.charts.timeline_layout import Drawn, laid_out
from components.charts.timeline_strip import strip
from components.charts.timeline_words import hover, ticks
from opcit.views import wording
from opcit.views.events import EventRow
from opcit.views.windows import Window

STRIP, GAP, MARGIN = 62, 46, 34
FADE = (0.85, 0.6, 0.38, 0.18)
"""Opacities of an open end, from its known bound outwards."""
MOST = 60
"""More events than this are not drawn: the foreground and the most mentioned are."""


def figure(
    rows: Sequence[EventRow], window: Window, whole: Window, lanes: str, selected: str, written: str
) -> go.Figure:
    """Events with at least one bound. written: the publication date, ISO, or ""."""
    kept = [r for r in most_telling(rows) if window.shows(r)]
    drawn, headings, depth = laid_out(kept, window, lanes)
    narrower = window.start > whole.start or window.stop < whole.stop
    above = STRIP + GAP if narrower else 0
    height = int(above + depth + MARGIN + 8)
    fig = drawing.sheet(height, dragmode="pan", margin={"l": 4, "r": 4, "t": 8, "b": MARGIN})
    share = depth / (above + depth)
    _axes(fig, window, kept, depth, share)
    _headings(fig, headings)
    _intervals(fig, drawn)
    _points(fig, drawn, selected)
    _written(fig, written, window)
    if narrower:
        strip(fig, most_telling(rows), window, whole, share, STRIP / (above + depth))
    return fig


def most_telling(rows: Sequence[EventRow]) -> list[EventRow]:
    """The events that are drawn, in the order given."""
    ranked = sorted(rows, key=lambda r: (not r.foreground, -r.mentions, r.id))[:MOST]
    kept = {r.id for r in ranked}
    return [r for r in rows if r.id in kept]


def _axes(
    fig: go.Figure, window: Window, rows: Sequence[EventRow], depth: float, share: float
) -> None:
    fig.update_layout(
        xaxis={
            "type": "date", "range": [window.start, window.stop], "domain": [0, 1],
            "showgrid": True, "ticklabelmode": "instant", "tickfont": {"color": palette.INK}, **ticks(window, rows),
        },
        yaxis={
            "range": [depth, 0], "domain": [0, share], "visible": False, "fixedrange": True,
        },
    )  # fmt: skip


def _headings(fig: go.Figure, headings: Sequence[tuple[str, float]]) -> None:
    fig.update_layout(
        shapes=[
            {
                "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "layer": "below",
                "line": {"color": palette.LINE, "width": 1},
            }
            for _, y in headings
        ],
        annotations=[
            {
                "xref": "paper", "x": 0, "y": y + 2, "xanchor": "left", "yanchor": "top",
                "showarrow": False, "font": {"size": 11},
                "text": f"<b>{drawing.words(wording.shortened(name, 40))}</b>",
            }
            for name, y in headings
        ],
    )  # fmt: skip


def _intervals(fig: go.Figure, drawn: Sequence[Drawn]) -> None:
    """The lines: one trace a look, since a look cannot change within a trace."""
    looks: dict[tuple[str, str, float], tuple[list[Any], list[Any]]] = {}
    for d in drawn:
        for first, last, opacity in _stretches(d):
            look = (d.colour, palette.STATUS[d.row.status].dash, opacity)
            xs, ys = looks.setdefault(look, ([], []))
            xs += [first, last, None]
            ys += [d.y, d.y, None]
    for (colour, dash, opacity), (xs, ys) in looks.items():
        fig.add_scatter(
            x=xs, y=ys, mode="lines", hoverinfo="skip", opacity=opacity,
            line={"color": colour, "width": 4, "dash": dash},
        )  # fmt: skip
    _arrows(fig, [d for d in drawn if any(d.opens)])


def _stretches(d: Drawn) -> list[tuple[datetime, datetime, float]]:
    if not any(d.opens):
        return [(d.first, d.last, 0.45)]
    step = (d.last - d.first) / len(FADE)
    parts = [(d.first + step * n, d.first + step * (n + 1)) for n in range(len(FADE))]
    shades = reversed(FADE) if d.opens[0] else FADE
    return [(a, b, shade * 0.6) for (a, b), shade in zip(parts, shades, strict=True)]


def _arrows(fig: go.Figure, drawn: Sequence[Drawn]) -> None:
    """At an open end an arrow head, at its known bound a bar."""
    if not drawn:
        return
    xs = [x for d in drawn for x in ((d.first, d.last) if d.opens[0] else (d.last, d.first))]
    symbols = [
        s for d in drawn for s in (f"arrow-{'left' if d.opens[0] else 'right'}", "line-ns-open")
    ]
    colours = [d.colour for d in drawn for _ in range(2)]
    fig.add_scatter(
        x=xs, y=[d.y for d in drawn for _ in range(2)], mode="markers", hoverinfo="skip",
        marker={"symbol": symbols, "color": colours, "size": 10, "line": {"width": 2, "color": colours}},
        selectedpoints=None, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _points(fig: go.Figure, drawn: Sequence[Drawn], selected: str) -> None:
    ids = [[d.row.id] for d in drawn]
    chosen = [n for n, d in enumerate(drawn) if d.row.id == selected]
    fig.add_scatter(
        x=[d.middle for d in drawn], y=[d.y for d in drawn], mode="markers", customdata=ids,
        hovertext=[hover(d.row) for d in drawn], hoverinfo="text",
        marker={
            "symbol": [palette.STATUS[d.row.status].symbol for d in drawn],
            "color": [d.colour for d in drawn], "size": 13, "opacity": 1,
            "line": {"width": 2, "color": [d.colour for d in drawn]},
        },
        selectedpoints=chosen or None,
        selected={"marker": {"size": 19}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip
    fig.add_scatter(
        x=[_label_at(d) for d in drawn], y=[d.y for d in drawn], mode="text", customdata=ids,
        text=[_label(d) for d in drawn],
        textposition=[f"middle {d.place.side}" for d in drawn],
        hovertext=[hover(d.row) for d in drawn], hoverinfo="text",
        textfont={"size": 12, "color": [palette.INK if d.row.foreground else palette.MUTED for d in drawn]},
        unselected={"textfont": {"color": palette.INK}},
    )  # fmt: skip


def _label_at(d: Drawn) -> datetime:
    return d.last if d.place.side == "right" else d.first


def _label(d: Drawn) -> str:
    parts = [drawing.words(part) for part in d.place.label.split("\n")]
    return "<br>".join(
        f"\u2003{part}" if d.place.side == "right" else f"{part}\u2003" for part in parts
    )


def _written(fig: go.Figure, written: str, window: Window) -> None:
    """A line where the article was written, when that day is in view."""
    if len(written) < 10:
        return
    day = datetime.fromisoformat(written[:10])
    if window.start <= day <= window.stop:
        fig.add_shape(
            type="line", x0=day, x1=day, yref="y domain", y0=0, y1=1,
            line={"color": palette.MUTED, "width": 1, "dash": "dot"}, layer="below",
        )  # fmt: skip
        fig.add_annotation(
            x=day, yref="y domain", y=1, yanchor="top", xanchor="right", showarrow=False, text="article dated",
            font={"size": 10, "color": palette.MUTED},
        )  # fmt: skip
