"""Settings, read once from the environment and frozen. Each is documented by its comment here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from opcit import lists

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a host can set. Names in the environment: OPCIT_ and the name in capitals."""

    database_url: str = f"sqlite:///{ROOT / 'data' / 'opcit.db'}"
    articles: Path | None = None
    max_bytes: int = 10 * 1024 * 1024
    parse_seconds: int = 60
    parse_memory: int = 2 * 1024**3
    fetch_seconds: int = 20


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of an environment. Raises ValueError, naming the variable, on a bad value."""
    folder = environ.get("OPCIT_ARTICLES")
    if (added := lists.folder(environ)) is not None:
        lists.check(added)
    numbers = {
        name: _number(environ, name)
        for name in ("max_bytes", "parse_seconds", "parse_memory", "fetch_seconds")
        if f"OPCIT_{name.upper()}" in environ
    }
    return Settings(
        database_url=environ.get("OPCIT_DATABASE_URL") or Settings().database_url,
        articles=Path(folder).expanduser() if folder else None,
        **numbers,
    )


def _number(environ: Mapping[str, str], name: str) -> int:
    text = environ[f"OPCIT_{name.upper()}"]
    if not text.isdigit() or int(text) == 0:
        raise ValueError(f"OPCIT_{name.upper()} must be a positive whole number, not {text!r}.")
    return int(text)
