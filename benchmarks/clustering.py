"""Measures of clusters of mentions: MUC, B-cubed, CEAF-e, their mean (CoNLL), and purity.

As the reference scorer of CoNLL-2012 counts them (Pradhan et al. 2014, version 8.01): over all mentions of
either side, those that the other side lacks included, and clusters of one mention kept. A cluster is a set of
hashable mentions; mentions that are the same on both sides are equal. Each measure is precision, recall, F1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

Cluster = frozenset[Hashable]
Clusters = Sequence[Cluster]


@dataclass(frozen=True, slots=True)
class Score:
    """Sums from which precision (right of found) and recall (kept of gold) come; they add up over texts."""

    right: float
    found: float
    kept: float
    gold: float

    @property
    def precision(self) -> float:
        """0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """0 where the gold is empty."""
        return self.kept / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right, self.found + other.found,
            self.kept + other.kept, self.gold + other.gold,
        )  # fmt: skip


NONE = Score(0, 0, 0, 0)


def muc(gold: Clusters, ours: Clusters) -> Score:
    """Links (Vilain et al. 1995): how few pieces each cluster of one side falls into on the other."""
    return Score(*_links(ours, gold), *_links(gold, ours))


def b_cubed(gold: Clusters, ours: Clusters) -> Score:
    """For each mention, how much of its cluster the other side has with it (Bagga and Baldwin 1998)."""
    return Score(*_shared(ours, gold), *_shared(gold, ours))


def ceaf_e(gold: Clusters, ours: Clusters) -> Score:
    """The best one-to-one pairing of clusters by 2|A and B| / (|A| + |B|) (Luo 2005, phi 4)."""
    total = sum(likeness for _, _, likeness in paired(gold, ours))
    return Score(total, len(ours), total, len(gold))


def conll(gold: Clusters, ours: Clusters) -> float:
    """The mean of the F1 of the three."""
    return (muc(gold, ours).f1 + b_cubed(gold, ours).f1 + ceaf_e(gold, ours).f1) / 3


def purity(gold: Clusters, ours: Clusters) -> tuple[int, int]:
    """Of the mentions found that the gold has, those of their cluster's commonest gold cluster; and all."""
    number = _numbers(gold)
    parts = [Counter(number[m] for m in cluster if m in number) for cluster in ours]
    return sum(max(p.values(), default=0) for p in parts), sum(p.total() for p in parts)


def paired(gold: Clusters, ours: Clusters) -> list[tuple[int, int, float]]:
    """The best pairing: index in gold, index in ours, likeness over 0."""
    number = _numbers(gold)
    likeness: dict[tuple[int, int], float] = {}
    for j, cluster in enumerate(ours):
        for i, common in Counter(number[m] for m in cluster if m in number).items():
            likeness[i, j] = 2 * common / (len(gold[i]) + len(cluster))
    return [(i, j, likeness[i, j]) for i, j in assigned(likeness)]


def assigned(worth: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The one-to-one pairing of left and right with the highest sum, pairs without worth left out.

    Shortest augmenting paths over a square table (Kuhn and Munkres), cubic in the larger side.
    """
    if not worth:
        return []
    lefts, rights = (sorted({pair[side] for pair in worth}) for side in (0, 1))
    n = max(len(lefts), len(rights))
    table = [[0.0] * n for _ in range(n)]
    for i, left in enumerate(lefts):
        for j, right in enumerate(rights):
            table[i][j] = -worth.get((left, right), 0.0)
    columns = _cheapest(table)
    chosen = [(lefts[i], rights[j]) for j, i in enumerate(columns) if i < len(lefts) and j < len(rights)]  # fmt: skip
    return sorted(pair for pair in chosen if worth.get(pair, 0.0) > 0)


def _cheapest(table: list[list[float]]) -> list[int]:
    """The row assigned to each column of a square table so that the sum is lowest."""
    n = len(table)
    rows, columns, row_of = [0.0] * (n + 1), [0.0] * (n + 1), [n] * (n + 1)
    for row in range(n):
        row_of[n], at = row, n
        least, came, seen = [float("inf")] * n, [n] * n, [False] * (n + 1)
        while row_of[at] != n:
            seen[at] = True
            here = row_of[at]
            left = [j for j in range(n) if not seen[j]]
            for j in left:
                cost = table[here][j] - rows[here] - columns[j]
                if cost < least[j]:
                    least[j], came[j] = cost, at
            step, at = min((least[j], j) for j in left)
            for j in (k for k in range(n + 1) if seen[k]):
                rows[row_of[j]] += step
                columns[j] -= step
            for j in left:
                least[j] -= step
        while at != n:
            row_of[at], at = row_of[came[at]], came[at]
    return row_of[:n]


def _links(of: Clusters, other: Clusters) -> tuple[float, float]:
    number = _numbers(other)
    parts = [len({number.get(m, (m,)) for m in cluster}) for cluster in of]
    kept = sum(len(c) - p for c, p in zip(of, parts, strict=True))
    return kept, sum(len(c) - 1 for c in of)


def _shared(of: Clusters, other: Clusters) -> tuple[float, float]:
    number = _numbers(other)
    kept = 0.0
    for cluster in of:
        parts = Counter(number[m] for m in cluster if m in number)
        kept += sum(common**2 for common in parts.values()) / len(cluster)
    return kept, sum(map(len, of))


def _numbers(clusters: Clusters) -> dict[Hashable, int]:
    """Each mention's cluster, by its index."""
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}
