"""Tone as rows and as evidence."""

from __future__ import annotations

import pytest

from opcit.views import course, tone
from opcit.views.groups import Scope, group
from tests.components.charts.invented import TEXT, reading


def test_the_mean_of_an_actor_is_the_layers() -> None:
    whole = reading()
    means = {t.about: (t.polarity, t.n) for t in whole.tones}
    for row in tone.actors(whole, Scope(99)):
        assert (row.polarity, row.n) == pytest.approx(means[row.actor])
        assert row.negative + row.even + row.positive == row.n


def test_the_most_negative_come_first() -> None:
    polarities = [row.polarity for row in tone.actors(reading(), Scope(99))]
    assert polarities == sorted(polarities)


def test_with_wholes_no_sentence_counts_twice() -> None:
    rows = tone.actors(reading(), Scope(99, whole=True))
    arland = next(r for r in rows if r.actor == "arland")
    alone = {r.actor: r.n for r in tone.actors(reading(), Scope(99))}
    assert alone["arland"] < arland.n < alone["arland"] + alone["navy"] + 1


def test_evidence_marks_the_actor_and_the_words() -> None:
    okoro = group(reading(), Scope(), "okoro")
    assert okoro
    (found,) = tone.evidence(reading(), okoro)
    marked = {(TEXT[m.start : m.end], m.kind) for m in found.marks}
    assert marked == {("President Okoro", "target"), ("terrible", "negative")}
    assert found.link == f"actors.{TEXT.index('President')}.{TEXT.index(' called')}"
    assert (found.paragraph, found.note) == (1, "strongly negative words")


def test_evidence_of_one_paragraph_or_sentence() -> None:
    crowds = group(reading(), Scope(), "crowds")
    assert crowds
    everything = tone.evidence(reading(), crowds)
    assert len(everything) == 3
    assert tone.evidence(reading(), crowds, paragraph=4) == everything[2:]
    assert tone.evidence(reading(), crowds, start=everything[1].start) == [everything[1]]


def test_the_course_has_a_row_a_paragraph() -> None:
    rows = [r for r in course.rows(reading(), Scope(99)) if r.actor == "crowds"]
    assert [(r.paragraph, r.n) for r in rows] == [(1, 2), (4, 1)]
    assert rows[0].polarity == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("polarity", "words"),
    [(-0.6, "strongly negative words"), (-0.3, "negative words"), (0.1, "slightly positive words"), (0.04, "even words")],
)  # fmt: skip
def test_polarity_in_words(polarity: float, words: str) -> None:
    assert tone.says(polarity) == words
