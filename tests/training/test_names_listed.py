"""GMB's names as our lists have them."""

from __future__ import annotations

import pytest

from opcit.models.name_pieces import entities
from training.names_data import Tagged
from training.names_listed import set_right

CASES = [
    ("The U.N. left Jordan .", "O B-PLACE O B-GROUP O", [("U.N.", "ORG"), ("Jordan", "PLACE")]),
    ("A South Korean official spoke .", "O O B-GROUP O O O", [("South Korean", "GROUP")]),
    ("The Palestinian Authority paid .", "O B-GROUP O O O", [("Palestinian Authority", "ORG")]),
    ("The Czech Republic paid .", "O B-GROUP B-PLACE O O", [("Czech Republic", "PLACE")]),
    ("Korean Air of North Korean fame", "B-ORG I-ORG O O B-GROUP O", [("Korean Air", "ORG"), ("North Korean", "GROUP")]),
    ("Bank of South Korea Holdings", "B-ORG I-ORG I-ORG I-ORG I-ORG", [("Bank of South Korea Holdings", "ORG")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels", "expected"), CASES)
def test_listed_names_are_whole_and_of_their_kind(text, labels, expected):
    words = tuple(text.split())
    found = set_right(Tagged(words, tuple(labels.split())))
    assert [(" ".join(words[a:b]), kind) for a, b, kind in entities(found.labels)] == expected


def test_a_people_that_gmb_has_no_label_for_is_left_open():
    found = set_right(Tagged(("Shi'ite", "clerics", "left"), ("O", "O", "O")))
    assert found.labels == (None, "O", "O")
