"""The word lists of the events layer, read once from opcit/data."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent.parent / "data"


@cache
def grammar() -> dict[str, Any]:
    """Function words and cues: opcit/data/events_grammar.toml."""
    return tomllib.loads((DATA / "events_grammar.toml").read_text(encoding="utf-8"))


@cache
def types() -> dict[str, Any]:
    """Event types, families and kinds: opcit/data/events.toml."""
    return tomllib.loads((DATA / "events.toml").read_text(encoding="utf-8"))


@cache
def words(table: str, name: str) -> frozenset[str]:
    """The words of a list that is written as one string."""
    return frozenset(grammar()[table][name].split())


@cache
def phrases(table: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a list, each as its words, the longest first."""
    split = {tuple(phrase.split()) for phrase in grammar()[table][name]}
    return tuple(sorted(split, key=lambda words: (-len(words), words)))
