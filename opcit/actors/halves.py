"""States called by their half of the compass: "the North" where a text tells of North or South Korea."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache

from opcit.actors.knowledge import Entry, state_name
from opcit.lists import table

_HALVES = ("North", "South", "East", "West")
_TELLING = frozenset({"state", "adjective", "people", "capital"})
"""Sorts of names that tell that a text is of their state."""


def halves_in(named: Set[Entry]) -> Mapping[str, str]:
    """The states that "the North" and the like mean in a text, by that word in lower case.

    The text names one of two states that only such a word tells apart. named: all that it names.
    """
    codes = {meaning.key for meaning in named if meaning.sort in _TELLING}
    return next((pair for pair in _pairs() if codes & set(pair.values())), {})


@cache
def _pairs() -> tuple[dict[str, str], ...]:
    """Codes of states by their half, for each country that has two."""
    by_country: dict[str, dict[str, str]] = {}
    for code in table("countries"):
        half, _, country = state_name(code).partition(" ")
        if half in _HALVES and country:
            by_country.setdefault(country, {})[half.lower()] = code
    return tuple(pair for pair in by_country.values() if len(pair) > 1)
