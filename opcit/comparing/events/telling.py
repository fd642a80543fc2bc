"""An event as several articles can be held against it: its bounds, parties by shared actor, place and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from opcit.article import Span
from opcit.comparing.events import event_words
from opcit.comparing.events.event_words import EventWords
from opcit.comparing.joining import Key
from opcit.events.ontology import families
from opcit.findings import Event
from opcit.reading import Reading
from opcit.views import events
from opcit.views.events import EventRow

_SINCE = re.compile(r"\bsince (the )?$", re.IGNORECASE)
REAL = frozenset(("happened", "ongoing"))


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's account of an event.

    real: whether it is told as a fact, as denied or as something to come; announced: of what is planned, the day on
    which the article says that it was announced; since: whether it runs on from its start; words: what its words say;
    agents, patients: shared actors; vector: the words around it by weight, of length 1.
    """

    key: Key
    event: Event
    real: str
    start: datetime | None
    stop: datetime | None
    announced: datetime | None
    since: bool
    words: EventWords
    agents: frozenset[str]
    patients: frozenset[str]
    place: frozenset[str]
    figures: frozenset[tuple[str, float]]
    vector: Mapping[str, float]

    @property
    def bounded(self) -> bool:
        """Whether at least one bound of its beginning is known."""
        return bool(self.start or self.stop)

    @property
    def length(self) -> timedelta | None:
        """How far apart its bounds are, None where one is open."""
        return self.stop - self.start if self.start and self.stop else None


def tellings(readings: Sequence[Reading], shared: Mapping[Key, str]) -> list[Telling]:
    """Every event of the readings. shared: actor -> its id across the articles."""
    found = [
        (number, event, row, event_words.around(reading, event))
        for number, reading in enumerate(readings)
        for event, row in _rows(reading)
    ]
    weight = event_words.weights([words for *_, words in found])
    return [
        _telling(readings[number], number, event, row, shared, event_words.vector(words, weight))
        for number, event, row, words in found
    ]


def _rows(reading: Reading) -> Iterable[tuple[Event, EventRow]]:
    rows = {row.id: row for row in events.rows(reading)}
    return ((event, rows[event.id]) for event in reading.events)


def _telling(
    reading: Reading, number: int, event: Event, row: EventRow,
    shared: Mapping[Key, str], vector: Mapping[str, float],
) -> Telling:  # fmt: skip
    def actors(ids: Iterable[str]) -> frozenset[str]:
        return frozenset(shared.get((number, actor), f"{number}:{actor}") for actor in ids)

    own = event_words.of(reading, event)
    return Telling(
        (number, event.id), event, _real(event), row.start, row.stop, _announced(reading, event), _since(reading, event), own,
        actors(event.agents), actors(event.patients),
        frozenset(event_words.stems(event.place or "")),
        frozenset((f.kind, f.value) for f in event.figures), vector,
    )  # fmt: skip


def _announced(reading: Reading, event: Event) -> datetime | None:
    """The day of the announcement that stands nearest to a plan, in one of its sentences."""
    if event.status != "planned":
        return None
    others = [
        m for e in reading.events if e.id != event.id and e.status == "planned" for m in e.mentions
    ]
    near = [
        (min(abs(told.end - m.start), abs(m.end - told.start)), other.earliest)
        for other in reading.events
        if other.type == "statement" and _on_one_day(other)
        for told in other.mentions
        for m in event.mentions
        if any(_within(told, s) and _within(m, s) for s in event.sentences)
        and not any(_within(plan, told) for plan in others)
    ]
    return events.moment(min(near)[1], False) if near else None


def _since(reading: Reading, event: Event) -> bool:
    """Whether a sentence that tells it says since when: "since October", "since the autumn"."""
    text = reading.article.text
    return bool(event.earliest) and any(
        _SINCE.search(text, sentence.start, time.start)
        for sentence in event.sentences
        for time in reading.times
        if _within(Span(time.start, time.end), sentence)
        and (time.earliest, time.latest) == (event.earliest, event.latest)
    )


def _on_one_day(event: Event) -> bool:
    return event.earliest is not None and event.earliest[:10] == (event.latest or "")[:10]


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _real(event: Event) -> str:
    if event.status in REAL:
        return "fact"
    return "denied" if event.status == "negated" else "to come"


def fullest(accounts: Iterable[Telling]) -> Telling:
    """The account whose title stands for all of one event."""
    return max(
        accounts, key=lambda t: (t.event.confidence + 0.05 * len(t.event.mentions), -t.key[0])
    )


def likeness(one: Telling, other: Telling) -> float:
    """How alike the words of two accounts are, 0..1 (cosine)."""
    small, large = sorted((one.vector, other.vector), key=len)
    return sum(value * large.get(word, 0.0) for word, value in small.items())


@cache
def same_family(one: str, other: str) -> bool:
    """Whether words of these two types can tell of the same event."""
    return one == other or bool(families(one) & families(other))
