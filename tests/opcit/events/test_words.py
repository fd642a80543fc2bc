"""Words of a sentence: their tags, and what hyphens, endings and times make of them."""

from __future__ import annotations

import pytest

from opcit.events.word import Word
from opcit.events.words import words_of
from opcit.models import syntax
from opcit.syntax import Token


def words(text: str, *times: tuple[int, int]) -> list[Word]:
    return words_of(text, syntax.trees(text, [(0, len(text))])[0], times)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebel attacks on the port killed six sailors.", ["killed"]),
        ("The attacks in the valley seemed deliberate.", ["seemed"]),
        ("He wanted to strike the base.", ["wanted", "strike"]),
        ("The strikes followed a meeting.", ["followed"]),
        ("They were arrested and released.", ["arrested", "released"]),
        ("She has since resigned.", ["resigned"]),
        ("By bombing the bridge they cut the road.", ["bombing", "cut"]),
        ("The bombing shocked the town.", ["shocked"]),
        ("Norland-backed fighters left.", ["left"]),
        ("Rebels wounded Norland soldiers in the raid.", ["wounded"]),
    ],
)
def test_verbs_are_told_from_nouns(text: str, expected: list[str]) -> None:
    assert [w.text for w in words(text) if w.tag in ("V", "G")] == expected


def test_a_possessive_ending_is_its_own_word() -> None:
    found = [(w.text, w.tag) for w in words("Norland’s army left the rebels’ camp.")]
    assert ("’s", "S") in found and ("’", "S") in found


def test_what_hyphens_join_is_one_word_with_one_head() -> None:
    found = words("A ceasefire-monitoring team met pro-Norland rebels.")
    joined = next(w for w in found if w.text == "pro-Norland")
    assert found[joined.head].text == "rebels"


def test_offsets_are_those_of_the_text() -> None:
    text = "On 5 May, U.S. jets didn’t hit “Fort É” with 8-10 bombs."
    assert all(text[w.start : w.end] == w.text for w in words(text))


def test_words_of_a_time_expression_are_marked() -> None:
    assert [w.text for w in words("Troops left in May 2019.", (15, 23)) if w.tag == "T"] == ["May", "2019"]  # fmt: skip


def test_joined_words_make_a_tree_whatever_their_parts_hang_on() -> None:
    text, tokens = "a-b c-d", (0, 1, 2, 4, 5, 6)
    heads = (0, 2, 5, 5, 5, 0)  # b hangs on d, d on a: the words must not hang on each other
    tree = tuple(
        Token(at, at + 1, text[at], "NOUN", "NN", "", head, "ROOT" if at == head == 0 else "nmod")
        for at, head in zip(tokens, heads, strict=True)
    )
    assert [(w.text, w.head) for w in words_of(text, tree)] == [("a-b", 0), ("c-d", 0)]
