"""Coming back to a page by Back, Forward or a reload, as far down as it was left; coming to a named part of it.

Browsers do this for a page's own scrolling; Streamlit's pages scroll in an area of theirs. Fingers
scroll it on charts too.
"""

from __future__ import annotations

from pathlib import Path

from components.mounting import Component

_RETURNING = Component("returning", Path(__file__).parent, "returning.js")
_ARRIVING = Component("arriving", Path(__file__).parent, "arriving.js")


def watch() -> None:
    """Keeps the place on the page that is drawn; shows nothing."""
    _RETURNING.mount(key="opcit-returning")


def arrive() -> None:
    """Goes to the container whose key is "opcit-" and what the address names after its "#"; shows nothing."""
    _ARRIVING.mount(key="opcit-arriving")
