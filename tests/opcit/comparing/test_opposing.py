"""Which passages for and against one subject part, by what they tell and what stands around them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.comparing.parting.opposing import as_well, parted
from opcit.comparing.parting.points import Point

NEAR = {frozenset((0, 1))}


def point(article: int, leans: float, told: str = "", near: str = "", came: bool = True) -> Point:
    """A passage on one actor. told, near: the deeds of its sentence and of its paragraph, a letter each."""
    return Point(
        article, ("actor", "arland"), 0, 9, leans, True, None, "",
        frozenset(told), frozenset(told + near), backed=True, came=came,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        (("a", ""), ("", "b"), False),  # what came of the raid, and what came of a speech
        (("a", ""), ("b", ""), False),
        (("a", ""), ("", "a"), True),
        (("a", ""), ("", ""), True),  # nothing tells what the other is about
        (("", "a"), ("", "b"), True),
    ],
)
def test_what_came_of_other_deeds_is_no_dispute(
    one: tuple[str, str], other: tuple[str, str], part: bool
) -> None:
    found = list(parted("opposed", [(point(0, -0.9, *one), point(1, 0.9, *other))], NEAR))
    assert bool(found) is part


def test_a_judgement_may_be_of_another_deed() -> None:
    pair = (point(0, -0.9, "a", came=False), point(1, 0.9, "b", came=False))
    assert len(list(parted("opposed", [pair], NEAR))) == 1


def test_a_passage_shown_elsewhere_gives_way_to_one_that_is_as_firm_on_the_same_side() -> None:
    pair = (point(0, -0.9, "a"), point(1, 0.9, "a"))
    shown, other = point(2, -0.9, "a"), point(2, -0.8, "b")
    assert as_well(pair, shown, [other]) is other
    for worse in (point(2, 0.8), replace(other, firm=False), replace(other, stray=True)):
        assert as_well(pair, shown, [worse]) is shown
