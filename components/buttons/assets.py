"""The buttons' script, served as a file: see components/reader/assets.py."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from opcit import __version__

HERE = Path(__file__).parent
NAME = "opcit-buttons.button"
_MANIFEST = ComponentManifest("opcit-buttons", __version__, [ComponentConfig("button", "script")])


def mounted(**arguments: Any) -> Any:
    """Mounts a button in the running script: what its mount callable gives."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(NAME) is None:
        manager.register_from_manifest(_MANIFEST, HERE)
    return _component()(**arguments)


@cache
def _component() -> Callable[..., Any]:
    style = (HERE / "buttons.css").read_text("utf-8")
    return st.components.v2.component(NAME, js="button.js", css=style)
