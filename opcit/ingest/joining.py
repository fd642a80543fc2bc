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
            if not parts:
                parts = [line]
            elif broken := _BROKEN_WORD.search(parts[-1]):
                parts[-1] = self._mended(parts[-1], broken, line)
            else:
                parts.append(line)
        return " ".join(parts)

    def _mended(self, before: str, broken: re.Match[str], after: str) -> str:
        first, rest = broken[1].lower(), _WORD.match(after)
        if rest is None or not after[0].islower():
            return before + after
        whole, hyphened = first + rest[0].lower(), f"{first}-{rest[0].lower()}"
        keeps = hyphened in self._words or first in _KEEPS_HYPHEN
        if keeps and whole not in self._words:
            return before + after
        return before[:-1] + after
