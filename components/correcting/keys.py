"""Ctrl+Z and Shift+Ctrl+Z on the pages that have no reader; not while somebody types.

Streamlit's own shortcuts would also take the keys from a field, where they undo what was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from components.correcting import carrying_out
from opcit import __version__

HERE = Path(__file__).parent
NAME = "opcit-correcting.keys"
_MANIFEST = ComponentManifest("opcit-correcting", __version__, [ComponentConfig("keys", "script")])


def show(article_id: str) -> None:
    """Listens for the keys."""
    _declare()
    _component()(key="opcit-keys", on_pressed_change=lambda: _pressed(article_id))


def _pressed(article_id: str) -> None:
    asked = st.session_state["opcit-keys"].pressed
    if asked in ("undo", "redo"):
        carrying_out.carry_out(article_id, {asked: True})


def _declare() -> None:
    """As for the reader: each AppTest has a runtime of its own."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(NAME) is None:
        manager.register_from_manifest(_MANIFEST, HERE)


@cache
def _component() -> Callable[..., Any]:
    return st.components.v2.component(NAME, js="keys.js")
