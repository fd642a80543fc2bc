"""Where it takes two sentences to tell an event: whom the one names, the other says something of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from opcit.article import Span
from opcit.comparing.events.agreeing import deed_in
from opcit.comparing.events.lacking import Hints
from opcit.comparing.events.sentences import Said
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key


def in_full(found: Hints, told: Mapping[Key, Telling], said: Sequence[Sequence[Said]]) -> Hints:
    """The sentences that perhaps tell events, each with the one that tells it as well and goes on with it."""
    return {
        key: {number: whole(told[key], said[number], span) for number, span in there.items()}
        for key, there in found.items()
    }


def whole(account: Telling, said: Sequence[Said], span: Span) -> Span:
    """A sentence that perhaps tells an account, with the one that goes on with it, or that it goes on with."""
    at = next((at for at, one in enumerate(said) if one.span == span), None)
    if at is None:
        return span
    own, before = said[at], said[at - 1] if at else None
    if own.then and deed_in(account, own.then):
        return Span(span.start, own.then.span.end)
    if before and before.then is own and deed_in(account, before):
        return Span(before.span.start, span.end)
    return span
