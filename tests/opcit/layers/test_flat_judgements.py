"""Judgements by the form of a clause, without a word that judges."""

from __future__ import annotations

import pytest

from tests.opcit.layers.claimed import kinds

FLAT = [
    "A truce is not a peace.",
    "A mayor who hides behind his clerks has already resigned.",
    "Whoever ran that night is guilty.",
    "You cannot spend a coin twice.",
    "What the town needs is a doctor.",
    "What was signed in June, and again in July, was a surrender.",
    "To wait is to lose.",
    "It was the mayor who opened the gate.",
    "It was not Ruritania that broke the pact.",
    "It is not by speeches that a bridge is built.",
    "It is odd to thank a thief.",
    "That is justice of a kind.",
    "The flood was not an accident of nature.",
    "The pact is a fashion of the nineties, and not a law of nature.",
    "The dam does hold the river back.",
    "Only the last page matters.",
    "It was a trifle.",
    "Good.",
    "It turns out to be the law.",
    "Her argument is unanswerable.",
    "The raid settled nothing.",
    "I admire the bakers.",
]


@pytest.mark.parametrize("text", FLAT)
def test_a_flat_judgement_is_a_claim(staged, text):
    assert kinds(staged(text)) == [("claim", "author")]


REPORTED = [
    "A man who lives nearby was arrested.",
    "A search is under way.",
    "It was the third attack of the year.",
    "It was a car bomb.",
    "That was the second time.",
    "This is the city’s main bridge.",
    "It was Tuesday when the gates opened.",
    "To win the vote, the party is hiring clerks.",
    "Petrov is not a member of the council.",
    "What did the ministers sign",
    "The bakers did not open on Sunday.",
    "The bomb was in the cellar, not in the yard.",
]


@pytest.mark.parametrize("text", REPORTED)
def test_a_plain_statement_of_what_is_so_is_no_claim(staged, text):
    assert kinds(staged(text)) == []
