"""Buttons that know the browser's address: what a page's script writes there, the server does not hear of."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from components.mounting import Component

HERE = Path(__file__).parent
_BUTTON = Component("button", HERE, "button.js", (HERE / "buttons.css").read_text("utf-8"))


def copy(label: str, href: str, key: str) -> None:
    """A button that copies an address, given relative to the page's own."""
    _BUTTON.mount(data={"label": label, "look": "link", "href": href}, key=key)


def print_out(label: str, page: Callable[[], str], key: str) -> None:
    """A button that prints a whole page of HTML, made when it is pressed; the browser can save it as a PDF."""
    data: dict[str, Any] = {"label": label, "look": "link", "print": None}
    if st.session_state.pop(f"{key}-asked", False):
        data["print"] = {"html": page(), "at": str(time.time_ns())}

    def asked() -> None:
        st.session_state[f"{key}-asked"] = True

    _BUTTON.mount(data=data, key=key, on_pressed_change=asked)


def ask(label: str, key: str) -> dict[str, str] | None:
    """A button that gives, when pressed, the state that the page's address has in the browser."""
    pressed = _BUTTON.mount(data={"label": label}, key=key, on_pressed_change=lambda: None).pressed
    return dict(parse_qsl(str(pressed)[1:])) if pressed else None
