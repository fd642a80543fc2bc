"""Passages that nobody has judged yet, because it was another who was meant there: the model is asked at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from opcit.article import Span
from opcit.corrections import restancing
from opcit.corrections.restancing import Pair
from opcit.corrections.who import Who
from opcit.findings import Actor, StanceEvidence
from opcit.reading import Reading


def judged(
    before: Reading, now: Reading, actors: Iterable[str], spots: Sequence[Span], who: Who
) -> Reading:
    """The reading with stances that rest also on the sentences around these words.

    before: the reading before the mentions moved. What people have said of a passage stays: where an
    actor was mentioned all along, nothing is asked again.
    """
    if who.judge is None:
        return now
    fresh: dict[Pair, list[StanceEvidence]] = {}
    for actor in actors:
        known = _Known(before, now, actor)
        for holder, passage in who.judge(now, actor, spots):
            if known.lacks(passage):
                fresh.setdefault((actor, holder), []).append(passage)
    return (
        restancing.regathered(now, lambda s, e: (s.about, s.holder), who, fresh) if fresh else now
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What was, and is, known of how an actor is spoken of."""

    before: Reading
    now: Reading
    about: str

    def lacks(self, passage: StanceEvidence) -> bool:
        """Whether a passage speaks of the actor only now, or by other words than those that moved away."""
        part = (passage.start, passage.end)
        if part in _parts(self.now, self.about):
            return False
        actor = self.before.actor(self.about)
        return not _mentioned(actor, part) or part in _parts(self.before, self.about)


def _parts(reading: Reading, about: str) -> set[tuple[int, int]]:
    actor = reading.actor(about)
    held = (e for s in reading.stances if s.about == about for e in s.evidence)
    return {(e.start, e.end) for e in held if actor and restancing.named(actor, e)}


def _mentioned(actor: Actor | None, part: tuple[int, int]) -> bool:
    return actor is not None and any(part[0] <= m.start < part[1] for m in actor.mentions)
