"""Offices and nouns with their holder's name in commas after them, and those beside which somebody else stands."""

from __future__ import annotations

import pytest

BESIDE = [
    ("Guild members met. Its president, Hilde Maas, knows the figures.", "hilde-maas", "president"),
    ("The French foreign minister, Anne Roux, flew home.", "anne-roux", "French foreign minister"),
    ("Kenya’s president, Peter Otieno, shouted.", "peter-otieno", "president"),
    ("She spoke to the Chadian ambassador, Idris Malla.", "idris-malla", "Chadian ambassador"),
    ("A friend and her husband, Ole Moe, tested it.", "ole-moe", "husband"),
]


@pytest.mark.parametrize(("text", "who", "words"), BESIDE)
def test_a_name_in_commas_says_whose_the_office_is(mentions_in, text, who, words):
    assert words in mentions_in(text)[who]


APART = [
    ("According to the president, Anna Berg lied.", "anna-berg"),
    ("Her husbands, Ole Moe, and others came.", "ole-moe"),
    ("He met the president. Anna Berg left.", "anna-berg"),
]


@pytest.mark.parametrize(("text", "who"), APART)
def test_a_name_that_goes_on_into_a_clause_is_somebody_else(mentions_in, text, who):
    assert mentions_in(text)[who][0].startswith(("Anna", "Ole"))


def test_an_office_in_commas_is_remembered(mentions_in):
    text = "Kenya’s president, Peter Otieno, shouted. Then he slept. Kenya’s president had won."
    assert mentions_in(text)["peter-otieno"].count("president") == 2


def test_the_president_of_a_state_is_not_one_of_a_state_untold(mentions_in):
    text = (
        "President Ali Zene was locked in. Nobody in Nigeria’s cabinet speaks. "
        "Nigeria’s president, Femi Ade, was loud. The Nigerian president had votes to think of."
    )
    found = mentions_in(text)
    assert "Nigerian president" in found["femi-ade"]
    assert found["ali-zene"] == ["President Ali Zene"]
