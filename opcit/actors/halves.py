"""States called by their half of the compass: "the North" where a text tells of North or South Korea."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from opcit.actors.knowledge import found_at, state_name
from opcit.actors.lines import Line
from opcit.lists import table

_HALVES = ("North", "South", "East", "West")


def halves_in(lines: Iterable[Line]) -> Mapping[str, str]:
    """The states that "the North" and the like mean in a text, by that word in lower case.

    The text names one of two states that only such a word tells apart.
    """
    named = {
        meaning.key
        for line in lines for at in range(len(line.words))
        for meaning in found_at(line.words, at)[1] if meaning.sort in ("state", "adjective")
    }  # fmt: skip
    return next((pair for pair in _pairs() if named & set(pair.values())), {})


@cache
def _pairs() -> tuple[dict[str, str], ...]:
    """Codes of states by their half, for each country that has two."""
    by_country: dict[str, dict[str, str]] = {}
    for code in table("countries"):
        half, _, country = state_name(code).partition(" ")
        if half in _HALVES and country:
            by_country.setdefault(country, {})[half.lower()] = code
    return tuple(pair for pair in by_country.values() if len(pair) > 1)
