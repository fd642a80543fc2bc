"""The reader: an article's text with its marks, drawn by a Streamlit v2 component.

All switching and selecting happens in the browser, in script/main.js and the modules beside it;
corrections are asked for there and carried out here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from components.correcting import carrying_out
from components.mounting import Component
from components.reader.beside import Beside, Extra
from components.reader.payload import payload
from components.reader.style import style
from components.remembered import Same
from opcit.corrections import Corrected
from opcit.reading import Reading

_READER = Component("reader", Path(__file__).parent, "main.js", style())


@lru_cache(maxsize=32)
def _data(same: Same[Reading], extra: Same[Extra | None]) -> dict[str, Any]:
    return payload(same.value, extra=extra.value)


@lru_cache(maxsize=32)
def _editable(same: Same[Corrected], extra: Same[Extra | None]) -> dict[str, Any]:
    return payload(same.value.reading, same.value, extra.value)


def show(
    reading: Reading, key: str = "reader", corrected: Corrected | None = None,
    beside: Beside | None = None,
) -> str | None:  # fmt: skip
    """Draw a reading; `corrected`, which it belongs to, lets people correct it.

    beside: marks of another part of the page. Gives what else was asked for in its byline in this
    run: "details" or None.
    """
    extra = Same(beside.extra if beside else None)
    data = _data(Same(reading), extra) if corrected is None else _editable(Same(corrected), extra)
    if said := carrying_out.said():
        data = {**data, "said": said}
    if beside and beside.go:
        data = {**data, "go": beside.go}

    def carry_out() -> None:
        asked = st.session_state[key].edit
        if not isinstance(asked, Mapping) or (
            beside and beside.carry_out(reading.article.id, asked)
        ):
            return
        if corrected is not None:
            carrying_out.carry_out(reading.article.id, asked)

    asked = _READER.mount(data=data, key=key, on_edit_change=carry_out).edit
    return asked if isinstance(asked, str) else None
