"""The stance model: probabilities by target, alike alone and in a batch, of any length."""

from __future__ import annotations

import numpy as np
import pytest

from opcit.models import stance

PRAISE = "Everyone admires the senator, who is brave and honest, while the mayor is a corrupt liar."


def target(sentence: str, words: str) -> tuple[str, int, int]:
    start = sentence.index(words)
    return sentence, start, start + len(words)


def test_no_targets_give_no_rows():
    assert stance.probabilities([]).shape == (0, 3)


def test_two_targets_of_one_sentence_are_judged_apart():
    senator, mayor = stance.probabilities(
        [target(PRAISE, "the senator"), target(PRAISE, "the mayor")]
    )
    assert senator.argmax() == 2
    assert mayor.argmax() == 0


def test_probabilities_sum_to_one_and_do_not_depend_on_the_batch():
    targets = [target(PRAISE, "the senator"), target("The envoy left on Monday.", "The envoy")]
    together = stance.probabilities(targets)
    alone = np.vstack([stance.probabilities([t]) for t in targets])
    assert np.allclose(together.sum(axis=1), 1, atol=1e-4)
    assert np.abs(together - alone).max() < 0.05


@pytest.mark.parametrize(
    "filler", ["and then it rained ", "é𐍈 ", "\n"], ids=["words", "astral", "blank"]
)
def test_a_sentence_of_any_length_is_cut_around_its_target(filler):
    sentence = filler * 900 + "The corrupt, lying mayor stole. " + filler * 900
    [row] = stance.probabilities([target(sentence, "mayor")])
    assert row.argmax() == 0
