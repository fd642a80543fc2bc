"""Ctrl+Z, Shift+Ctrl+Z and Ctrl+Y on the pages that have no reader; not while somebody types.

Streamlit's own shortcuts would also take the keys from a field, where they undo what was typed.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.correcting import carrying_out
from components.mounting import Component

_KEYS = Component("keys", Path(__file__).parent, "keys.js")


def show(article_id: str) -> None:
    """Listens for the keys."""
    _KEYS.mount(key="opcit-keys", on_pressed_change=lambda: _pressed(article_id))


def _pressed(article_id: str) -> None:
    asked = st.session_state["opcit-keys"].pressed
    if asked in ("undo", "redo"):
        carrying_out.carry_out(article_id, {asked: True})
