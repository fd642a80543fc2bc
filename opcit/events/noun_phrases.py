"""Noun phrases around a word, from rough tags."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.events.inflection import singular
from opcit.events.wordlists import words
from opcit.events.words import Word

_LEFT = frozenset("XKQS")
_RIGHT = frozenset("XKQDS")


def left_edge(found: list[Word], head: int) -> int:
    """The first word of the noun phrase that ends with the word `head`, a possessor's words included."""
    i = head
    while i > 0:
        before = found[i - 1]
        inner = before.tag in _LEFT or (before.tag == "T" and found[i].tag in ("S", "X", "K", "T"))
        if before.tag == "D" or inner or _modifies(found, i - 1):
            i -= 1
            if before.tag == "D" and not (i > 0 and found[i - 1].tag in ("D", "S")):
                break
            continue
        break
    return i


def _modifies(found: list[Word], i: int) -> bool:
    """Whether a word is an adverb or participle within a noun phrase ("the recently signed deal")."""
    word = found[i]
    inside = i > 0 and found[i - 1].tag in ("D", "S", "R")
    return (word.tag == "R" and inside) or (
        word.tag in ("V", "G") and inside and word.form in ("participle", "gerund")
    )


def right_edge(found: list[Word], first: int) -> int:
    """The last word of the noun phrase that begins at word `first` (which may be its determiner)."""
    i = first
    while i + 1 < len(found):
        after = found[i + 1]
        fits = after.tag in _RIGHT or (after.tag == "T" and _dated_noun(found, i + 1))
        if after.tag == "D" and i >= first and found[i].tag in ("X", "K"):
            return i
        if not fits or (after.tag == "X" and after.low.endswith("ly")):
            return i
        i += 1
    return i


def _dated_noun(found: list[Word], i: int) -> bool:
    """Whether a time expression at word i stands within a noun phrase: "a 2016 referendum"."""
    begun = found[i - 1].tag in ("D", "T")
    while i < len(found) and found[i].tag == "T":
        i += 1
    return begun and i < len(found) and found[i].tag in ("X", "K", "S")


def content(found: list[Word], first: int, last: int) -> Iterator[str]:
    """The words of first..last that say what is meant, in lower case and without plural endings."""
    for word in found[first : last + 1]:
        if word.tag in ("X", "K") and len(word.low) > 2 and word.low not in words("nouns", "empty"):
            yield singular(word.low)
