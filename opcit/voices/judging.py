"""What a model says of passages, and what of it counts for a holder's stance.

Two things are known to mislead it. Names: it was trained on news about persons, and from the name of a
state or group alone it takes a side ("Iran" in a plain sentence); such a passage is judged a second time with
the name hidden, and the mean counts. Bad news: who suffers violence is not criticised for it, and a
state that is only where something happens is not spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from opcit.article import Span
from opcit.findings import Actor, StanceEvidence
from opcit.reading import Reading
from opcit.voices.counting import PLACE, SUFFERS, counted
from opcit.voices.judge import Judge, Target
from opcit.voices.passages import Passage
from opcit.voices.roles import Roles
from opcit.voices.suffering import Suffering
from opcit.voices.verdict import Floats

HIDDEN = "X"
"""What stands for a name that is hidden."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage, its probabilities of negative, neutral and positive, and why they do not count as they are."""

    passage: Passage
    probabilities: Floats
    why: str = ""

    @property
    def counted(self) -> Floats:
        """The probabilities that count for the verdict."""
        negative, neutral, positive = (float(share) for share in self.probabilities)
        return np.array(counted((negative, neutral, positive), self.why))


def evidence(found: Judged) -> StanceEvidence:
    """A judged passage as a stance keeps it."""
    part, target = found.passage.part, found.passage.target
    negative, neutral, positive = (float(share) for share in found.probabilities)
    return StanceEvidence(part.start, part.end, target, negative, neutral, positive, found.why)


class Judging:
    """Judges passages of one reading."""

    def __init__(self, reading: Reading, judge: Judge) -> None:
        self._text, self._judge = reading.article.text, judge
        self._actors = {a.id: a for a in reading.actors}
        self._roles, self._suffering = Roles(reading), Suffering(reading)

    def judged(self, passages: Sequence[Passage]) -> list[Judged]:
        """The passages in order, judged in one call of the model."""
        again = [n for n, p in enumerate(passages) if self._hides(p)]
        asked = [p.as_target(self._text) for p in passages]
        asked += [hidden(passages[n], self._text) for n in again]
        found = np.asarray(self._judge.probabilities(asked), np.float64)
        rows = found[: len(passages)].copy()
        rows[again] = (rows[again] + found[len(passages) :]) / 2
        return [
            Judged(p, row, self._why(self._actors[p.about], p))
            for p, row in zip(passages, rows, strict=True)
        ]

    def _hides(self, passage: Passage) -> bool:
        named = passage.target in passage.names
        return named and self._actors[passage.about].type != "person"

    def _why(self, actor: Actor, passage: Passage) -> str:
        if actor.type in ("state", "place") and self._roles.is_place(passage.target):
            return PLACE
        words = self._suffering.of(actor, passage.part)
        return SUFFERS.format(words=words) if words else ""


def hidden(passage: Passage, text: str) -> Target:
    """A passage in which HIDDEN stands for each name of the actor it is about."""
    words, at, start = "", passage.part.start, 0
    for name in _apart(passage.names):
        words += text[at : name.start]
        start = len(words) if name == passage.target else start
        words, at = words + HIDDEN, name.end
    return words + text[at : passage.part.end], start, start + len(HIDDEN)


def _apart(names: Sequence[Span]) -> Iterator[Span]:
    """Spans in order without those that overlap one before."""
    end = -1
    for name in sorted(names, key=lambda s: s.start):
        if name.start >= end:
            end = name.end
            yield name
