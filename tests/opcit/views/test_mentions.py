"""Mentions as rows and as evidence."""

from __future__ import annotations

from opcit.views import mentions
from opcit.views.groups import Scope, group
from tests.components.charts.invented import ACTORS, reading


def test_counts_are_of_the_mentions_most_first() -> None:
    rows = mentions.rows(reading(), Scope(99))
    counted = {a.id: len(a.mentions) for a in ACTORS if a.type != "place"}
    assert {r.actor: r.total for r in rows} == counted
    assert [r.total for r in rows] == sorted(counted.values(), reverse=True)


def test_evidence_by_kind() -> None:
    guild = group(reading(), Scope(), "guild")
    assert guild
    assert len(mentions.evidence(reading(), guild)) == 2
    assert mentions.evidence(reading(), guild, "name") == mentions.evidence(reading(), guild)
    assert mentions.evidence(reading(), guild, "pronoun") == []
