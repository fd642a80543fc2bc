"""Which found mention is which gold mention: by their words, else by their main noun.

Two mentions are the same by *words* where they cover the same ones apart from a leading article,
possessor or "'s"; by *head* where they overlap and end or begin alike ("President Berg" and "Berg",
"president of Norway" and "president"). Each is paired once, the same words first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]
_ARTICLE = re.compile(
    r"(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|some|many)\s+", re.IGNORECASE
)
_CLITIC = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Index of the gold mention -> index of the found one. words: those with the same words."""

    of: dict[int, int]
    words: frozenset[int]


def bare(text: str, span: Span) -> Span:
    """A span without leading article or possessor and without "'s" at its end."""
    start, end = span
    article = _ARTICLE.match(text, start, end)
    if article and article.end() < end:
        start = article.end()
    clitic = _CLITIC.search(text[start:end])
    return start, end - len(clitic[0]) if clitic and clitic.start() else end


def pairs(text: str, gold: Sequence[Span], ours: Sequence[Span]) -> Pairs:
    """The pairs of mentions, in time that grows with their number times how many overlap."""
    theirs, mine = ([bare(text, span) for span in side] for side in (gold, ours))
    at = {span: j for j, span in reversed(list(enumerate(mine)))}
    of: dict[int, int] = {}
    taken: set[int] = set()
    for i, span in enumerate(theirs):
        if span in at and at[span] not in taken:
            of[i] = at[span]
            taken.add(at[span])
    same = frozenset(of)
    for _, i, j in sorted(_alike(theirs, mine)):
        if i not in of and j not in taken:
            of[i] = j
            taken.add(j)
    return Pairs(of, same)


def _alike(gold: Sequence[Span], ours: Sequence[Span]) -> list[tuple[int, int, int]]:
    """Pairs that end or begin alike, with how many characters they differ by; the same end first."""
    starts: dict[tuple[str, int], list[int]] = {}
    for j, (start, end) in enumerate(ours):
        starts.setdefault(("end", end), []).append(j)
        starts.setdefault(("start", start), []).append(j)
    found = []
    for i, (start, end) in enumerate(gold):
        for side, offset in (("end", end), ("start", start)):
            for j in starts.get((side, offset), ()):
                apart = abs(ours[j][0] - start) + abs(ours[j][1] - end)
                found.append((apart + (side == "start"), i, j))
    return found
