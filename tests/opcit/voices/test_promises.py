"""Who breaks a promise is blamed for it; who pays for what others do is not judged."""

from __future__ import annotations

import pytest

from opcit.voices import counting


@pytest.fixture
def reason(always, towards):
    """The reason of the first passage of the author's about whom a word names, under a model to which all is good."""
    always(0.1, 0.1, 0.8)

    def find(text, word):
        _, stance = towards(text, word)
        return stance.evidence[0].why

    return find


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nils Lund broke his promise of May to keep the mill open.", "Lund"),
        ("Nils Lund has twice gone back on his word.", "Lund"),
        ("Anna Berg violated the agreement.", "Berg"),
        ("The pledge was broken by Anna Berg.", "Berg"),
        ("Anna Berg’s promise to the town was broken.", "Berg"),
    ],
)
def test_who_breaks_a_promise_is_blamed(reason, text, word):
    assert reason(text, word).startswith(counting.CRITICAL)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nils Lund never broke his promise.", "Lund"),
        ("Anna Berg broke the silence.", "Berg"),
        ("Anna Berg’s promise was broken by Nils Lund.", "Berg"),
    ],
)
def test_who_breaks_none_is_not(reason, text, word):
    assert not reason(text, word).startswith(counting.CRITICAL)


def test_who_pays_the_price_is_not_judged(reason):
    assert reason("Nils Lund paid the price.", "Lund") == counting.BEFALLS
