"""Passages: marks within, paragraphs, links."""

from __future__ import annotations

from opcit.article import Span
from opcit.views.passages import Mark, Passages, inside
from tests.components.charts.invented import PARAGRAPHS, TEXT, reading, span


def test_marks_do_not_overlap_and_stay_within() -> None:
    marks = [Mark(5, 9, "time"), Mark(0, 4, "target"), Mark(3, 6, "trigger"), Mark(8, 12, "time")]
    assert inside(Span(0, 10), marks) == (marks[1], marks[0])


def test_one_passage_a_sentence() -> None:
    places = [span("crowds"), span("stormed"), span("shelled")]
    found = Passages(reading()).by_sentence(
        (Mark(s.start, s.end, "target") for s in places), "actors"
    )
    assert [len(p.marks) for p in found] == [2, 1]
    assert [p.paragraph for p in found] == [1, 2]
    assert TEXT[found[1].start : found[1].end].startswith("On Sunday the navy")


def test_a_passage_without_a_mark_links_to_itself() -> None:
    assert Passages(reading()).one(Span(0, 5), []).link == "passage.0.5"


def test_what_lies_outside_any_sentence_is_its_own_passage() -> None:
    gap = len(PARAGRAPHS[0])
    (found,) = Passages(reading()).by_sentence([Mark(gap, gap + 1, "target")], "actors")
    assert (found.start, found.end) == (gap, gap + 1)
