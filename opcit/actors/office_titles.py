"""Titles and offices before a name: "President", "prime minister", "Sir"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from opcit.actors.knowledge import listed
from opcit.text.words import Word


def is_title(words: Sequence[Word], index: int, *, capital: bool = True) -> int:
    """How many words from words[index] are a title or office; 0 where none is."""
    first = words[index] if index < len(words) else None
    if first is None or (capital and not first.capital):
        return 0
    for parts in _titles().get(first.low, ()):
        size = len(parts)
        if size == 1 or parts == tuple(w.low for w in words[index : index + size]):
            return size + _full_stop(words, index + size, " ".join(parts))
    return 0


@cache
def _titles() -> dict[str, list[tuple[str, ...]]]:
    """Titles and offices by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {
        "presidents": [("presidents",)],
        "ministers": [("ministers",)],
    }
    for name in sorted(listed("offices", "offices") | listed("offices", "titles")):
        parts = tuple(name.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: sorted(titles, key=len, reverse=True) for first, titles in found.items()}


def _full_stop(words: Sequence[Word], index: int, name: str) -> int:
    return int(
        index < len(words) and words[index].text == "." and name in listed("offices", "titles")
    )
