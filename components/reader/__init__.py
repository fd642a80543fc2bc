"""The reader: an article's text with its marks, drawn by a Streamlit v2 component.

All switching and selecting happens in the browser, in script/main.js and the modules beside it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from components.reader import assets
from components.reader.payload import payload
from components.remembered import Same
from opcit.reading import Reading


@lru_cache(maxsize=32)
def _data(same: Same) -> dict[str, Any]:
    return payload(same.reading)


def show(reading: Reading, key: str = "reader") -> str | None:
    """Draw a reading. Gives what was asked for in its byline in this run: "confirm", "details" or None."""
    data = _data(Same(reading))
    asked = assets.mounted(data=data, key=key, on_edit_change=lambda: None).edit
    return str(asked) if asked else None
