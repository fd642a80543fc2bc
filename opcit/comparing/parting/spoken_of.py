"""What of one article's words other articles speak of, too: actors, and the matters that they argue about."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping

from opcit.article import Span
from opcit.comparing.records import Comparison


class Shared:
    """Looks passages of one article up. argued: where each matter stands in it; weights: see `weights`."""

    def __init__(
        self, comparison: Comparison, number: int, argued: Iterable[Iterable[tuple[int, int]]],
        weights: Mapping[str, float],
    ) -> None:  # fmt: skip
        self._named = sorted(
            (m.start, shared, weights.get(shared, 0.0))
            for actor in comparison.readings[number].actors
            if actor.type != "author"
            for shared in [comparison.by_actor[number, actor.id]]
            for m in actor.mentions
        )
        self._argued = sorted(start for places in argued for start, _ in places)

    def named(self, span: Span) -> frozenset[str]:
        """Whom a passage names."""
        return frozenset(who for _, who, _ in self._inside(span))

    def weight(self, span: Span) -> float:
        """How much of it is shared: 1 for a matter argued about, or the weightiest of the shared actors; 0 for nothing."""
        if bisect_left(self._argued, span.start) < bisect_left(self._argued, span.end):
            return 1.0
        return max((weight for _, _, weight in self._inside(span)), default=0.0)

    def _inside(self, span: Span) -> list[tuple[int, str, float]]:
        first, end = (bisect_left(self._named, (at,)) for at in (span.start, span.end))
        return self._named[first:end]


def weights(comparison: Comparison, under: Mapping[str, str]) -> dict[str, float]:
    """How much is said of each actor that several articles speak of, beside the one of whom most is said, 1 at most.

    Of a government as much as of all who act for its state. under: as of `Camps`.
    """
    several = [a for a in comparison.actors if len(a.members) > 1]
    of: dict[str, float] = defaultdict(float)
    for actor in several:
        of[under[actor.id]] += actor.weight
    most = max((a.weight for a in several), default=0.0) or 1.0
    return {a.id: min(1.0, of[under[a.id]] / most) for a in several}
