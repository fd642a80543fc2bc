"""Writes docs/settings.md from opcit/settings.py: `python -m scripts.settings_page`."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from opcit import settings
from opcit.settings import ROOT, Settings

PAGE = ROOT / "docs" / "settings.md"
HEAD = """# Settings

Opcit reads these from the environment, once, at its start; a bad value is named in a sentence and nothing starts. Streamlit's own
settings are `STREAMLIT_` and their name (`STREAMLIT_SERVER_ADDRESS`); its defaults for Opcit are in `.streamlit/config.toml`.

Made from `opcit/settings.py` by `python -m scripts.settings_page`.

| variable | meaning | default |
|---|---|---|
"""


def page() -> str:
    """The page as it should be."""
    return HEAD + "".join(rows())


def rows() -> Iterator[str]:
    """A row for each setting. Raises KeyError for one that has no text under it."""
    meanings = documented()
    for setting in fields(Settings):
        meaning = meanings[setting.name].replace("|", "\\|")
        yield f"| `OPCIT_{setting.name.upper()}` | {meaning} | {_shown(setting.default)} |\n"


def documented() -> dict[str, str]:
    """The text under each field of Settings."""
    (made,) = ast.parse(inspect.getsource(settings.Settings)).body
    assert isinstance(made, ast.ClassDef)
    found: dict[str, str] = {}
    for field, text in zip(made.body, made.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            found[ast.unparse(field.target)] = ast.literal_eval(text.value)
    return found


def _shown(default: object) -> str:
    if default in (None, ""):
        return "none"
    if isinstance(default, bool):
        return f"`{int(default)}`"
    return f"`{default}`".replace(f"{ROOT}/", "")


if __name__ == "__main__":
    Path(PAGE).write_text(page(), encoding="utf-8")
