"""Joins lines that were broken to fit a column, and undoes the hyphens at their ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BROKEN_WORD = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KEEPS_HYPHEN = frozenset({
    "all", "anti", "counter", "cross", "ex", "far", "half", "high", "ill", "long", "low", "mid",
    "multi", "non", "post", "pre", "pro", "quasi", "self", "semi", "short", "so", "then", "two",
    "three", "four", "vice", "well",
})  # fmt: skip


class Joiner:
    """Joins lines of one text. A hyphen at a line's end goes where the text has the word without."""

    def __init__(self, text: str) -> None:
        self._words = frozenset(word.lower() for word in _WORD.findall(text))

    def joined(self, lines: Iterable[str]) -> str:
        """The lines as one, with a space or nothing between them."""
        parts: list[str] = []
        for line in (line.strip() for line in lines):
            broken = _BROKEN_WORD.search(parts[-1]) if parts else None
            if broken:
                parts[-1] = self._mended(parts[-1], broken[1], line)
            elif parts:
                parts.append(" ")
            parts.append(line)
        return "".join(parts)

    def _mended(self, before: str, first: str, after: str) -> str:
        """The line before, with or without the hyphen at its end."""
        rest = _WORD.match(after)
        if rest is None or not after[0].islower():
            return before
        whole, hyphened = f"{first}{rest[0]}".lower(), f"{first}-{rest[0]}".lower()
        keeps = hyphened in self._words or first.lower() in _KEEPS_HYPHEN
        return before if keeps and whole not in self._words else before[:-1]
