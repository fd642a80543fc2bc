"""The measures on the published cases: TC-A of the reference scorer, Bagga and Baldwin's, Luo's."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import clustering


def clusters(shown: str) -> list[frozenset[str]]:
    return [frozenset(part) for part in shown.split()]


KEY_A = "a bc def"
KEY_B = "12345 67 89ABC"


@pytest.mark.parametrize(
    ("measure", "gold", "ours", "recall", "precision"),
    [
        (clustering.muc, KEY_A, KEY_A, 1, 1),
        (clustering.b_cubed, KEY_A, KEY_A, 1, 1),
        (clustering.ceaf_e, KEY_A, KEY_A, 1, 1),
        (clustering.muc, KEY_A, "a de", 1 / 3, 1),
        (clustering.b_cubed, KEY_A, "a de", 7 / 18, 1),
        (clustering.ceaf_e, KEY_A, "a de", 0.6, 0.9),
        (clustering.muc, KEY_A, "a bcx defy z", 1, 3 / 5),
        (clustering.b_cubed, KEY_A, "a bcx defy z", 1, (4 + 7 / 12) / 9),
        (clustering.ceaf_e, KEY_A, "a bcx defy z", 0.88571, 0.66429),
        (clustering.muc, KEY_B, "12345 6789ABC", 1, 0.9),
        (clustering.b_cubed, KEY_B, "12345 6789ABC", 1, 16 / 21),
        (clustering.ceaf_e, KEY_B, "12345 6789ABC", 11 / 18, 11 / 12),
        (clustering.muc, KEY_B, "1234589ABC 67", 1, 0.9),
        (clustering.b_cubed, KEY_B, "1234589ABC 67", 1, 7 / 12),
    ],
)
def test_a_measure_gives_what_the_reference_scorer_gives(measure, gold, ours, recall, precision):
    score = measure(clusters(gold), clusters(ours))
    assert score.recall == pytest.approx(recall, abs=1e-5)
    assert score.precision == pytest.approx(precision, abs=1e-5)


def test_the_mean_of_the_three_is_over_f1():
    expected = (0.5 + 14 / 25 + 0.72) / 3
    assert clustering.conll(clusters(KEY_A), clusters("a de")) == pytest.approx(expected)


def test_purity_counts_the_commonest_gold_cluster_of_what_both_have():
    assert clustering.purity(clusters("abc de"), clusters("abd ex y")) == (3, 4)


def test_nothing_found_scores_nothing():
    for measure in (clustering.muc, clustering.b_cubed, clustering.ceaf_e):
        assert measure(clusters(KEY_A), []).f1 == 0


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=1, max_size=4))
def test_the_pairing_is_the_best_of_all(table):
    worth = {(i, j): float(v) for i, row in enumerate(table) for j, v in enumerate(row)}
    best = max(
        sum(worth[i, j] for i, j in enumerate(order))
        for order in permutations(range(4), len(table))
    )
    chosen = clustering.assigned(worth)
    assert sum(worth[pair] for pair in chosen) == best
    assert len({i for i, _ in chosen}) == len({j for _, j in chosen}) == len(chosen)
