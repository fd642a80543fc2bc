"""Demands by their grammar alone: imperatives and "let"."""

from __future__ import annotations

import pytest

from tests.opcit.layers.claimed import kinds

DEMANDS = [
    "Release the men.",
    "Pay the bakers, without making them queue for it.",
    "And let Petrov go.",
    "Let the whole town vote again, under new boards.",
    "So: two years at the least, no exception for the rich.",
    "Send a doctor, therefore; the rest can wait.",
    "Do not reward the coup.",
    "Never trust the baker’s scales.",
    "If he refuses, send him home.",
    "The pact lapses in June; leave the fences alone.",
    "Who can help? Go to court.",
    "So march on Sunday, and take your mother.",
    "No more promises.",
    "My advice: sell the mill.",
    "Two things, then: pay the bakers.",
    "Let us rebuild the bridge.",
    "The better course is dull.",
    "The answer is to build two bridges.",
    "The bridge ought now to be closed.",
]


@pytest.mark.parametrize("text", DEMANDS)
def test_an_imperative_demands(staged, text):
    assert ("recommendation", "author") in kinds(staged(text))


MUSINGS = [
    "Remember how the town got here.",
    "Consider the baker himself.",
    "Take the case of the old mill.",
    "Suppose that Petrov stays at home.",
    "Imagine a town without bakers.",
    "Look at the bridge.",
    "Recall the flood.",
    "Yet read the complaint slowly.",
    "Let us for a moment consider the bakers.",
    "Let me say a word about the bridge.",
    "Let it be said that Petrov came.",
    "Do not get me wrong.",
    "Make no mistake.",
    "Pay once, and you will pay again.",
    "The baker had one answer for the town: close the mill.",
    "Moscow’s message to the town: close the mill.",
    "Let down by the Union, Petrov went home.",
    "Then come the bakers of Ruritania.",
    "Petrov asked them to leave.",
    "It is worth recalling what the flood took.",
    "I should call it a bargain.",
    "One must admire such patience.",
]


@pytest.mark.parametrize("text", MUSINGS)
def test_who_only_calls_the_reader_to_think_demands_nothing(staged, text):
    assert "recommendation" not in [k for k, _ in kinds(staged(text))]


def test_an_imperative_in_somebodys_words_is_their_demand(staged):
    said = kinds(staged("“Release the men before winter comes,” said Olga Marsh."))
    assert said == [("recommendation", "marsh")]
