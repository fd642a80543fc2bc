"""Whose a government, an army or officials are."""

from __future__ import annotations

import pytest

WHOSE = [
    ("Iranians marched against their government.", "iranian-government", "government"),
    ("Chad lost. Its army had fled.", "chadian-army", "army"),
    ("Kenya was warned, and officials denied it.", "kenyan-government", "officials"),
    ("French President Anne Roux met her government.", "french-government", "government"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "word"), WHOSE)
def test_a_possessor_or_the_sentence_tells_whose_it_is(mentions_in, text, who, word):
    assert word in mentions_in(text)[who]


def test_possessor_and_group_are_two_mentions(mentions_in):
    found = mentions_in("Chad’s army crossed the river.")
    assert found["chad"] == ["Chad"] and found["chadian-army"] == ["army"]


def test_an_administration_of_nobody_is_the_american_one_where_that_is_named(mentions_in):
    named = "Washington warned Chad and Kenya. The administration will have to choose."
    assert "administration" in mentions_in(named)["us-government"]
    other = mentions_in("Chad warned Kenya. The administration will have to choose.")
    assert not any("administration" in words for words in other.values())
