"""The verdict over a holder's passages: labels, intervals, abstention."""

from __future__ import annotations

import numpy as np
import pytest

from opcit.article import Span
from opcit.findings import StanceEvidence
from opcit.voices import counting, telling
from opcit.voices.counting import STRESS
from opcit.voices.verdict import NEUTRAL_WITHIN, NOTHING, SIDE, SIDE_ODDS, UNCLEAR, verdict

AGAINST, NEITHER, IN_FAVOUR = (0.9, 0.08, 0.02), (0.05, 0.9, 0.05), (0.02, 0.08, 0.9)


def over(against=0, neither=0, in_favour=0):
    return verdict(np.array([AGAINST] * against + [NEITHER] * neither + [IN_FAVOUR] * in_favour))


@pytest.mark.parametrize(
    ("passages", "label"),
    [
        ({"against": 1}, "critical"),
        ({"in_favour": 1}, "favourable"),
        ({"neither": 1}, "unclear"),
        ({"against": 2}, "critical"),
        ({"against": 5}, "critical"),
        ({"against": 7, "neither": 12}, "critical"),
        ({"against": 2, "neither": 6}, "critical"),
        ({"against": 1, "neither": 6}, "unclear"),
        ({"against": 7, "in_favour": 1}, "critical"),
        ({"in_favour": 5, "neither": 3}, "favourable"),
        ({"neither": 25}, "neutral"),
        ({"against": 4, "in_favour": 4}, "mixed"),
        ({"against": 4, "in_favour": 3}, "mixed"),
        ({"against": 1, "in_favour": 1, "neither": 2}, "unclear"),
    ],
)
def test_labels(passages, label):
    assert over(**passages).label == label


def test_one_passage_that_judges_in_so_many_words_is_enough():
    assert verdict(np.array([AGAINST]), np.array([STRESS])).label == "critical"


@pytest.mark.parametrize("passage", [AGAINST, IN_FAVOUR])
def test_one_passage_that_counts_half_is_not(passage):
    assert verdict(np.array([passage]), np.array([0.5])).label == "unclear"


def test_one_passage_that_leaves_it_open_is_not():
    assert verdict(np.array([(0.35, 0.5, 0.15)])).label == "unclear"


def test_what_counts_half_sways_half():
    halves = verdict(np.array([AGAINST] * 3), np.array([0.5] * 3))
    assert halves.confidence < over(against=3).confidence


def test_nothing_to_go_by_is_unclear_without_a_number():
    assert verdict(np.zeros((0, 3))) == NOTHING
    assert (NOTHING.label, NOTHING.score, NOTHING.low) == ("unclear", None, None)


def test_an_unclear_verdict_has_an_interval_but_no_score():
    found = over(against=1, in_favour=1)
    assert found.score is None
    assert found.low < 0 < found.high


def test_more_passages_of_the_same_kind_narrow_the_interval():
    few, many = over(against=4, neither=4), over(against=40, neither=40)
    assert many.high - many.low < few.high - few.low


def test_a_mirror_image_gets_the_opposite_verdict():
    critical, favourable = over(against=6, neither=3), over(in_favour=6, neither=3)
    assert (critical.label, favourable.label) == ("critical", "favourable")
    assert critical.score == pytest.approx(-favourable.score, abs=0.06)  # BASE is not symmetrical


def test_a_neutral_interval_lies_close_to_zero():
    found = over(neither=40)
    assert -NEUTRAL_WITHIN < found.low <= found.score <= found.high < NEUTRAL_WITHIN


@pytest.mark.parametrize("passages", [{"against": 6}, {"in_favour": 6}, {"neither": 30}])
def test_confidence_is_a_probability_and_high_where_the_evidence_is(passages):
    assert 0.9 < over(**passages).confidence <= 1


def test_the_interval_covers_the_truth_as_often_as_it_says():
    """Simulated holders with known shares: 80 % intervals hold the true leaning in 75 to 90 % of cases."""
    draw = np.random.default_rng(7)
    truth = np.array([0.3, 0.5, 0.2])
    kinds = np.eye(3)
    hits = 0
    for _ in range(300):
        found = verdict(kinds[draw.choice(3, 30, p=truth)])
        hits += found.low <= truth[2] - truth[0] <= found.high
    assert 0.75 <= hits / 300 <= 0.90


@pytest.mark.parametrize(
    ("sides", "label", "open_"),
    [
        ([(0.9, 0.05, 0.05)] * 6, "critical", False),
        ([(0.75, 0.2, 0.05)], "critical", True),
        ([(0.05, 0.9, 0.05)] * 20, "neutral", False),
    ],
)
def test_a_side_that_is_told_may_leave_the_other_open_and_says_so(sides, label, open_):
    found = verdict(np.array(sides))
    assert (found.label, found.leaves_open) == (label, open_)
    if label != "neutral":
        assert found.low is not None
        assert found.high is not None
        assert open_ == (found.low < 0 < found.high)


@pytest.mark.parametrize(
    ("shares", "why", "says"),
    [
        ((0.9, 0.05, 0.05), "", "does not rule out the other"),
        ((0.35, 0.5, 0.15), "", f"unclear from 1 passage: {UNCLEAR}."),
        ((0.9, 0.05, 0.05), counting.ASIDE, "unclear from 1 passage: together they count for less"),
    ],
)
def test_the_words_of_a_verdict_say_what_the_rule_is(shares, why, says):
    passage = StanceEvidence(0, 9, Span(0, 4), *shares, why)
    assert says in telling.stance("berg", "author", [passage], ("the author", "Berg"), "test").why


def test_the_odds_in_words_are_those_of_the_rule():
    assert (SIDE_ODDS, SIDE) == ("three to two", 0.6)
