"""The words of an article that are its author's: without what others are quoted with, or said to say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from opcit.article import Span
from opcit.findings import AUTHOR
from opcit.lists import table
from opcit.reading import Reading
from opcit.text.blanks import blanked
from opcit.voices.judging_words import compiled

_THAT = re.compile(r"\bthat(?=\s{5})")


@cache
def patterns(name: str) -> re.Pattern[str]:
    """A list of patterns of opcit/data/comparing.toml as one."""
    return compiled(table("comparing")[name])


def others(reading: Reading) -> list[Span]:
    """What is said in the words of others."""
    quotes = [q for q in reading.quotes if q.kind != "scare" and q.holder != AUTHOR]
    claims = [c for c in reading.claims if c.holder != AUTHOR]
    return [*(Span(q.start, q.end) for q in quotes), *(Span(c.start, c.end) for c in claims)]


def without(text: str, spans: Sequence[Span]) -> str:
    """The text with spaces for these, and for the "that" before them: "the threat (that they would pay) was crude"."""
    return _THAT.sub(" " * 4, blanked(text, spans))


def of_others(text: str, start: int, clause: Span, spans: Sequence[Span]) -> bool:
    """Whether a clause of the sentence from start is in these words of others, or tells what some say."""
    told = any(o.start <= clause.start and clause.end <= o.end + 1 for o in spans)
    return told or bool(patterns("quoting").search(text, start, clause.end))
