"""What a model says of passages, and what of it counts for a holder's stance.

Three things are known to mislead it. Names: it was trained on news about persons, and from the name of a
state or group alone it takes a side ("Iran" in a plain sentence); such a passage is judged a second time with
the name hidden, and the mean counts. What others say: it sees only the holder's own words
(opcit.voices.own_words). Bad news: what a sentence tells counts for or against those who answer
for it (opcit.voices.reasons).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from opcit.findings import StanceEvidence
from opcit.reading import Reading
from opcit.voices.counting import counted, weight
from opcit.voices.judge import Judge
from opcit.voices.own_words import OwnWords
from opcit.voices.passages import Passage
from opcit.voices.reasons import Reasons
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

    @property
    def weight(self) -> float:
        """How many passages it counts for."""
        return weight(self.why)


def evidence(found: Judged) -> StanceEvidence:
    """A judged passage as a stance keeps it."""
    part, target = found.passage.part, found.passage.target
    negative, neutral, positive = (float(share) for share in found.probabilities)
    return StanceEvidence(part.start, part.end, target, negative, neutral, positive, found.why)


class Judging:
    """Judges passages of one reading."""

    def __init__(self, reading: Reading, judge: Judge) -> None:
        self._text, self._judge = reading.article.text, judge
        self._own = OwnWords(reading)
        self._actors = {a.id: a for a in reading.actors}
        self._reasons = Reasons(reading)

    def judged(self, passages: Sequence[Passage]) -> list[Judged]:
        """The passages in order, judged in one call of the model."""
        again = [n for n, p in enumerate(passages) if self._hides(p)]
        asked = [self._own.target(p) for p in passages]
        asked += [self._own.target(passages[n], HIDDEN) for n in again]
        found = np.asarray(self._judge.probabilities(asked), np.float64)
        rows = found[: len(passages)].copy()
        rows[again] = (rows[again] + found[len(passages) :]) / 2
        return [
            Judged(p, row, self._reasons.of(self._actors[p.about], p, row))
            for p, row in zip(passages, rows, strict=True)
        ]

    def _hides(self, passage: Passage) -> bool:
        named = passage.target in passage.names
        return named and self._actors[passage.about].type != "person"
