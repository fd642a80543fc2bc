"""The North and the South of a country that is two states."""

from __future__ import annotations

import pytest

TEXT = "The North fired two missiles. South Korea protested, and the South’s president said that the North had broken its word."


def test_a_half_is_the_state_that_the_text_speaks_of(mentions_in):
    found = mentions_in(TEXT)
    assert [words for words in found["north-korea"] if words != "its"] == ["North", "North"]
    assert found["south-korea"] == ["South Korea", "South"]
    assert found["president-of-south-korea"] == ["president"]


@pytest.mark.parametrize(
    "text",
    [
        "The North fired two missiles. Norway protested.",
        "Farmers in the north of South Korea fear for their crops.",
        "South Korea and the North Atlantic fleet sailed.",
    ],
)
def test_elsewhere_it_is_no_state(mentions_in, text):
    assert "north-korea" not in mentions_in(text)
