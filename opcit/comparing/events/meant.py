"""Nouns that mean an event without being a mention of it: "the bombs" where one bombing has been told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

from opcit.article import Span
from opcit.comparing.events.event_words import kinds_in
from opcit.comparing.events.telling import REAL
from opcit.reading import Reading
from opcit.text.words import words

_KNOWN = re.compile(
    r"\bthat\s+$|\b(?:the|this|these|those|his|her|its|their)\s+(?:(?!(?:a|an|no|any|of|in|on|at|to|by|for|from|with|was|is|were|are)\b)[\w-]+,?\s+){0,5}$",
    re.I,
)
"""What stands before a noun for something known: "the", "this reckless and avoidable"."""
_REACH = 80


class Meant:
    """The nouns of one reading by the event that they mean: the last one of their kind told, where it is
    the only one so far, the next one told, too, or told in this paragraph or the one before."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._text = reading, reading.article.text
        self._paragraphs = [p.start for p in reading.article.paragraphs if p.role == "body"]
        self._told = [
            (m.start, kinds_in(self._text[m.start : m.end].casefold()), e.id)
            for e in reading.events
            if e.status in REAL
            for m in e.mentions
        ]
        self._of: dict[str, list[Span]] = defaultdict(list)
        for span, kinds in self._nouns():
            if event := self._event(span.start, kinds):
                self._of[event].append(span)

    def of(self, event: str) -> list[Span]:
        """The nouns that mean an event."""
        return self._of[event]

    def _nouns(self) -> list[tuple[Span, frozenset[str]]]:
        """The nouns of known events that stand in no mention of one, with their kinds; "the bombs" is one."""
        mentions = [m for e in self._reading.events for m in e.mentions]
        return [
            (Span(w.start, w.end), kinds)
            for w in words(self._text)
            if (kinds := kinds_in(w.low, named=not w.low.endswith("s")))
            and not any(m.start <= w.start < m.end for m in mentions)
            and _KNOWN.search(self._text, max(0, w.start - _REACH), w.start)
        ]

    def _event(self, at: int, kinds: frozenset[str]) -> str:
        """The event that a noun means; "" where it may be one of several."""
        told = sorted((start, e) for start, own, e in self._told if own & kinds)
        before = [(start, e) for start, e in told if start < at]
        if not before:
            return ""
        _, last = before[-1]
        following = next((e for start, e in told if start > at), last)
        if following == last or {e for _, e in before} == {last}:
            return last
        here = bisect_right(self._paragraphs, at) - 1
        return last if before[-1][0] >= self._paragraphs[max(0, here - 1)] else ""
