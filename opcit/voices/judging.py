"""What a model says of passages, and what of it counts for a holder's stance.

Three things are known to mislead it. Names: it was trained on news about persons, and from the name of a
state or group alone it takes a side ("Iran" in a plain sentence); such a passage is judged a second time with
the name hidden, and the mean counts. What others say: it sees only the holder's own words
(opcit.voices.own_words). Bad news: what a sentence tells counts for or against those who answer
for it (opcit.voices.reasons). Where no such reason settles what a sentence of the author's says, it is read a second time within its
paragraph, and the mean counts: what a short sentence means is often said beside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from opcit import watched
from opcit.article import Span
from opcit.findings import AUTHOR, StanceEvidence
from opcit.reading import Reading
from opcit.voices.counting import counted, may_count, weight
from opcit.voices.judge import Judge, Target
from opcit.voices.own_words import OwnWords
from opcit.voices.passages import Passage
from opcit.voices.reasons import Reasons
from opcit.voices.verdict import Floats

AROUND = 0.4
"""How much of a passage's shares is what the model says of it within its paragraph, where that is asked."""
REACH = 300
"""Characters of the paragraph before and after a passage that are read with it: the model sees not much more."""
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
        self._paragraphs = reading.article.paragraphs
        self._starts = [p.start for p in self._paragraphs]

    def judged(self, passages: Sequence[Passage]) -> list[Judged]:
        """The passages in order: all judged by themselves, some without their names, some within their paragraph."""
        rows = self._asked([self._own.target(p) for p in passages])
        whys = [self._why(p, row) for p, row in watched.heed(zip(passages, rows, strict=True))]
        for n in self._nameless(passages, whys, rows):
            whys[n] = self._why(passages[n], rows[n])
        self._within(passages, whys, rows)
        return [Judged(*three) for three in zip(passages, rows, whys, strict=True)]

    def _why(self, passage: Passage, row: Floats) -> str:
        return self._reasons.of(self._actors[passage.about], passage, row)

    def _nameless(self, passages: Sequence[Passage], whys: Sequence[str], rows: Floats) -> list[int]:  # fmt: skip
        """Makes rows the mean of what is said with the name and without it; which rows these are.

        Of what counts as neutral, whatever the model says, it is not asked twice.
        """
        again = [n for n, p in enumerate(passages) if may_count(whys[n]) and self._hides(p)]
        asked = [self._own.target(passages[n], HIDDEN) for n in again]
        rows[again] = (rows[again] + self._asked(asked)) / 2
        return again

    def _within(self, passages: Sequence[Passage], whys: Sequence[str], rows: Floats) -> None:
        """Makes the rows that no reason settles the mean of what is said alone and within the paragraph."""
        own = [n for n, p in enumerate(passages) if p.holder == AUTHOR and not whys[n]]
        around = {n: self._around(passages[n]) for n in own}
        wide = [n for n in own if around[n] != passages[n].part]
        asked = [self._own.target(replace(passages[n], part=around[n], names=())) for n in wide]
        rows[wide] += AROUND * (self._asked(asked) - rows[wide])

    def _asked(self, targets: Sequence[Target]) -> Floats:
        return np.asarray(self._judge.probabilities(targets), np.float64).reshape(-1, 3)

    def _around(self, passage: Passage) -> Span:
        """The paragraph around a passage, as far as REACH and to whole words."""
        part = passage.part
        whole = self._paragraphs[bisect_right(self._starts, part.start) - 1]
        low, high = max(whole.start, part.start - REACH), min(whole.end, part.end + REACH)
        if low > whole.start:
            low = self._text.find(" ", low, part.start) + 1 or part.start
        if high < whole.end:
            high = max(part.end, self._text.rfind(" ", part.end, high))
        return Span(low, high)

    def _hides(self, passage: Passage) -> bool:
        named = passage.target in passage.names
        return named and self._actors[passage.about].type != "person"
