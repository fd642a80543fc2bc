"""Which actors are shown, alone or with their parts."""

from __future__ import annotations

from dataclasses import replace

from opcit.views.groups import Scope, group, groups
from tests.components.charts.invented import ACTORS, reading


def test_the_most_salient_come_first_without_places() -> None:
    shown = groups(reading(), Scope(3))
    assert [g.id for g in shown] == ["arland", "navy", "guild"]
    assert "house" not in {g.id for g in groups(reading(), Scope(99))}


def test_an_actor_says_what_it_is_part_of() -> None:
    navy = group(reading(), Scope(), "navy")
    assert navy and navy.whole == "Arland"


def test_with_wholes_a_part_is_counted_in() -> None:
    shown = groups(reading(), Scope(8, whole=True))
    assert shown[0].members == ("arland", "navy")
    assert "navy" not in {g.id for g in shown}
    assert group(reading(), Scope(8, whole=True), "navy") == shown[0]


def test_one_more_is_shown_when_asked_for() -> None:
    assert [g.id for g in groups(reading(), Scope(2, also="okoro"))] == ["arland", "navy", "okoro"]
    assert len(groups(reading(), Scope(2, also="navy"))) == 2
    assert group(reading(), Scope(), "nobody") is None


def test_parents_in_a_loop_end() -> None:
    loop = [replace(ACTORS[0], parent="navy"), *ACTORS[1:]]
    looped = replace(reading(), actors=tuple(loop))
    members = {m for g in groups(looped, Scope(99, whole=True)) for m in g.members}
    assert members == {a.id for a in ACTORS} - {"house"}
