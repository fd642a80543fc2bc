"""What only the whole text tells: parents of bodies that no word beside them places."""

from __future__ import annotations

import pytest

PARENTS = [
    ("Zambia voted. The army was quiet. Zambia waited.", "army", "zambia"),
    ("Zambia’s parliament met. Lawmakers were tired; Zambia waited.", "lawmakers", "zambian-parliament"),
    ("The Solberg Foundation met. The Solberg Foundation Library burned.", "solberg-foundation-library", "solberg-foundation"),
    ("Troops left northern Chad. Chad was calm.", "northern-chad", "chad"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "parent"), PARENTS)
def test_a_body_is_put_under_what_it_is_part_of(actors_in, text, who, parent):
    assert actors_in(text)[who].parent == parent


def test_between_two_states_nothing_is_guessed(actors_in):
    found = actors_in("Zambia met Malawi. The army was quiet. Zambia and Malawi waited.")
    assert found["army"].parent is None


def test_an_army_is_the_armed_forces_that_are_named(mentions_in):
    text = "Kenya’s army killed nine people. The Kenya Defence Forces said they were rebels. The army is feared."
    assert mentions_in(text)["kenya-defence-forces"] == ["army", "Kenya Defence Forces", "army"]


def test_an_army_is_not_the_armed_forces_of_another_state(mentions_in):
    found = mentions_in("Kenya’s army was quiet. Chad watched. The Chadian Armed Forces laughed.")
    assert found["kenyan-army"] == ["army"]
    assert found["chadian-armed-forces"] == ["Chadian Armed Forces"]
