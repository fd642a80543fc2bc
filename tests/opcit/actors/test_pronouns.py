"""Whom pronouns stand for, and where they are left open."""

from __future__ import annotations

import pytest

RESOLVED = [
    ("Villagers met the minister. They were angry.", "villagers", ["They"]),
    ("Anna Berg fired Olof Lind, and he left.", "olof-lind", ["he"]),
    ("Anna Berg met Olof Lind. She thanked him.", "anna-berg", ["She"]),
    ("Anna Berg met Olof Lind. She thanked him.", "olof-lind", ["him"]),
    ("Olof Lind sold his house.", "olof-lind", ["his"]),
    ("Kenya signed the treaty. It kept its promise.", "kenya", ["It", "its"]),
    ("The rebels left Chad. They burned their camp.", "rebels", ["They", "their"]),
    ("Grace Okoro sued Samuel Okoro. Grace lost; her lawyer wept.", "grace-okoro", ["her"]),
    ("Olof Lind’s sister laughed. She was tired.", "sister", ["She"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "expected"), RESOLVED)
def test_a_pronoun_is_given_to_whom_it_fits_best(actors_in, text, who, expected):
    found = [m for m in actors_in(text)[who].mentions if m.kind == "pronoun"]
    assert [text[m.start : m.end] for m in found] == expected
    assert all(actors_in(text)[who].name in m.why for m in found)


OPEN = [
    "Berg saw him. Nobody answered.",
    "Weapons reached the rebels. They were rusty and old.",
    "It is clear that Kenya will vote.",
    "The bridge fell on the road. It was old.",
    "Olof Lind smiled: “[T]his bridge will hold.”",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_pronoun_for_nobody_named_is_left_open(actors_in, text):
    kinds = [m.kind for actor in actors_in(text).values() for m in actor.mentions]
    assert "pronoun" not in kinds


def test_no_one_rains(mentions_in):
    assert mentions_in("Chad is dry. It rained on Monday.")["chad"] == ["Chad"]


def test_nobody_does_a_thing_to_himself_but_by_a_reflexive(mentions_in):
    assert "him" not in mentions_in("Olof Lind saw him.").get("olof-lind", [])
    assert "himself" in mentions_in("Olof Lind saw himself.")["olof-lind"]


NOUNS = [
    ("Norway has voted. The country is calm.", "norway", ["Norway", "country"]),
    ("Iraq needs power. Iran feeds the country’s south.", "iraq", ["country"]),
    ("The capital, Oslo, was quiet. Nobody left the city.", "oslo", ["capital", "Oslo", "city"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "expected"), NOUNS)
def test_a_noun_takes_up_what_it_is_a_word_for(mentions_in, text, who, expected):
    assert [w for w in mentions_in(text)[who] if w in expected] == expected


SPOKEN = [
    ("“I have no fear,” Olof Lind said.", "olof-lind", "I"),
    ("Olof Lind spoke. “My door is open,” Lind said. “I wait.”", "olof-lind", "My"),
    ("Kenyan President Ruth Odede met the Kenyan government. “We are tired,” Odede said.", "kenyan-government", "We"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "word"), SPOKEN)
def test_the_first_person_in_quotation_marks_is_who_speaks(mentions_in, text, who, word):
    assert word in mentions_in(text)[who]


def test_the_first_person_outside_quotation_marks_is_the_author(mentions_in):
    assert "I" not in str(mentions_in("I met Olof Lind, and he said that I was right.").values())
