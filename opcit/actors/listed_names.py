"""Names that the lists of states, peoples and organisations know: what they are, and how far they go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opcit.actors.knowledge import found_at, table
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


def label_of(words: Sequence[Word]) -> Kind | None:
    """The label of a listed country, nationality or people, None of anything else."""
    size, meanings = found_at(words, 0)
    return _LISTED.get(meanings[0].sort) if size == len(words) else None


def people_at(words: Sequence[Word], at: int) -> tuple[int, Kind] | None:
    """A listed people or religion at a word: "Kurds", "Shia"."""
    size, meanings = found_at(words, at)
    if not size or not words[at].capital:
        return None
    first = meanings[0]
    named = first.sort == "people" or (first.sort == "adjective" and first.key in table("peoples"))
    return (size, "GROUP") if named else None


def widened(words: Sequence[Word], spans: Sequence[names.Found]) -> Iterator[names.Found]:
    """The spans in order, those that a longer listed name begins with widened to it: "Washington, D.C."."""
    end = 0
    for span in sorted(spans, key=lambda span: (span.first, -span.last)):
        if span.first >= end:
            end = max(span.last, span.first + found_at(words, span.first)[0])
            yield replace(span, last=end)
