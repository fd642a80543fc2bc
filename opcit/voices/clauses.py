"""Clauses: the stretches of a sentence that each do one thing and are in one voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from opcit.findings import AUTHOR, Quote

_SUBJECT = r"(?=(?:and\s+)?(?:it|they|he|she|we|I|the|an?|this|that|these|those|its|their|his|her|there|[A-Z])\b)"
_TURN = re.compile(
    rf"[;:]\s+|\s[–—]\s{_SUBJECT}(?!that\b)|,\s+(?=(?:but|while|although|though|whereas|yet)\s)"
    rf"|,\s+(?=and\s){_SUBJECT}"
)
_LEAD = re.compile(
    r"(?:(?:(?i:and|but|yet|while|although|though|so(?! (?:much|many|little|few|far|long|too)\b))|that)\s+|[\s,.“”\"‘’—–-]+)*"
)
ATTRIBUTION = 60
"""Characters of a clause like "They said plainly that", which only says who speaks."""

_TAIL = ' \n,;:—–“”"‘.!?'


@dataclass(frozen=True, slots=True)
class Clause:
    """text[start:end] in the voice of `holder`, None where it is of somebody whom nobody names.

    reported: it stands in somebody's indirect speech. muted: phrases of somebody else within it.
    """

    start: int
    end: int
    holder: str | None
    reported: bool = False
    muted: tuple[tuple[int, int], ...] = ()

    def speaks(self, at: int) -> bool:
        """Whether the words at this offset are the holder's own."""
        return not any(start <= at < end for start, end in self.muted)


def clauses(text: str, start: int, end: int, quotes: Iterable[Quote]) -> Iterator[Clause]:
    """The clauses of text[start:end] in order, cut at its turns and where the voice changes."""
    found = [q for q in quotes if q.kind != "scare"]
    spoken = [q for q in found if q.kind == "indirect" or _is_utterance(text, q)]
    phrases = tuple((q.start, q.end) for q in found if q not in spoken)
    opened = {q.start for q in spoken if q.kind == "indirect"}
    cuts = {start, end}
    cuts.update(m.end() for m in _TURN.finditer(text, start, end))
    for quote in spoken:
        if not _within_own(quote, spoken):
            cuts.update(edge for edge in (quote.start, quote.end) if start < edge < end)
    edges = sorted(cuts)
    for low, high in pairwise(edges):
        if high in opened and high - low < ATTRIBUTION:
            continue
        low, high = _stripped(text, low, high)
        if high - low > 3:
            yield replace(_voiced(low, high, spoken), muted=phrases)


def _within_own(quote: Quote, spoken: list[Quote]) -> bool:
    """Whether a quotation is part of what the same holder is reported to say around it."""
    return any(
        q.kind == "indirect" and q != quote and q.holder == quote.holder
        and q.start <= quote.start and quote.end <= q.end + 2
        for q in spoken
    )  # fmt: skip


def _is_utterance(text: str, quote: Quote) -> bool:
    """Whether a direct quotation is rather a clause than a phrase in somebody else's."""
    return quote.end - quote.start > 20 or (
        text[quote.start].isupper() and " " in text[quote.start : quote.end]
    )


def _stripped(text: str, low: int, high: int) -> tuple[int, int]:
    lead = _LEAD.match(text, low, high)
    low = lead.end() if lead else low
    while high > low and text[high - 1] in _TAIL:
        high -= 1
    return low, high


def _voiced(low: int, high: int, spoken: list[Quote]) -> Clause:
    """The clause in the voice of the innermost quotation around it."""
    around = [q for q in spoken if q.start <= low and high <= q.end]
    if not around:
        return Clause(low, high, AUTHOR)
    inner = min(around, key=lambda q: q.end - q.start)
    holder = None if inner.holder == AUTHOR else inner.holder
    return Clause(low, high, holder, inner.kind == "indirect")
