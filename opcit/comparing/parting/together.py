"""Which demands of several articles are on one matter, and so stand on one line: open it, keep it shut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from opcit.comparing.parting.affairs import affairs
from opcit.comparing.parting.asking import groups
from opcit.comparing.parting.kindred import kindred
from opcit.comparing.parting.positions import Position, Positions, telling
from opcit.comparing.records import Comparison

LEAST = 1.5
"""What two demands have in common at least: a word that tells what they are on counts 1, and one alone may be chance."""
NAMES, SHARE = 4, 1 / 4
"""Names, and the share of the fewer names of two articles, that both have at least: demands of others share words by chance."""
NAMED, VERBS = 0.5, 0.5
"""What it counts that both name the same, and that their verbs are of one group (open, keep shut)."""


@dataclass(frozen=True, slots=True)
class Line:
    """Demands on one matter, one an article; opposed: whether verbs of theirs ask for the contrary."""

    asked: tuple[Position, ...]
    opposed: bool = False


def together(comparison: Comparison, found: Sequence[Positions]) -> list[Line]:
    """The lines, what two have most in common first; each demand stands in one, each article in a line once."""
    near = affairs(comparison) & kindred(comparison, NAMES, SHARE)
    asked = [p for own in found for p in own.demands]
    pairs = [
        (common(one, other), one, other)
        for one, other in combinations(asked, 2)
        if {one.article, other.article} in near
    ]
    lines: list[list[Position]] = []
    for strength, one, other in sorted(pairs, key=lambda f: (-f[0], f[1].start, f[2].start)):
        if strength >= LEAST:
            _put(lines, one, other)
    return [
        Line(tuple(sorted(line, key=lambda p: p.article)), contrary(*line[:2])) for line in lines
    ]


def _put(lines: list[list[Position]], one: Position, other: Position) -> None:
    """Begins a line with two demands, or adds one of another article to where the other one stands."""
    at = {id(p): line for line in lines for p in line}
    mine, theirs = at.get(id(one)), at.get(id(other))
    if mine is None and theirs is None:
        lines.append([one, other])
    elif mine is None or theirs is None:
        line, new = (theirs, one) if mine is None else (mine, other)
        if line is not None and new.article not in {p.article for p in line}:
            line.append(new)


def common(one: Position, other: Position) -> float:
    """How much two demands have in common: words that tell what they are on, whom they name, and verbs of one group."""
    named = bool(one.named & other.named)
    verbs = {group for group, _ in one.asks} & {group for group, _ in other.asks}
    return len(on(one, other)) + NAMED * named + VERBS * bool(verbs)


def on(one: Position, other: Position) -> frozenset[str]:
    """The lemmas that tell what both are on."""
    return telling(one.words & other.words) - set(groups())


def contrary(one: Position, other: Position) -> bool:
    """Whether two demands ask for the contrary: by verbs of the two sides of a group, or by one side that one of them denies."""
    both = [(a, b) for a in one.asks for b in other.asks if a[0] == b[0]]
    return any((a[1] != b[1]) != (one.denies != other.denies) for a, b in both)
