"""Relations and agency as rows and as evidence."""

from __future__ import annotations

from opcit.views import relations
from opcit.views.groups import Scope, group
from tests.components.charts.invented import TEXT, reading


def test_a_row_for_each_pair() -> None:
    rows = {(r.source, r.target): (r.score, r.n) for r in relations.rows(reading(), Scope(99))}
    assert rows == {
        ("crowds", "navy"): (-7.0, 1), ("navy", "crowds"): (-9.0, 2), ("guild", "crowds"): (4.0, 1),
    }  # fmt: skip


def test_with_wholes_the_part_stands_for_its_whole() -> None:
    rows = {(r.source, r.target) for r in relations.rows(reading(), Scope(99, whole=True))}
    assert rows == {("crowds", "arland"), ("arland", "crowds"), ("guild", "crowds")}


def test_evidence_of_a_pair_and_of_all() -> None:
    navy, crowds = (group(reading(), Scope(), name) for name in ("navy", "crowds"))
    assert navy and crowds
    pair = relations.evidence(reading(), navy, crowds)
    assert [TEXT[m.start : m.end] for p in pair for m in p.marks] == ["shelled", "shelling"]
    assert len(relations.evidence(reading(), navy, None)) == 3


def test_agency_leaves_out_what_did_not_happen() -> None:
    rows = {r.actor: (r.does, r.undergoes) for r in relations.agency(reading(), Scope(99))}
    assert rows == {"arland": (2, 0), "crowds": (1, 0), "navy": (1, 1), "guild": (1, 1)}


def test_agency_evidence_marks_the_triggers() -> None:
    navy = group(reading(), Scope(), "navy")
    assert navy
    undergone = relations.agency_evidence(reading(), navy, does=False)
    assert [TEXT[m.start : m.end] for p in undergone for m in p.marks] == ["Raids"]
