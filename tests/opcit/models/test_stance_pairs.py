"""The stress test of stance is sound, and what is said of how many pairs pass is what passes now."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from itertools import chain

import numpy as np
import pytest

from benchmarks import stance_pairs
from benchmarks.results import FILE

KINDS = stance_pairs.kinds()
PAIRS = [(kind.name, pair) for kind in KINDS for pair in kind.pairs]
HARDWARE = 1
"""Pairs that another processor's arithmetic may tip over, a kind."""


def named(half: stance_pairs.Half) -> str:
    sentence, start, end = half.target
    return sentence[start:end]


def test_there_are_enough_pairs_of_every_kind():
    assert {kind.name for kind in KINDS} == {
        "victim_or_attacker", "negation", "quotation_or_author", "failed_to",
        "despite_or_although", "swapped_names", "passive_voice", "opposite_targets",
    }  # fmt: skip
    assert len(PAIRS) >= 120
    assert all(len(kind.pairs) >= 15 and kind.meaning for kind in KINDS)


@pytest.mark.parametrize(("kind", "pair"), PAIRS)
def test_a_pair_differs_little_and_no_constant_answer_passes_it(kind, pair):
    one, other = pair
    assert one.target != other.target
    assert not set(one.right) & set(other.right)
    alike = SequenceMatcher(None, one.target[0].split(), other.target[0].split()).ratio()
    assert alike > 0.2 or named(one) == named(other)


@pytest.mark.parametrize(("kind", "pair"), PAIRS)
def test_a_target_is_whole_words_of_its_sentence(kind, pair):
    for sentence, start, end in (half.target for half in pair):
        assert 0 <= start < end <= len(sentence)
        assert sentence[start:end].strip() == sentence[start:end]
        assert not sentence[start - 1 : start].isalnum()
        assert not sentence[end : end + 1].isalnum()
        assert sentence.count("“") == sentence.count("”")


def test_no_sentence_is_asked_twice_about_the_same_target():
    halves = [half.target for half in chain.from_iterable(pair for _, pair in PAIRS)]
    assert len(set(halves)) == len(halves)


@pytest.mark.parametrize(
    "line", ["- No target here.", "? An [odd] answer.", "+ [Two] of [them].", "Only [words]."]
)
def test_a_badly_written_line_is_refused(line, tmp_path):
    path = tmp_path / "pairs.toml"
    path.write_text(f'[odd]\nmeaning = "Odd"\npairs = [["{line}", "0 A [fine] one."]]\n')
    with pytest.raises(ValueError, match="ANSWERS"):
        stance_pairs.kinds(path)


def test_pairs_pass_only_when_both_halves_are_right(tmp_path):
    page = '[odd]\nmeaning = "Odd"\npairs = [["- A [b].", "0+ A [c]."], ["- A [d].", "0+ [E]."]]\n'
    path = tmp_path / "pairs.toml"
    path.write_text(page)
    answers = [[1, 0, 0], [0, 1, 0], [1, 0, 0], [1, 0, 0]]
    judge = lambda targets: np.array(answers)  # noqa: E731
    assert stance_pairs.passed(judge, stance_pairs.kinds(path)) == {"odd": (1, 2)}


def test_the_shown_pass_rates_are_those_of_the_shipped_weights():
    rows = {row["measure"]: row["value"] for row in json.loads(FILE.read_bytes())}
    for kind, (hits, of) in zip(KINDS, stance_pairs.passed().values(), strict=True):
        shown, total = rows[kind.meaning].split(" of ")
        assert int(total) == of
        assert abs(int(shown) - hits) <= HARDWARE, f"{kind.name}: run python -m benchmarks.results stance"  # fmt: skip
