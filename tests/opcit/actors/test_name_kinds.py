"""What the nouns beside a name say that it names."""

from __future__ import annotations

import pytest

from opcit.actors.name_kinds import told_beside
from opcit.text.words import words

TOLD = [
    ("Meridian, a company in Dubai, paid.", 0, 1, "ORG"),
    ("Sana Velar is a Chadian party founded by students.", 0, 2, "ORG"),
    ("They read a report called Anchors Away.", 5, 7, "THING"),
    ("The tanker Stena Polar left.", 2, 4, "THING"),
    ("Ocean Dignity, a dredger under the flag of Panama, left.", 0, 2, "THING"),
    ("They joined a party called Velar.", 5, 6, "ORG"),
]
NOT_TOLD = [
    ("Moe, the company, and others paid.", 0, 1),  # the next of a list
    ("Anna Moe is the Green Party candidate of Oslo.", 0, 2),
    ("Anna Moe, a friend of the company, paid.", 0, 2),
    ("They read a report Moe wrote.", 4, 5),
    ("Moe, a company man, left.", 0, 1),
    ("A boy called Ole left.", 3, 4),
]


@pytest.mark.parametrize(("text", "first", "last", "kind"), TOLD)
def test_a_noun_beside_a_name_says_what_it_is(text, first, last, kind):
    assert told_beside(words(text), first, last) == kind


@pytest.mark.parametrize(("text", "first", "last"), NOT_TOLD)
def test_other_nouns_say_nothing_of_a_name(text, first, last):
    assert told_beside(words(text), first, last) == ""


def test_a_body_s_name_is_no_person_s_or_place_s(actors_in):
    found = actors_in(
        "The quay was leased to Meridian Gulf Terminals. Meridian is registered in Dubai."
    )
    assert found["meridian-gulf-terminals"].type == "organisation"
    assert len(found["meridian-gulf-terminals"].mentions) == 2


def test_a_ship_and_a_report_are_no_actors(actors_in):
    found = actors_in("On Monday the Ocean Dignity, a dredger from Oslo, left. Moe wrote a book called Cold Harbour.")  # fmt: skip
    assert not {"ocean-dignity", "cold-harbour"} & found.keys()
