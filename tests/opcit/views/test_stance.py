"""Stance as rows and as evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.views import stance
from opcit.views.groups import Scope, group
from tests.components.charts.invented import TEXT, reading


def test_told_come_first_and_unclear_has_no_score() -> None:
    rows = stance.rows(reading(), Scope(99))
    assert (rows[0].actor, rows[0].label, rows[0].score) == ("navy", "critical", -0.6)
    assert {(r.label, r.score, r.low, r.high) for r in rows[1:]} == {("unclear", None, None, None)}


def test_evidence_marks_the_target_and_gives_the_shares() -> None:
    navy = group(reading(), Scope(), "navy")
    assert navy
    (found,) = stance.evidence(reading(), navy)
    assert [TEXT[m.start : m.end] for m in found.marks] == ["the navy"]
    assert found.note == "critical 70%, neutral 20%, favourable 10%"
    assert found.link.startswith("stance.")


def test_words_that_are_judged_twice_are_shown_once_as_what_tells_most() -> None:
    navy = reading().stance("navy")
    assert navy
    (sure,) = navy.evidence
    loose = replace(sure, why="Not counted as critical or favourable: it may stand for no actor.")
    both = replace(reading(), stances=(replace(navy, evidence=(loose, sure), n=2),))
    about = group(both, Scope(), "navy")
    assert about
    (found,) = stance.evidence(both, about)
    assert found.note == "critical 70%, neutral 20%, favourable 10%"


def test_no_stance_has_no_evidence() -> None:
    okoro = group(reading(), Scope(), "okoro")
    assert okoro and stance.evidence(reading(), okoro) == []


def test_an_actor_with_its_parts_is_judged_over_the_passages_of_all() -> None:
    navy = reading().stance("navy")
    assert navy
    both = replace(reading(), stances=(navy, replace(navy, about="arland", n=1)))
    arland = group(both, Scope(whole=True), "arland")
    assert arland
    pooled = stance.held(both, arland)
    assert pooled and (pooled.about, pooled.n, pooled.label) == ("arland", 2, "critical")
    alone = group(both, Scope(), "arland")
    assert alone and stance.held(both, alone) == both.stance("arland")


def test_a_passage_that_does_not_count_says_why() -> None:
    navy = reading().stance("navy")
    assert navy
    why = "Not counted as critical: it suffers."
    spared = replace(navy, evidence=(replace(navy.evidence[0], why=why),))
    about = group(reading(), Scope(), "navy")
    assert about
    (found,) = stance.evidence(replace(reading(), stances=(spared,)), about)
    assert found.note.endswith(why)
    assert stance.leaning(spared.evidence[0]) == pytest.approx(0.1)
