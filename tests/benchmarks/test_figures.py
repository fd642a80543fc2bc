"""Figures and their intervals, and the measures of stance, on cases worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import calibration, figures, stance


@pytest.mark.parametrize(
    ("hits", "of", "shown"),
    [(0, 17, "0% (0 to 18)"), (17, 17, "100% (82 to 100)"), (50, 100, "50% (40 to 60)")],
)
def test_a_share_is_shown_with_its_interval(hits, of, shown):
    assert figures.share(hits, of) == shown


def test_the_bootstrap_gives_the_interval_of_a_mean():
    answers = np.array([1] * 50 + [0] * 50)
    low, high = figures.bootstrap(lambda i: float(answers[i].mean()), 100)
    assert low == pytest.approx(0.40, abs=0.03) and high == pytest.approx(0.60, abs=0.03)
    assert figures.bootstrap(lambda i: float(answers[i].mean()), 100) == (low, high)


def test_macro_f1_is_the_mean_over_classes():
    gold, found = np.array([0, 0, 1, 2]), np.array([0, 1, 1, 1])
    assert stance.class_f1(gold, found).tolist() == [2 / 3, 0.5, 0.0]
    assert stance.macro_f1(gold, found) == pytest.approx(7 / 18)


def test_calibration_error_is_the_distance_of_confidence_from_what_is_right():
    sure = np.array([[0.9, 0.1, 0.0], [0.9, 0.1, 0.0], [0.1, 0.3, 0.6], [0.0, 0.0, 1.0]])
    table = calibration.reliability(np.array([0, 1, 2, 2]), sure.astype(np.float32))
    assert [(n, round(s, 2), r) for n, s, r in table] == [(1, 0.6, 1.0), (3, 0.93, 2 / 3)]
    assert calibration.calibration_error(table) == pytest.approx((0.4 + 3 * (2.8 / 3 - 2 / 3)) / 4)


def test_precision_and_recall_by_class():
    gold, found = np.array([0, 0, 1, 2]), np.array([0, 1, 1, 1])
    assert stance.precision_recall(gold, found) == [(1.0, 0.5), (1 / 3, 1.0), (0.0, 0.0)]


def test_answers_that_are_too_sure_get_a_temperature_above_one():
    sure = np.array([[0.98, 0.01, 0.01]] * 40, np.float32)
    gold = np.array([0, 0, 0, 0, 0, 0, 1, 1] * 5)
    heat, before, after = calibration.after_scaling(gold, sure)
    assert heat > 1.5 and after < before
    assert calibration.scaled(sure, 1.0) == pytest.approx(sure)


@pytest.mark.parametrize("judge", [stance.textblob, stance.vader])
def test_rivals_see_the_sign_of_a_sentence(judge):
    words = ["A wonderful, honest success.", "It is a table.", "A terrible, evil disaster."]
    part = stance.Part([(w, 0, 1) for w in words], np.array([2, 1, 0]))
    assert judge(part).tolist() == [2, 1, 0]


def test_the_majority_is_the_commonest_answer():
    part = stance.Part([], np.array([2, 1, 1]))
    assert stance.majority(part).tolist() == [1, 1, 1]
