"""An event as several articles can be held against it: its bounds, parties by shared actor, place and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from math import log, sqrt

from opcit.actors.knowledge import listed
from opcit.comparing.joining import Key
from opcit.events.inflection import singular
from opcit.events.ontology import families, kinds, nouns, verbs
from opcit.findings import Event
from opcit.reading import Reading
from opcit.text.words import words
from opcit.views import events
from opcit.views.events import EventRow

REAL = frozenset(("happened", "ongoing"))
MOST_SENTENCES = 3
"""Sentences of an event whose words are compared: the first ones tell it, later ones refer to it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's account of an event.

    real: whether it is told as a fact, as denied or as something to come; title: the stems of its title;
    agents, patients: shared actors; kinds: what its own words tell of; topics: what else its first
    sentence tells of; vector: its words by weight, of length 1.
    """

    key: Key
    event: Event
    real: str
    start: datetime | None
    stop: datetime | None
    title: frozenset[str]
    agents: frozenset[str]
    patients: frozenset[str]
    place: frozenset[str]
    kinds: frozenset[str]
    topics: frozenset[str]
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
        (number, event, row, _words(reading, event))
        for number, reading in enumerate(readings)
        for event, row in _rows(reading)
    ]
    weight = _weights([words for *_, words in found])
    return [
        _telling(readings[number], number, event, row, shared, _vector(words, weight))
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

    kinds = _kinds(reading, event)
    return Telling(
        (number, event.id), event, _real(event), row.start, row.stop, frozenset(stems(event.title)), actors(event.agents), actors(event.patients),
        frozenset(stems(event.place or "")), kinds, _topics(reading, event) - kinds,
        frozenset((f.kind, f.value) for f in event.figures), vector,
    )  # fmt: skip


def _real(event: Event) -> str:
    if event.status in REAL:
        return "fact"
    return "denied" if event.status == "negated" else "to come"


def _kinds(reading: Reading, event: Event) -> frozenset[str]:
    """What kinds of event the words that tell it stand for: "storm", "casualty"."""
    text = reading.article.text
    return frozenset(
        kind for m in event.mentions for kind in _kinds_of(text[m.start : m.end].casefold())
    )


def _topics(reading: Reading, event: Event) -> frozenset[str]:
    return frozenset(
        kind
        for s in event.sentences[:1]
        for kind in _kinds_of(reading.article.text[s.start : s.end].casefold())
    )


@cache
def _kinds_of(phrase: str) -> frozenset[str]:
    at = [word.text for word in words(phrase)]
    found = set[str]()
    for index, word in enumerate(at):
        for entry in (*verbs().get(word, ()), *nouns().get(word, ())):
            if tuple(at[index : index + len(entry.words)]) == entry.words:
                found |= kinds(entry.lemma)
    return frozenset(found)


def _words(reading: Reading, event: Event) -> list[str]:
    """The content words of its title and of the sentences that tell it first."""
    text = reading.article.text
    spans = event.sentences[:MOST_SENTENCES]
    return stems(" ".join([event.title, event.title, *(text[s.start : s.end] for s in spans)]))


def stems(text: str) -> list[str]:
    """The words that carry meaning, roughly reduced to their stems, for comparing only."""
    return [
        _stem(word.low)
        for word in words(text.replace("’", "'"))
        if (word.text[0].isalnum()) and word.low not in listed("comparing", "empty") and (len(word.text) > 2 or word.text[0].isdigit())
    ]  # fmt: skip


@cache
def _stem(word: str) -> str:
    word = singular(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word


def _weights(documents: Sequence[Sequence[str]]) -> Mapping[str, float]:
    """How telling each word is: the fewer events it stands in, the more."""
    seen = Counter(word for document in documents for word in set(document))
    return {word: log((1 + len(documents)) / n) for word, n in seen.items()}


def _vector(found: Sequence[str], weight: Mapping[str, float]) -> Mapping[str, float]:
    counts = Counter(found)
    raw = {word: (1 + log(n)) * weight[word] for word, n in counts.items()}
    length = sqrt(sum(v * v for v in raw.values())) or 1.0
    return {word: value / length for word, value in raw.items()}


def likeness(one: Telling, other: Telling) -> float:
    """How alike the words of two accounts are, 0..1 (cosine)."""
    small, large = sorted((one.vector, other.vector), key=len)
    return sum(value * large.get(word, 0.0) for word, value in small.items())


@cache
def same_family(one: str, other: str) -> bool:
    """Whether words of these two types can tell of the same event."""
    return one == other or bool(families(one) & families(other))
