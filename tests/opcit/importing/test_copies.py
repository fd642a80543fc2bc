"""Near-duplicates: syndicated copies are found, reports on one subject are not."""

from __future__ import annotations

import random

from opcit.importing.copies import COPY, alike, signature

WORDS = [f"word{n}" for n in range(900)]


def text(seed: int, length: int = 400) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def likeness(one: list[str], other: list[str]) -> float:
    return alike(signature(" ".join(one)), signature(" ".join(other)))


def test_letter_case_punctuation_and_spaces_do_not_matter():
    assert (
        likeness(["The", "envoy", "left", "on", "Monday."], ["the envoy  left,", "on MONDAY"])
        == 1.0
    )


def test_a_copy_with_another_headline_and_a_cut_end_is_a_copy():
    original = text(1)
    assert likeness(original, [*text(2, 15), *original[:360]]) > COPY


def test_other_texts_of_the_same_words_are_no_copies():
    assert likeness(text(1), text(2)) < 0.1
    half = text(1)[:200] + text(3)[:200]
    assert likeness(text(1), half) < COPY


def test_the_share_of_runs_in_common_is_estimated():
    original = text(1, 1000)
    part = original[:500] + text(4, 500)
    assert abs(likeness(original, part) - 1 / 3) < 0.12


def test_texts_of_a_few_words_have_a_signature_too():
    assert likeness(["Yes."], ["yes"]) == 1.0 and likeness(["Yes."], ["No."]) < COPY
    assert signature("").shape == signature("a b c d e f").shape
