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


THE_GOVERNMENT = [
    ("Vienna refused the plan of Switzerland. The government said that it had no money.", "austrian-government"),
    ("Austria has a new law. It was passed in Graz. Swiss banks laughed, and Switzerland smiled. The government fell.",
     "austrian-government"),
    ("Chad leased its quay in Moundou. Chad was paid. Paris had offered to build it, and envoys flew to Abéché. The government told them no.",
     "chadian-government"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), THE_GOVERNMENT)
def test_the_government_is_of_who_is_spoken_of_or_what_the_text_is_about(mentions_in, text, who):
    assert "government" in mentions_in(text)[who]


LEFT_OPEN = [
    "Kenya and Chad quarrelled. The government fell.",
    "Berlin and Vienna quarrelled. The government fell.",
]


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_of_two_states_alike_neither_is_the_government_s(mentions_in, text):
    assert not any("government" in words for words in mentions_in(text).values())


def test_the_men_of_a_body_under_arms_are_named_and_placed_by_it(actors_in):
    found = actors_in("Kataib Hezbollah has bases. Its fighters are paid. Its men have killed.")
    parts = {a.name: a.parent for i, a in found.items() if i != "kataib-hezbollah"}
    assert parts == dict.fromkeys(
        ("Kataib Hezbollah’s fighters", "Kataib Hezbollah’s men"), "kataib-hezbollah"
    )


def test_men_of_whom_only_the_number_is_told_are_nobody(mentions_in):
    found = mentions_in("The bombs killed 25 men. Two women were hurt. Two clerks were saved.")
    assert [words for words in found.values() if "men" in words[0]] == []
    assert found["clerks"] == ["Two clerks"]


def test_men_of_whom_more_is_told_are_somebody(mentions_in):
    assert mentions_in("The police found the men. Nobody knew why.")["men"] == ["men"]


def test_an_embassy_is_not_of_the_state_in_which_it_stands(actors_in):
    found = actors_in(
        "Chad was calm. The embassy in Chad was shut. Denmark sighed. The Danish embassy rested."
    )
    assert found["danish-embassy"].parent == "denmark"


def test_a_state_named_once_in_passing_does_not_have_the_government(mentions_in):
    found = mentions_in(
        "The boats were meant for Chad. By Sunday the government has to decide on the ban."
    )
    assert "chadian-government" not in found
    own = mentions_in(
        "A court in N’Djamena met. By Sunday the government has to decide on the ban."
    )
    assert own["chadian-government"] == ["government"]
