"""Rough parts of speech: verbs told from nouns by the words around them."""

from __future__ import annotations

import pytest

from opcit.events.tagging import tagged
from opcit.events.words import split


def verbs(text: str) -> list[str]:
    return [w.text for w in tagged(split(text, 0, len(text)), []) if w.tag in ("V", "G")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebel attacks on the port killed six sailors.", ["killed"]),
        ("The attacks in the valley seemed deliberate.", ["seemed"]),
        ("Norland attacks its neighbour.", ["attacks"]),
        ("He wanted to strike the base.", ["wanted", "strike"]),
        ("The strikes followed a meeting.", ["followed"]),
        ("They were arrested and released.", ["arrested", "released"]),
        ("She has since resigned.", ["resigned"]),
        ("By bombing the bridge they cut the road.", ["bombing", "cut"]),
        ("The bombing shocked the town.", ["shocked"]),
        ("Norland-backed fighters left.", ["left"]),
        ("Troops moved into rebel held territory.", ["moved"]),
        ("They would disavow it.", ["disavow"]),
    ],
)
def test_verbs_are_told_from_nouns(text: str, expected: list[str]) -> None:
    assert verbs(text) == expected


def test_a_possessive_ending_is_its_own_word() -> None:
    text = "Norland’s army and the rebels’ camp"
    words = [(w.text, w.tag) for w in split(text, 0, len(text)) if w.tag]
    assert words == [("’", "S")]
    assert ("’s", "S") in [(w.text, w.tag) for w in tagged(split(text, 0, len(text)), [])]


def test_offsets_are_those_of_the_text() -> None:
    text = "On 5 May, U.S. jets didn’t hit “Fort É”."
    assert all(text[w.start : w.end] == w.text for w in split(text, 0, len(text)))


def test_more_than_and_at_least_belong_to_the_number() -> None:
    text = "At least ten people and more than one hundred cows died."
    found = tagged(split(text, 0, len(text)), [])
    assert [w.text for w in found if w.tag == "Q"] == [
        "At",
        "least",
        "ten",
        "more",
        "than",
        "one",
        "hundred",
    ]
