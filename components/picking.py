"""Points picked in a chart: what was clicked, and which point the figure is made with as selected."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components import theming

CONFIG = {
    "displaylogo": False, "scrollZoom": False,
    "modeBarButtonsToRemove": ["zoomIn2d", "zoomOut2d", "select2d", "lasso2d", "autoScale2d"],
}  # fmt: skip
IMAGES = ("PNG", "SVG")
"""What the camera above a chart may save; a chart's figures are a CSV file beneath it."""
IMAGE = "chart_images"
Pick = tuple[str, ...]


def shown(key: str, look: Hashable, selected: Pick) -> Pick:
    """The point to make the figure with: `selected`, or what the figure on the page was made with.

    A click selects in the browser already: the figure stays as it was, since another would be drawn
    anew and lose its zoom. It is made anew where the selection came from elsewhere.
    """
    look = (look, theming.named(key))
    made = st.session_state.get(f"{key}-made")
    if made and made[0] == look and st.session_state.get(f"{key}-clicked") == selected:
        known: Pick = made[1]
        return known
    st.session_state[f"{key}-made"] = (look, selected)
    st.session_state[f"{key}-clicked"] = None
    return selected


def image_format() -> None:
    """Asks whether charts are saved as pixels or as drawings. Kept for the session."""
    st.session_state.setdefault(IMAGE, IMAGES[0])
    st.segmented_control(
        "The camera above a chart saves it as",
        IMAGES,
        key=IMAGE,
        required=True,
        persist_state="session",
    )


def config(key: str) -> dict[str, Any]:
    """Plotly's settings of a chart."""
    image = {
        "format": str(st.session_state.get(IMAGE) or IMAGES[0]).lower(),
        "filename": theming.named(key),
        "scale": 2,
    }
    return {**CONFIG, "toImageButtonOptions": image}


def chart(figure: go.Figure, key: str, alt: str, pick: Callable[[Pick], None]) -> None:
    """Draws a figure; `pick` is told the customdata of a point that is clicked, before the next run."""
    st.plotly_chart(
        figure, key=key, alt=alt, config=config(key), selection_mode="points",
        on_select=lambda: _clicked(key, pick),
    )  # fmt: skip


def _clicked(key: str, pick: Callable[[Pick], None]) -> None:
    points: list[Any] = st.session_state[key].selection.points
    data = next((p["customdata"] for p in points if p.get("customdata")), None)
    if data:
        picked = tuple(str(part) for part in data)
        st.session_state[f"{key}-clicked"] = picked
        pick(picked)
