"""The marks of a reading as the script draws them, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from components import filters
from components.references import key
from opcit.annotation import Annotation, annotations_of
from opcit.reading import Reading
from opcit.views import wording


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as drawn: where, of which layer, from which density on, its card, the actors it is about.

    sign: which way a tone or stance goes; date: an event's, for the margin; note: what is said of
    these very words, beside the card.
    """

    start: int
    end: int
    layer: str
    rank: int
    card: str
    who: tuple[str, ...]
    sign: str
    date: str
    note: str = ""


def marks_of(reading: Reading) -> Iterator[Mark]:
    """Every annotation, with what is needed to draw it."""
    ranks, facts = filters.Ranks(reading), _Facts(reading)
    starts = [p.start for p in reading.article.paragraphs]
    paragraph = 0
    for a in annotations_of(reading):
        while paragraph + 1 < len(starts) and starts[paragraph + 1] <= a.start:
            paragraph += 1
        rank = ranks.of(a, paragraph, facts.kind(a))
        said = (facts.card(a), facts.who(a), facts.sign(a), facts.date(a), facts.note(a))
        yield Mark(a.start, a.end, a.layer, rank, *said)


class _Facts:
    """What a mark needs beyond its annotation."""

    def __init__(self, reading: Reading) -> None:
        self._kinds = {(m.start, m.end, a.id): m.kind for a in reading.actors for m in a.mentions}
        self._events = {e.id: e for e in reading.events}
        self._evidence = {
            (e.target.start, e.target.end, s.about, s.holder): e
            for s in reading.stances
            for e in s.evidence
        }
        self._near = reading.article.published.value or ""

    def kind(self, mark: Annotation) -> str:
        return self._kinds[mark.start, mark.end, mark.value] if mark.layer == "actors" else ""

    def card(self, mark: Annotation) -> str:
        if mark.layer in ("actors", "events"):
            return f"{mark.layer}:{mark.value}"
        return (
            f"stance:{mark.about}:{mark.holder}"
            if mark.layer == "stance"
            else key(mark.layer, mark, mark.label)
        )

    def who(self, mark: Annotation) -> tuple[str, ...]:
        if mark.layer == "actors":
            return (mark.value,)
        if mark.layer == "events":
            event = self._events[mark.value]
            return tuple(dict.fromkeys((*event.agents, *event.patients)))
        return (
            (mark.about,)
            if mark.about
            else (mark.holder,)
            if mark.layer in ("quotes", "claims")
            else ()
        )

    def sign(self, mark: Annotation) -> str:
        """For tone and stance, which way: plus, minus, even or unclear."""
        if mark.layer not in ("tone", "stance"):
            return ""
        if mark.label == "unclear":
            return "unclear"
        score = mark.score or 0.0
        return "even" if abs(score) < 0.05 else "plus" if score > 0 else "minus"

    def date(self, mark: Annotation) -> str:
        """For an event, the date in the margin."""
        if mark.layer != "events":
            return ""
        event = self._events[mark.value]
        return wording.short_interval(event.earliest, event.latest, self._near)

    def note(self, mark: Annotation) -> str:
        """For an actor, why these words mean it; for a stance, the chances of this passage."""
        if mark.layer == "actors":
            return mark.why
        if mark.layer != "stance":
            return ""
        e = self._evidence[mark.start, mark.end, mark.about, mark.holder]
        return f"Here: critical {e.negative:.0%}, neutral {e.neutral:.0%}, favourable {e.positive:.0%}."
