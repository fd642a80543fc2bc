"""Which findings of several articles are one: ties join them, the strongest first, and what an article keeps apart stays apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

Key = tuple[int, str]
"""A finding: the number of its article in the comparison, and its id there."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two findings of different articles that may be one. strength: 0..1; why: a sentence."""

    one: Key
    other: Key
    strength: float
    why: str


@dataclass(slots=True)
class Knot:
    """Findings that are one, with what tied each to the rest; the first needs no tie."""

    members: list[Key]
    ties: list[Tie] = field(default_factory=list)

    @property
    def articles(self) -> set[int]:
        """The numbers of the articles it is found in."""
        return {article for article, _ in self.members}

    @property
    def sure(self) -> float:
        """How sure it is that these are one: as its weakest tie; 1 for a single finding."""
        return min((tie.strength for tie in self.ties), default=1.0)

    def reasons(self) -> dict[str, list[int]]:
        """The reasons, each once, the weakest first, with the numbers of the articles that it binds."""
        said: dict[str, set[int]] = {}
        for tie in sorted(self.ties, key=lambda t: t.strength):
            said.setdefault(tie.why, set()).update((tie.one[0], tie.other[0]))
        return {why: sorted(bound) for why, bound in said.items()}


def joined(
    keys: Iterable[Key], ties: Iterable[Tie], may: Callable[[Key, Key], bool] = lambda a, b: True
) -> list[Knot]:
    """The findings as knots. may: whether nothing keeps two findings from being one."""
    return tied([Knot([key]) for key in keys], ties, may)


def tied(knots: Iterable[Knot], ties: Iterable[Tie], may: Callable[[Key, Key], bool]) -> list[Knot]:
    """The knots with more ties between them."""
    of = {key: knot for knot in knots for key in knot.members}
    for tie in sorted(ties, key=lambda t: (-t.strength, t.one, t.other)):
        one, other = of[tie.one], of[tie.other]
        if one is other or one.articles & other.articles:
            continue
        if all(may(a, b) for a in one.members for b in other.members):
            one.members += other.members
            one.ties += [*other.ties, tie]
            of.update(dict.fromkeys(other.members, one))
    return list({id(knot): knot for knot in of.values()}.values())


def gathered(
    knots: Iterable[Knot], doubles: Mapping[Key, Key]
) -> tuple[list[Knot], dict[Key, Key]]:
    """The knots without doubles of one article, and which these were; those that other articles keep apart stay.

    doubles: a finding -> the one of its article that stands for both.
    """
    of = {key: knot for knot in knots for key in knot.members}
    gone: dict[Key, Key] = {}
    for double, kept in doubles.items():
        one, other = of[kept], of[double]
        if one is other:
            continue
        more = [k for k in other.members if k != double and doubles.get(k) not in one.members]
        if one.articles & {article for article, _ in more}:
            continue
        gone |= {k: doubles[k] for k in other.members if k not in more}
        one.members += more
        one.ties += other.ties
        of.update(dict.fromkeys(other.members, one))
    left = {id(knot): knot for key, knot in of.items() if key not in gone}
    return list(left.values()), gone
