"""The tenor of an article: whether its author judges, or only tells what happened.

A report is full of bad deeds that its author does not judge, and a model that reads one sentence
takes the deed for the judgement. So it is asked first how often this author judges at all: the share of
passages in which the model sees a side, plus claims per sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from opcit.findings import AUTHOR, StanceEvidence
from opcit.reading import Reading
from opcit.voices import counting
from opcit.voices.judging import Judged
from opcit.voices.verdict import STRONG
from opcit.voices.whereabouts import Sentences

JUDGES = 0.27
"""What the share and the claims of an author who judges come to together; reports stay at 0.1 to 0.25."""
ENOUGH = 6
"""Passages below which nothing is said of an article's tenor."""


class Tenor:
    """The tenor of a reading. evidence: its author's passages."""

    def __init__(self, reading: Reading, evidence: Iterable[StanceEvidence]) -> None:
        sides = [max(e.negative, e.positive) >= STRONG for e in evidence]
        claims = sum(c.kind == "claim" and c.holder == AUTHOR for c in reading.claims)
        share = sum(sides) / max(len(sides), 1)
        often = share + claims / max(len(Sentences(reading).all), 1)
        self.only_tells = len(sides) >= ENOUGH and often < JUDGES

    def seen(self, found: Judged) -> Judged:
        """A passage as it counts in an article of this tenor: what no word of the author's judges counts less in a report."""
        plain = not found.why or found.why.startswith(counting.REPORTED)
        if self.only_tells and plain and found.passage.holder == AUTHOR:
            return replace(found, why=counting.TELLS)
        return found
