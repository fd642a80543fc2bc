"""The word lists of the events layer, read once from opcit/data."""

from __future__ import annotations

from functools import cache
from typing import Any

from opcit.lists import table


def grammar() -> dict[str, Any]:
    """Function words and cues: opcit/data/events_grammar.toml."""
    return table("events_grammar")


def types() -> dict[str, Any]:
    """Event types, families and kinds: opcit/data/events.toml."""
    return table("events")


@cache
def words(part: str, name: str) -> frozenset[str]:
    """The words of a list that is written as one string."""
    return frozenset(grammar()[part][name].split())


@cache
def phrases(part: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a list, each as its words, the longest first."""
    split = {tuple(phrase.split()) for phrase in grammar()[part][name]}
    return tuple(sorted(split, key=lambda words: (-len(words), words)))
