"""How an edit names the things it is about, and how they are found in a reading, even in a later one.

By what they are called (an actor's or event's id) and by words of the text that they rest on. Where
neither leads anywhere, Lost says so in a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from opcit.article import Span
from opcit.corrections.anchors import Anchor, anchor, located
from opcit.findings import Actor, Claim, Event, Quote, Time
from opcit.reading import Reading


class Lost(LookupError):
    """What an edit is about is not in this reading; its text is the reason, for people."""


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor: its id and name when it was named, and words that named it."""

    id: str
    name: str = ""
    at: Anchor | None = None


@dataclass(frozen=True, slots=True)
class EventRef:
    """An event: its id and title when it was named, and words that told of it."""

    id: str
    title: str = ""
    at: Anchor | None = None


class Marked(Protocol):
    """A finding that is one span of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


One = TypeVar("One", Time, Quote, Claim)


def actor_ref(reading: Reading, actor_id: str) -> ActorRef:
    """How to name an actor of this reading. Raises Lost where there is none of that id."""
    actor = reading.actor(actor_id)
    if actor is None:
        raise Lost(f"There is no actor {actor_id!r} in this reading.")
    named = min(actor.mentions, key=lambda m: (m.kind != "name", m.start), default=None)
    return ActorRef(actor.id, actor.name, _anchored(reading, named))


def event_ref(reading: Reading, event_id: str) -> EventRef:
    """How to name an event of this reading. Raises Lost where there is none of that id."""
    event = next((e for e in reading.events if e.id == event_id), None)
    if event is None:
        raise Lost(f"There is no event {event_id!r} in this reading.")
    return EventRef(event.id, event.title, _anchored(reading, next(iter(event.mentions), None)))


def _anchored(reading: Reading, span: Marked | None) -> Anchor | None:
    if span is None or span.start >= span.end:
        return None
    return anchor(reading.article.text, span.start, span.end)


def place(reading: Reading, words: Anchor) -> Span:
    """Where anchored words are in this reading's text. Raises Lost where they are not."""
    found = located(words, reading.article.text)
    if found is None:
        raise Lost(f"The words “{_short(words.quote)}” are not in this text any more.")
    return found


def actor(reading: Reading, ref: ActorRef) -> Actor:
    """The actor that is meant: of the id and words, of the words and name, of the id, of the words."""
    same = reading.actor(ref.id)
    spot = located(ref.at, reading.article.text) if ref.at else None
    there = [a for a in reading.actors if spot and _mentions(a, spot)]
    if same and (same in there or not there):
        return same
    named = [a for a in there if ref.name in (a.name, *a.aliases)]
    found = next(iter([*named, *([same] if same else []), *there]), None)
    if found is None:
        raise Lost(f"There is no actor “{ref.name or ref.id}” in this reading.")
    return found


def _mentions(one: Actor, spot: Span) -> bool:
    return any(m.start == spot.start and m.end == spot.end for m in one.mentions)


def event(reading: Reading, ref: EventRef) -> Event:
    """The event that is meant: the one with its words, or else of its id and title."""
    spot = located(ref.at, reading.article.text) if ref.at else None
    if spot:
        there = [e for e in reading.events if overlap(e.mentions, spot)]
        if there:
            return max(there, key=lambda e: (e.id == ref.id, (overlap(e.mentions, spot), e.title == ref.title)))  # fmt: skip
    named = [e for e in reading.events if e.id == ref.id]
    if named and (not ref.at or named[0].title == ref.title):
        return named[0]
    raise Lost(f"There is no event “{ref.title or ref.id}” in this reading.")


def overlap(spans: Sequence[Marked], spot: Marked) -> float:
    """The most that any of these spans shares with a spot: 0 apart .. 1 the same."""
    return max((shared(s, spot) for s in spans), default=0.0)


def shared(one: Marked, other: Marked) -> float:
    """The characters in both over those in either."""
    both = min(one.end, other.end) - max(one.start, other.start)
    either = max(one.end, other.end) - min(one.start, other.start)
    return max(0.0, both / either) if either else 0.0


def mark(reading: Reading, words: Anchor, among: Sequence[One], label: str, what: str) -> One:
    """The time, quote or claim on these words: the very span and label first, then the most alike."""
    spot = place(reading, words)
    close = [m for m in among if shared(m, spot) >= HALF]
    if not close:
        raise Lost(f"There is no {what} on “{_short(words.quote)}” in this reading.")
    return max(close, key=lambda m: (shared(m, spot), _label(m) == label))


def _label(one: Time | Quote | Claim) -> str:
    return one.type if isinstance(one, Time) else one.kind


HALF = 0.5
"""Spans that share less than this are not the same mark."""


def mention(one: Actor, spot: Span) -> int:
    """The number of an actor's mention at a spot. Raises Lost where it has none there."""
    close = [(shared(m, spot), n) for n, m in enumerate(one.mentions)]
    best = max(close, default=(0.0, 0))
    if best[0] < HALF:
        raise Lost(f"“{one.name}” is not mentioned there in this reading.")
    return best[1]


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else plain[:58].rsplit(" ", 1)[0] + " …"
