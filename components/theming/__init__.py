"""A page that is open while the system turns from light to dark, or back: its charts are drawn anew in the other colours.

Streamlit puts a theme's colours into a chart once, in the place of the marker colours that it then has no more.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.mounting import Component

_THEMING = Component("theming", Path(__file__).parent, "theming.js")


def watch() -> None:
    """Runs the page again when the theme has changed; shows nothing."""
    _THEMING.mount(key="opcit-theming", on_turned_change=lambda: None)


def named(chart: str) -> str:
    """What a chart is called in this theme, also as an image: its settings make it another one in another theme."""
    return f"{chart}-dark" if st.context.theme.type == "dark" else chart
