"""What the events of a passage say of who speaks and who suffers in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from opcit.article import Span
from opcit.findings import AUTHOR, Actor, Event
from opcit.reading import Reading

VIOLENT = frozenset({"assault", "fight", "life"})
"""Types of events whose undergoer is a victim: in NewsMTSC's training part, such targets are critical no
oftener than others, while who attacks is so twice as often. Arrests and sanctions are no such events:
there the undergoer is nearly always blamed."""
HARSH = VIOLENT | {"sanction"}
"""Types of events that are reported of who does them without being blamed."""
VERBAL = frozenset(
    {"attack", "attacked", "attacking", "attacks", "hit", "hits", "strike", "strikes"}
)
"""Between two persons these are rather words than blows: "Berg attacked Lund over taxes"."""


class Triggers:
    """The events of some types, found by where their triggers stand."""

    def __init__(self, reading: Reading, types: frozenset[str]) -> None:
        self._text = reading.article.text
        pairs = ((m.start, e) for e in reading.events if e.type in types for m in e.mentions)
        self._found = sorted(pairs, key=lambda pair: pair[0])
        self._starts = [start for start, _ in self._found]

    def within(self, part: Span) -> Iterator[tuple[str, Event]]:
        """The triggers in a part of the text, in their words, with their events."""
        low, high = bisect_left(self._starts, part.start), bisect_left(self._starts, part.end)
        for start, event in self._found[low:high]:
            span = next(m for m in event.mentions if m.start == start)
            yield self._text[span.start : span.end], event


class Blaming:
    """Who is told to blame, accuse or praise whom."""

    def __init__(self, triggers: Triggers) -> None:
        self._triggers = triggers

    def holder(self, about: str, part: Span) -> str:
        """Whose judgement of an actor a part of the text tells; the author's where it tells of no other."""
        for _, event in self._triggers.within(part):
            told = event.status in ("happened", "ongoing") and event.holder == AUTHOR
            if told and about in event.patients and len(event.agents) == 1:
                return event.agents[0]
        return AUTHOR


def blaming(reading: Reading) -> Blaming:
    """Who blames or praises whom, by the article's events."""
    return Blaming(Triggers(reading, frozenset({"disapprove", "support"})))


class Suffering:
    """Who suffers violence in which part of the text."""

    def __init__(self, reading: Reading) -> None:
        self._triggers = Triggers(reading, VIOLENT)
        self._harsh = Triggers(reading, HARSH)
        self._types = {a.id: a.type for a in reading.actors}

    def of(self, actor: Actor, part: Span) -> str:
        """The words by which the actor is said to suffer, and not to act, in this part; "" for none."""
        told = list(self._triggers.within(part))
        if any(actor.id in event.agents for _, event in told):
            return ""
        hit = (w for w, e in told if actor.id in e.patients and not self._is_verbal(actor, w, e))
        return next(hit, "")

    def by(self, actor: Actor, part: Span) -> str:
        """The words for the harsh act that the actor is told to do in this part; "" for none."""
        told = self._harsh.within(part)
        real = (w for w, e in told if actor.id in e.agents and e.status in ("happened", "ongoing"))
        return next(real, "")

    def _is_verbal(self, actor: Actor, words: str, event: Event) -> bool:
        persons = actor.type == "person" and any(
            self._types.get(a) == "person" for a in event.agents
        )
        return persons and words.split()[0].lower() in VERBAL


class Undergone:
    """Who undergoes what, by the noun or verb that says so."""

    def __init__(self, reading: Reading) -> None:
        self._who = {(m.start, m.end): e.patients for e in reading.events for m in e.mentions}
        self._starts = sorted(self._who)

    def names(self, actor: Actor, start: int, end: int) -> bool:
        """Whether the word text[start:end] stands in a trigger of what the actor undergoes."""
        n = bisect_left(self._starts, (start + 1, 0)) - 1
        return n >= 0 and self._starts[n][1] >= end and actor.id in self._who[self._starts[n]]
