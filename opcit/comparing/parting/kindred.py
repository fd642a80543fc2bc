"""Which articles are on kindred matters, by the names that both use: of others, what each says answers nothing."""

from __future__ import annotations

from itertools import combinations

from opcit.actors.knowledge import listed
from opcit.comparing.records import Comparison
from opcit.reading import Reading
from opcit.text.words import words

SHARE = 1 / 3
"""The share of the fewer names of two articles that both have, where they may be few."""


def kindred(comparison: Comparison, least: int = 0, share: float = SHARE) -> set[frozenset[int]]:
    """The pairs of articles with an event in common, or that share of their names and at least so many."""
    named = [_names(reading) for reading in comparison.readings]
    found = {frozenset(p) for e in comparison.events for p in combinations(sorted(e.members), 2)}
    for one, other in combinations(range(len(named)), 2):
        common = len(named[one] & named[other])
        if common >= max(least, share * min(len(named[one]), len(named[other]))):
            found.add(frozenset((one, other)))
    return found


def _names(reading: Reading) -> frozenset[str]:
    """The words with a capital letter within sentences, but for days and the like."""
    text = reading.article.text
    starts = {s.start for s in reading.sentences} | {p.start for p in reading.article.paragraphs}
    said = (w for s in reading.sentences for w in words(text, s.start, s.end))
    capital = {w.low for w in said if w.capital and w.start not in starts and len(w.text) > 2}
    return frozenset(capital - listed("comparing", "empty") - listed("comparing", "courtesy"))
