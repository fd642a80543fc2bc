"""Writes the generated lists of opcit/data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "opcit" / "data"


def quoted(text: str) -> str:
    """A TOML string."""
    return json.dumps(text, ensure_ascii=False)


def array(items: Iterable[str]) -> str:
    """A TOML array of strings."""
    return "[" + ", ".join(quoted(item) for item in items) + "]"


def write(file: str, meaning: str, lines: list[str], script: str = "scripts/actor_data.py") -> None:
    """Writes one file with its heading."""
    head = f"# {meaning}\n# Made by {script}, which names its sources; do not edit.\n\n"
    (DATA / file).write_text(head + "\n".join(lines).rstrip() + "\n", encoding="utf-8")
