"""Which parts of a text give somebody's words."""

from __future__ import annotations

from bisect import bisect_left

from opcit.article import Span
from opcit.reading import Reading


class Sayings:
    """The quotations of a reading by their place."""

    def __init__(self, reading: Reading) -> None:
        self._quotes = sorted(
            (q for q in reading.quotes if q.kind != "scare"), key=lambda q: q.start
        )
        self._starts = [q.start for q in self._quotes]

    def speaks(self, actor: str, part: Span) -> bool:
        """Whether a part of the text gives words of an actor."""
        first, last = bisect_left(self._starts, part.start), bisect_left(self._starts, part.end)
        return any(q.holder == actor for q in self._quotes[first:last])
