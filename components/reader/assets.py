"""The component's scripts, served as files.

Streamlit serves files for components of installed packages, which it finds by their manifests;
Opcit need not be installed, so it hands in the manifest itself. Scripts given as text would run
from blob: addresses, which the page's content security policy forbids.
"""

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
NAME = "opcit.reader"
_MANIFEST = ComponentManifest("opcit", __version__, [ComponentConfig("reader", "script")])


def mounted(**arguments: Any) -> Any:
    """Mounts the component in the running script: what its mount callable gives."""
    _declare()
    return _component()(**arguments)


def _declare() -> None:
    """Makes the scripts known to the runtime of this run; each AppTest has a runtime of its own."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(NAME) is None:
        manager.register_from_manifest(_MANIFEST, HERE)


@cache
def _component() -> Callable[..., Any]:
    """The mount callable; the style is text, so that it is there before the first paint."""
    style = (HERE / "reader.css").read_text("utf-8")
    return st.components.v2.component(NAME, js="main.js", css=style)
