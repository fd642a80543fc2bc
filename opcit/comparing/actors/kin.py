"""Who belongs together by any of the articles: parts and wholes of shared actors."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kin:
    """Who belongs together. whole: shared actor -> the topmost it is part of; named: those with a name."""

    whole: Mapping[str, str]
    named: frozenset[str]
    names: Mapping[str, str]

    def related(self, one: Set[str], other: Set[str]) -> bool:
        """Whether some of the one side are, or belong with, some of the other."""
        return bool({self.whole.get(a, a) for a in one} & {self.whole.get(a, a) for a in other})

    def described(self, one: frozenset[str], other: frozenset[str]) -> str:
        """The noun that describes somebody of both sides, whom no article names: "crowd"; "" for none."""
        nouns = [
            {self.names.get(a, a).split()[-1].casefold() for a in side - self.named}
            for side in (one, other)
        ]
        return min(nouns[0] & nouns[1], default="")

    def apart(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether both sides are named and neither belongs with the other; descriptions may differ."""
        named = one & self.named, other & self.named
        return bool(named[0] and named[1]) and not self.related(one, other)
