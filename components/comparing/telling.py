"""What an article does with an event of the merged timeline, in words."""

from __future__ import annotations

from opcit.article import Span
from opcit.comparing.events.said import said_by
from opcit.comparing.records import Comparison, SharedEvent
from opcit.views import wording

HINT = 220
"""Characters of a sentence that perhaps tells it, or is near."""


def says(comparison: Comparison, number: int, event: SharedEvent) -> str:
    """What an article does with an event, in words."""
    own = comparison.account(event, number)
    if own is not None:
        by = " and ".join(said_by(comparison.readings[number], own))
        tells = f"tells it, as said by {by}" if by else "tells it"
        return f"{tells}: “{own.title}”, {wording.count(len(own.mentions), 'mention')}"
    if other := comparison.counterpart(event, number):
        return f"tells {event.instead[number].how}: “{other.title}”"
    if number in event.before:
        return "was published before it"
    if number in event.perhaps:
        return "perhaps tells it, though no event was found"
    return (
        "nothing found that tells it"
        if event.near.get(number)
        else "nothing found that tells it or is near it"
    )


def in_full(comparison: Comparison, number: int, event: SharedEvent) -> str:
    """The same with the sentence that perhaps tells it, or the one that is nearest."""
    said = says(comparison, number, event)
    if span := event.perhaps.get(number):
        return f"{said}: {_quoted(comparison, number, span)}"
    if near := event.near.get(number):
        return f"{said}; nearest passage: {_quoted(comparison, number, near[0])}"
    return said


def _quoted(comparison: Comparison, number: int, span: Span) -> str:
    words = comparison.readings[number].article.text[span.start : span.end]
    return f"“{wording.shortened(words, HINT)}”"
