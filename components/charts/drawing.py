"""What every figure shares: its sheet, its words, and how a point says what it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from components import palette
from opcit.text.enumeration import enumerated


@dataclass(frozen=True, slots=True)
class Line:
    """A level line from left to right."""

    left: float
    right: float
    y: float
    colour: str


def sheet(height: int, **layout: Any) -> go.Figure:
    """An empty figure; the page draws its title, the theme its type and ground."""
    figure = go.Figure()
    base = {
        "height": height, "margin": {"l": 8, "r": 12, "t": 8, "b": 40}, "showlegend": False,
        "hoverlabel": {"align": "left", "font": {"color": palette.INK, "size": 13}}, "dragmode": False, "hovermode": "closest",
        "clickmode": "event+select",
    }  # fmt: skip
    figure.update_layout(**{**base, **layout})
    return figure


def lines(fig: go.Figure, found: Iterable[Line], width: int) -> None:
    """Lines below what is drawn after them, one trace a colour: Plotly's shapes take far longer to make."""
    by_colour: dict[str, list[Line]] = {}
    for line in found:
        by_colour.setdefault(line.colour, []).append(line)
    for colour, same in by_colour.items():
        fig.add_scatter(
            x=[x for line in same for x in (line.left, line.right, None)],
            y=[y for line in same for y in (line.y, line.y, None)],
            mode="lines", hoverinfo="skip", line={"color": colour, "width": width},
        )  # fmt: skip


def words(text: str) -> str:
    """Text of an article as Plotly shows it as it is: it reads some HTML in labels."""
    return escape(" ".join(text.split()), quote=False)


def hover(title: str, *lines: str) -> str:
    """The words of a hover label: a title and lines, folded so that they fit a phone."""
    folded = [part for line in lines if line for part in wrap(" ".join(line.split()), 52)]
    return "<br>".join([f"<b>{words(title)}</b>", *(escape(line, quote=False) for line in folded)])


def folded(name: str, width: int, lines: int) -> str:
    """An actor's name on as many lines as it needs, cut short after the last one allowed."""
    parts = wrap(" ".join(name.split()), width, max_lines=lines, placeholder="…")
    return "<br>".join(words(part) for part in parts)


def listed(names: Sequence[str]) -> str:
    """Up to three names, and how many more."""
    if len(names) <= 3:
        return enumerated(names)
    return f"{', '.join(names[:2])} and {len(names) - 2} more"
