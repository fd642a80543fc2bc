"""Nouns that take up an event just told of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("Norland banned the airline on Monday. The move angered Vester.", "banned", "The move"),
        ("Norland withdrew its troops on Monday. President Holm condemned the decision.", "withdrew", "the decision"),
        ("Norland withdrew its troops on Monday, a move that Holm condemned.", "withdrew", "a move"),
        ("Norland announced that it will withdraw its troops. Mr. Holm called the step a mistake.", "withdraw", "the step"),
        ("Norland banned the airline. Nobody was surprised. This is a move by the cabinet.", "banned", "a move"),
    ],
)  # fmt: skip
def test_the_event_has_one_mention_more(
    read, told, mentions, text: str, words: str, noun: str
) -> None:  # type: ignore[no-untyped-def]
    reading = read(text)
    assert noun in mentions(reading, told(reading, words))


@pytest.mark.parametrize(
    "text",
    [
        "Norland banned the airline on Monday. The decision to close the port was taken later.",
        "Norland banned the airline on Monday. The first step of the plan was easy.",
        "Norland banned the airline on Monday. A decision was awaited.",
        "Streets are calm since Monday. The move surprised nobody.",
        "Norland banned the airline. It rained. It snowed. It was cold. The move surprised nobody.",
    ],
)
def test_other_decisions_are_not_taken_for_it(read, mentions, text: str) -> None:  # type: ignore[no-untyped-def]
    reading = read(text)
    found = [w for e in reading.events for w in mentions(reading, e)]
    assert not [w for w in found if w.split()[-1] in ("move", "decision", "step")]


def test_what_follows_it_comes_later(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("Norland banned the airline on Monday. Vester condemned the move.")
    assert told(reading, "condemned").earliest == "2021-03-01"


def test_what_it_comes_after_was_before(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read(
        "Norland banned the airline on Monday. The move comes after Vester had arrested its envoy."
    )
    assert told(reading, "arrested").latest == "2021-03-01"


def test_a_paragraph_may_take_up_what_the_article_began_with(read, told, mentions) -> None:  # type: ignore[no-untyped-def]
    paragraphs = ["Norland banned the airline on Monday.", *["Rain fell. It was cold."] * 3]
    reading = read(*paragraphs, "The move comes after a long quarrel.")
    assert "The move" in mentions(reading, told(reading, "banned"))
    later = read(*paragraphs, "It was cold. Nobody spoke of the move.")
    assert "the move" not in mentions(later, told(later, "banned"))
