"""Whose word an event is: told by the author, or only as what somebody says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from opcit.article import Span
from opcit.comparing.records import Comparison, SharedEvent
from opcit.findings import AUTHOR, Event, Quote
from opcit.reading import Reading

NEAR = 100
"""Characters between the beginnings of an accusation and of the deed."""
SOMEBODY = "somebody"
"""A speaker who was not found among the actors."""


def said_by(reading: Reading, event: Event) -> tuple[str, ...]:
    """Who says that it happened, by name, in the order of the text; none where the author tells it in any place."""
    names = [_accuser(reading, m) or _speaker(reading, m) for m in event.mentions]
    return tuple(dict.fromkeys(names)) if all(names) else ()


def _around(reading: Reading, mention: Span) -> Quote | None:
    """The innermost words of another in which a mention stands; a few words between marks are still the author's."""
    return min(_quotes(reading, mention), key=lambda q: q.end - q.start, default=None)


def _quotes(reading: Reading, mention: Span) -> Iterator[Quote]:
    for quote in reading.quotes:
        inside = quote.start <= mention.start and mention.end <= quote.end
        if inside and quote.kind != "scare" and not _before_its_source(reading, quote, mention):
            yield quote


def _before_its_source(reading: Reading, quote: Quote, mention: Span) -> bool:
    """Whether a source is put in only after a mention: "tore up a pact that, according to Venn, was kept"."""
    at = reading.article.text.find(quote.cue, quote.start, quote.end) if " " in quote.cue else -1
    return mention.end <= at


def _speaker(reading: Reading, mention: Span) -> str:
    """Who says the words in which a mention stands; "" where the author does."""
    quote = _around(reading, mention)
    first = reading.article.text[mention.start : mention.end].split()[0].casefold()
    if quote is None or (quote.kind == "indirect" and first in _TAKEN_FOR_GRANTED):
        return ""
    return _named(reading, quote.holder)


_TAKEN_FOR_GRANTED = frozenset(("the", "this", "these", "those"))
"""Before a noun: who reports "she said that the war was lost" tells of the war, too."""


def _accuser(reading: Reading, mention: Span) -> str:
    """Who accuses somebody of a deed: "accused them of shelling the dam"; "" where nobody does."""
    for event in reading.events:
        for cue in event.mentions:
            near = 0 < mention.start - cue.start < NEAR
            if near and _ACCUSED.fullmatch(reading.article.text[cue.start : mention.start]):
                return _named(reading, next(iter(event.agents), AUTHOR))
    return ""


_ACCUSED = re.compile(r"(accus|suspect)\w*( [^\s.,;:]+){0,5} of ")


def _named(reading: Reading, holder: str) -> str:
    actor = reading.actor(holder)
    return actor.name if actor else SOMEBODY


def only_said(comparison: Comparison, event: SharedEvent) -> bool:
    """Whether no article tells an event in its author's own words."""
    accounts = ((comparison.readings[n], comparison.account(event, n)) for n in event.members)
    return all(own is not None and said_by(reading, own) for reading, own in accounts)
