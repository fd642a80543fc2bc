"""What changed between articles of different days: a plan carried out, a part that became the whole, a toll that rose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import permutations

from opcit.comparing.events.outcomes import EXPECTED, PART, THREATENED
from opcit.comparing.events.said import said_by
from opcit.comparing.records import Comparison, SharedEvent
from opcit.findings import Event, Figure
from opcit.views.events import moment
from opcit.views.passages import Passages

PLANNED, FORESEEN, THREAT, MORE, ROSE = "planned", "foreseen", "threatened", "more", "rose"
GREW = {
    EXPECTED["planned"][0]: PLANNED, EXPECTED["predicted"][0]: FORESEEN, THREATENED[0]: THREAT, PART[0]: MORE,
}  # fmt: skip
"""What an earlier article tells instead of an event -> how it changed."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words [start, end) of an article; said: by whom, where its author only reports them."""

    article: int
    start: int
    end: int
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What an earlier and a later article say of one matter, and how that changed; title: of the later event."""

    how: str
    title: str
    earlier: Words
    later: Words


def changes(comparison: Comparison) -> list[Change]:
    """What changed, in the order of time."""
    return [c for e in comparison.events for c in (*_grown(comparison, e), *_risen(comparison, e))]


def _grown(comparison: Comparison, event: SharedEvent) -> Iterator[Change]:
    """What an event grew out of, by the first later article that tells it."""
    for number, told in event.instead.items():
        before = comparison.counterpart(event, number)
        later = [n for n in sorted(event.members) if _later(comparison, number, n)]
        own = comparison.account(event, later[0]) if later else None
        if before and own and told.how in GREW:
            earlier, now = (
                _first(comparison, n, e) for n, e in ((number, before), (later[0], own))
            )
            yield Change(GREW[told.how], own.title, earlier, now)


def _risen(comparison: Comparison, event: SharedEvent) -> Iterator[Change]:
    """The numbers killed, wounded and so on that a later article has higher."""
    for one, other in permutations(sorted(event.members), 2):
        mine, theirs = (_figures(comparison.account(event, n)) for n in (one, other))
        for kind in mine.keys() & theirs.keys() if _later(comparison, one, other) else ():
            was, now = mine[kind], theirs[kind]
            if now.value > was.value:
                earlier, later = Words(one, was.start, was.end), Words(other, now.start, now.end)
                yield Change(ROSE, event.title, earlier, later)


def _figures(event: Event | None) -> dict[str, Figure]:
    """The figures of which an account has one of a kind, and is sure."""
    found = event.figures if event else ()
    kinds = [f.kind for f in found]
    return {f.kind: f for f in found if kinds.count(f.kind) == 1 and f.bound != "about"}


def _later(comparison: Comparison, one: int, other: int) -> bool:
    """Whether the other article was published on a later day."""
    days = [_day(comparison, n) for n in (one, other)]
    return bool(days[0] and days[1] and days[0] < days[1])


def _day(comparison: Comparison, number: int) -> datetime | None:
    return moment(comparison.readings[number].article.published.value, True)


def _first(comparison: Comparison, number: int, event: Event) -> Words:
    """Where an article tells it first: in its body rather than its headline."""
    reading = comparison.readings[number]
    places = Passages(reading)
    mention = max(event.mentions, key=lambda m: bool(places.paragraph(m.start)))
    return Words(number, mention.start, mention.end, said_by(reading, event))
