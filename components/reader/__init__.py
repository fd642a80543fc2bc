"""The reader: an article's text with its marks, drawn by a Streamlit v2 component.

All switching and selecting happens in the browser, in script/main.js and the modules beside it;
corrections are asked for there and carried out here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import streamlit as st

from components.reader import assets, correcting
from components.reader.payload import payload
from components.remembered import Same
from opcit.corrections import Corrected
from opcit.reading import Reading


@lru_cache(maxsize=32)
def _data(same: Same[Reading]) -> dict[str, Any]:
    return payload(same.reading)


@lru_cache(maxsize=32)
def _editable(same: Same[Corrected]) -> dict[str, Any]:
    return payload(same.reading.reading, same.reading)


def show(reading: Reading, key: str = "reader", corrected: Corrected | None = None) -> str | None:
    """Draw a reading; `corrected`, which it belongs to, lets people correct it.

    Gives what else was asked for in its byline in this run: "details" or None.
    """
    data = _data(Same(reading)) if corrected is None else _editable(Same(corrected))
    if said := correcting.said():
        data = {**data, "said": said}

    def carry_out() -> None:
        asked = st.session_state[key].edit
        if isinstance(asked, Mapping) and corrected is not None:
            correcting.carry_out(reading.article.id, asked)

    asked = assets.mounted(data=data, key=key, on_edit_change=carry_out).edit
    return asked if isinstance(asked, str) else None
