"""Opcit's own components (v2): their scripts served as files, each mounted by its name.

Streamlit serves files for components of installed packages, which it finds by their manifests;
Opcit need not be installed, so it hands in the manifest itself. Scripts given as text would run
from blob: addresses, which the page's content security policy forbids.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from opcit import __version__

SCRIPTS = "script"
"""The folder of a component's scripts, beside the module that mounts it."""


@dataclass(frozen=True, slots=True)
class Component:
    """A component: its name, the folder that holds SCRIPTS, the script to begin with, and its style.

    The style is text, so that it is there before the first paint.
    """

    name: str
    home: Path
    js: str
    style: str = ""

    @property
    def full_name(self) -> str:
        """As the runtime knows it: of a package of its own, since a package has one folder."""
        return f"opcit-{self.name}.{self.name}"

    def mount(self, **arguments: Any) -> Any:
        """Mounts it in the running script: what its mount callable gives."""
        self._declare()
        return _callable(self)(**arguments)

    def _declare(self) -> None:
        """Makes the scripts known to the runtime of this run; each AppTest has a runtime of its own."""
        manager = get_bidi_component_manager()
        if manager.get_component_asset_root(self.full_name) is None:
            config = [ComponentConfig(self.name, SCRIPTS)]
            manifest = ComponentManifest(f"opcit-{self.name}", __version__, config)
            manager.register_from_manifest(manifest, self.home)


@cache
def _callable(of: Component) -> Callable[..., Any]:
    return st.components.v2.component(of.full_name, js=of.js, css=of.style or None)
