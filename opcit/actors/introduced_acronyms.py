"""Organisations that a text introduces with their acronym, where the finder knows neither: "the Movement for Rural Change (MRC)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opcit.actors.knowledge import listed
from opcit.actors.spelt_out import SMALL, is_acronym
from opcit.models.names import Found
from opcit.text.words import Word

_PROBABILITY = 0.9


def with_introduced(words: Sequence[Word], spans: Sequence[Found]) -> list[Found]:
    """The spans in order, and between them the organisations with the acronyms that stand in brackets behind them.

    The capitals before the bracket have to spell the acronym (Schwartz and Hearst 2003), and one of them be a word of
    organisations: a "Gross National Product (GNP)" is none.
    """
    taken = {i for span in spans for i in range(span.first, span.last)}
    more = (span for span in _introduced(words) if taken.isdisjoint(range(span.first, span.last)))
    return sorted([*spans, *more], key=lambda span: span.first)


def _introduced(words: Sequence[Word]) -> Iterator[Found]:
    for at in range(1, len(words) - 2):
        short = words[at + 1].text
        bracketed = words[at].text == "(" and words[at + 2].text == ")"
        if bracketed and is_acronym(short):
            first = _spelt_from(words[:at], short)
            if first is not None and _of_an_organisation(words[first:at]):
                yield Found(first, at, "ORG", _PROBABILITY)
                yield Found(at + 1, at + 2, "ORG", _PROBABILITY)


def _spelt_from(words: Sequence[Word], short: str) -> int | None:
    """Where the name begins whose capitals, at the end of the words, spell the acronym."""
    left = short
    for at in range(len(words) - 1, -1, -1):
        if words[at].text[0] == left[-1]:
            left = left[:-1]
        elif words[at].low not in SMALL:
            return None
        if not left:
            return at
    return None


def _of_an_organisation(words: Sequence[Word]) -> bool:
    return any(word.low in listed("actor_words", "organisation_words") for word in words)
