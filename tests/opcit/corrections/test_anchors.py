"""Anchors: words are found again where text is put in, taken out or repeated around them, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opcit.corrections.anchors import AROUND, Anchor, anchor, located

BEFORE = "The port of Ellery lies on the grey northern coast, where gales begin in autumn. Many say that "
QUOTE = "the harbour guild"
AFTER = (
    " will strike before the first ship leaves, and that nobody in the ministry has asked them why."
)
TEXT = BEFORE + QUOTE + AFTER
FOUND = anchor(TEXT, len(BEFORE), len(BEFORE) + len(QUOTE))
WORDS = st.text("abcdefgh ,.\n", max_size=60)


def words(text: str) -> str | None:
    spot = located(FOUND, text)
    return text[spot.start : spot.end] if spot else None


@given(WORDS, WORDS)
def test_text_put_in_further_off_changes_nothing(first, last):
    text = first + TEXT + last
    spot = located(FOUND, text)
    assert spot is not None
    assert spot.start == len(first) + len(BEFORE)
    assert text[spot.start : spot.end] == QUOTE


@given(st.integers(0, len(BEFORE) - AROUND), st.integers(AROUND, len(AFTER)))
def test_text_taken_out_further_off_changes_nothing(gone, kept):
    text = TEXT[gone:][: len(BEFORE) - gone + len(QUOTE) + kept]
    spot = located(FOUND, text)
    assert spot is not None and spot.start == len(BEFORE) - gone


@given(st.text("xyz ", min_size=1, max_size=20))
def test_text_put_in_right_beside_it_leaves_the_other_side(put):
    assert words(BEFORE + put + QUOTE + AFTER) == QUOTE
    assert words(BEFORE + QUOTE + put + AFTER) == QUOTE


@given(st.integers(1, 4), st.integers(1, 4), WORDS)
def test_of_words_repeated_it_is_those_with_their_context(earlier, later, between):
    other = f"Elsewhere {QUOTE} sings. {between}"
    text = other * earlier + TEXT + other * later
    spot = located(FOUND, text)
    assert spot is not None and spot.start == len(other * earlier) + len(BEFORE)


@given(st.integers(2, 4), st.integers(0, 200))
def test_of_whole_repeats_it_is_the_nearest(times, shift):
    text = "x" * shift + TEXT * times
    spot = located(FOUND, text)
    starts = [shift + n * len(TEXT) + len(BEFORE) for n in range(times)]
    assert spot is not None
    assert abs(spot.start - FOUND.start) == min(abs(start - FOUND.start) for start in starts)


@given(WORDS)
def test_words_that_are_gone_are_not_found(rest):
    assert words(BEFORE + rest + AFTER) is None


@pytest.mark.parametrize("times", [1, 2])
def test_short_words_without_their_context_are_not_taken_for_the_same(times):
    assert words("Elsewhere the harbour guild sings. " * times) is None


def test_long_words_are_the_same_wherever_they_stand_once():
    quote = "nobody in the ministry has asked them why"
    found = anchor(TEXT, TEXT.index(quote), TEXT.index(quote) + len(quote))
    assert located(found, f"So it is: {quote}!") is not None
    assert located(found, f"So it is: {quote}! And: {quote}?") is None


@given(st.data())
def test_marks_and_spaces_may_be_others(data):
    text = "He said: “It’s the port’s own — and only — gate”, and left the room."
    start, end = text.index("It’s"), text.index("”,")
    found = anchor(text, start, end)
    plain = {"“": '"', "”": '"', "’": "'", "—": "-", " ": "  "}
    now = "".join(data.draw(st.sampled_from([c, plain[c]])) if c in plain else c for c in text)
    spot = located(found, now)
    assert spot is not None
    assert now[spot.start : spot.end].startswith("It") and now[spot.start : spot.end].endswith(
        "gate"
    )


@given(st.text(max_size=80), st.data())
def test_whatever_is_anchored_is_found_in_its_own_text(text, data):
    text = text + "."
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert located(anchor(text, start, end), text) == anchor(text, start, end).span


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, len(TEXT) + 1)])
def test_what_is_no_part_of_the_text_is_refused(start, end):
    with pytest.raises(ValueError, match="no part of this text"):
        anchor(TEXT, start, end)


def test_an_anchor_of_spaces_is_found_only_in_place():
    assert located(Anchor(3, 4, " "), "The port") is not None
    assert located(Anchor(9, 10, " ", "xxxxxxxx", "yyyyyyyy"), "The port") is None
