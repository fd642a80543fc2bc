"""An annotation: one claim about text[start:end], the one shape that is drawn and exported.

Annotations are derived from a reading's findings and never stored: the findings carry more
(an event's interval, an actor's parent) than one span can.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opcit.findings import AUTHOR
from opcit.reading import Reading


@dataclass(frozen=True, slots=True)
class Annotation:
    """One claim about text[start:end].

    label: what kind of thing it is within its layer (an actor's type, TIMEX3 type, quote kind);
    value: the normalised reading (an ISO date, an actor's or event's id); about: the actor a tone
    or stance concerns; holder: who speaks; score: -1..1 where the layer has one; confidence: 0..1.
    """

    start: int
    end: int
    layer: str
    label: str
    value: str = ""
    about: str = ""
    holder: str = AUTHOR
    score: float | None = None
    confidence: float | None = None
    why: str = ""
    by: str = ""


def annotations_of(reading: Reading) -> list[Annotation]:
    """Every mark of a reading, in the order of the text; of two that start together, the longer first."""
    found = [mark for layer in _MARKS for mark in layer(reading)]
    return sorted(found, key=lambda m: (m.start, -m.end, m.layer))


def _actors(reading: Reading) -> Iterator[Annotation]:
    for a in reading.actors:
        for m in a.mentions:
            yield Annotation(
                m.start, m.end, "actors", a.type, a.id, confidence=a.confidence, why=m.why, by=a.by
            )


def _times(reading: Reading) -> Iterator[Annotation]:
    for t in reading.times:
        yield Annotation(
            t.start, t.end, "times", t.type, t.value, confidence=t.confidence, why=t.why, by=t.by
        )


def _events(reading: Reading) -> Iterator[Annotation]:
    for e in reading.events:
        for m in e.mentions:
            yield Annotation(
                m.start, m.end, "events", e.type, e.id, "", e.holder, None, e.confidence, e.why, e.by
            )  # fmt: skip


def _tone(reading: Reading) -> Iterator[Annotation]:
    for t in reading.sentence_tones:
        label = "positive" if t.polarity > 0 else "negative" if t.polarity < 0 else "even"
        yield Annotation(
            t.start, t.end, "tone", label,
            score=t.polarity, confidence=t.confidence, why=t.why, by=t.by,
        )  # fmt: skip


def _stance(reading: Reading) -> Iterator[Annotation]:
    for s in reading.stances:
        for e in s.evidence:
            yield Annotation(
                e.target.start, e.target.end, "stance", s.label, "", s.about, s.holder,
                e.positive - e.negative, s.confidence, s.why, s.by,
            )  # fmt: skip


def _quotes(reading: Reading) -> Iterator[Annotation]:
    for q in reading.quotes:
        yield Annotation(
            q.start, q.end, "quotes", q.kind, q.cue, "", q.holder, None, q.confidence, q.why, q.by
        )


def _claims(reading: Reading) -> Iterator[Annotation]:
    for c in reading.claims:
        yield Annotation(
            c.start, c.end, "claims", c.kind, c.cue, "", c.holder, c.certainty, c.confidence, c.why, c.by
        )  # fmt: skip


_MARKS = (_actors, _times, _events, _tone, _stance, _quotes, _claims)
