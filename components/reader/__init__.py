"""The reader: an article's text with its marks, drawn by a Streamlit v2 component.

The script is written in parts, one a concern, joined here in the order of PARTS: they share one
module scope, so that there is no build step. All switching and selecting happens in the browser.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from components.reader.payload import payload
from components.remembered import Same
from opcit.reading import Reading

PARTS = (
    "dom", "address", "text", "marks", "legend", "head", "card", "margin", "map", "overview", "find", "keys",
    "main",
)  # fmt: skip
_HERE = Path(__file__).parent


@cache
def script() -> str:
    """The whole of the component's JavaScript."""
    return "\n".join((_HERE / f"{part}.js").read_text("utf-8") for part in PARTS)


_reader = st.components.v2.component(
    "opcit_reader", js=script(), css=(_HERE / "reader.css").read_text("utf-8")
)


@lru_cache(maxsize=32)
def _data(same: Same) -> dict[str, Any]:
    return payload(same.reading)


def show(reading: Reading, key: str = "reader") -> str | None:
    """Draw a reading. Gives what was asked for in its byline in this run: "confirm", "details" or None."""
    asked = _reader(data=_data(Same(reading)), key=key, on_edit_change=lambda: None).edit
    return str(asked) if asked else None
