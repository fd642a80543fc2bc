"""Names that the lists of states, peoples and organisations know: what they are, and how far they go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opcit.actors.knowledge import found_at, listed
from opcit.lists import table
from opcit.models import names
from opcit.models.name_pieces import Kind
from opcit.text.words import Word

_LISTED: dict[str, Kind] = {
    "state": "PLACE",
    "adjective": "GROUP",
    "people": "GROUP",
    "body": "ORG",
}
"""Sorts of listed names whose label is certain, whatever stands around them."""

_LONGEST = 6
"""Words before a part of a listed name in which its beginning is looked for."""


def label_of(words: Sequence[Word]) -> Kind | None:
    """The label of a listed country, nationality or people, None of anything else."""
    size, meanings = found_at(words, 0)
    return _LISTED.get(meanings[0].sort) if size == len(words) else None


def people_at(words: Sequence[Word], at: int) -> tuple[int, Kind] | None:
    """A listed people, religion or organisation at a word: "Kurds", "Shia", "Al-Qaeda"."""
    size, meanings = found_at(words, at)
    if not size or words[at].text.islower():
        return None
    first = meanings[0]
    common = words[at].low in listed("common_words", "words")
    if first.sort == "body" and not (common or _in_longer_name(words, at, at + size)):
        return size, "ORG"
    named = first.sort == "people" or (first.sort == "adjective" and first.key in table("peoples"))
    named |= first.sort == "adjective" and not common and not _in_longer_name(words, at, at + size)
    return (size, "GROUP") if named else None


def _in_longer_name(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a number or another capital stands beside it: "the 38th G8 summit"."""
    before, after = words[max(0, first - 1) : first], words[last : last + 1]
    if any(w.text[0].isdigit() or (w.capital and first > 1) for w in before):
        return True
    return any(w.capital for w in after)


def widened(words: Sequence[Word], spans: Sequence[names.Found]) -> Iterator[names.Found]:
    """The spans in order, those that a longer listed name begins with or has in it widened to it: "Washington, D.C.", "North | Korean"."""
    end = 0
    for span in sorted(spans, key=lambda span: (span.first, -span.last)):
        if span.first >= end:
            first = max(end, _earlier(words, span))
            end = max(span.last, first + found_at(words, first)[0])
            yield replace(span, first=first, last=end)


def _earlier(words: Sequence[Word], span: names.Found) -> int:
    """Where the listed name begins that the span is the end of; the span's own beginning where there is none."""
    starts = range(max(0, span.first - _LONGEST), span.first)
    capitals = (at for at in starts if words[at].capital and words[at].low != "the")
    whole = (at for at in capitals if at + found_at(words, at)[0] == span.last)
    return next(whole, span.first)
