"""Coming to the part of the page that an address names after its "#"."""

from __future__ import annotations

from pathlib import Path

from components.mounting import Component

_ARRIVING = Component("arriving", Path(__file__).parent, "arriving.js")


def watch() -> None:
    """Goes to the container whose key is "opcit-" and the name; shows nothing."""
    _ARRIVING.mount(key="opcit-arriving")
