"""The colours and forms that mean the same on every page; a form always says what a colour says.

Figures are drawn in the marker colours of Streamlit's own Plotly template. The browser replaces
them by the theme's (`chartCategoricalColors` in .streamlit/config.toml), so that one cached figure
serves light and dark. The nine there are: actors, times, events, claims, critical, muted,
favourable, ink and line.
"""

from __future__ import annotations

from dataclasses import dataclass

from streamlit.elements.lib import streamlit_plotly_theme as markers

from opcit.views.labels import SIGNS

ACTORS = markers.CATEGORY_0
TIMES = markers.CATEGORY_1
EVENTS = markers.CATEGORY_2
NEGATIVE = markers.CATEGORY_4
MUTED = markers.CATEGORY_5
POSITIVE = markers.CATEGORY_6
INK = markers.CATEGORY_7
LINE = markers.CATEGORY_8
CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True, slots=True)
class Form:
    """How a status is drawn: Plotly's symbol and dash, the same sign in text, and its name."""

    symbol: str
    dash: str
    sign: str
    name: str


STATUS = {
    "happened": Form("circle", "solid", SIGNS["happened"], "happened"),
    "ongoing": Form("square", "solid", SIGNS["ongoing"], "going on"),
    "planned": Form("circle-open", "dash", SIGNS["planned"], "planned"),
    "predicted": Form("diamond-open", "dash", SIGNS["predicted"], "foreseen"),
    "hypothetical": Form("square-open", "dot", SIGNS["hypothetical"], "only supposed"),
    "negated": Form("x-thin", "dot", SIGNS["negated"], "did not happen"),
}  # fmt: skip
"""The form of each status of an event: filled is real, hollow is not (yet), a cross did not happen."""


def lean(polarity: float, even: float = 0.05) -> str:
    """The colour of a polarity, -1..1."""
    return MUTED if abs(polarity) < even else NEGATIVE if polarity < 0 else POSITIVE


def lean_symbol(polarity: float, even: float = 0.05) -> str:
    """The symbol of a polarity: down, up, or a square where it is even."""
    if abs(polarity) < even:
        return "square"
    return "triangle-down" if polarity < 0 else "triangle-up"
