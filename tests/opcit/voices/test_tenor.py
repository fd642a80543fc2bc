"""The tenor of an article: reports tell, columns judge."""

from __future__ import annotations

import numpy as np
import pytest

from opcit.article import Span
from opcit.findings import AUTHOR, Claim, StanceEvidence
from opcit.voices import counting
from opcit.voices.judging import Judged
from opcit.voices.passages import Passage
from opcit.voices.tenor import ENOUGH, Tenor

SIDE, PLAIN = (0.8, 0.15, 0.05), (0.1, 0.8, 0.1)


@pytest.fixture
def tenor(staged):
    """The tenor of an article with so many passages that take a side and that do not, and so many claims of its author's."""

    def make(sides: int, plain: int, claims: int = 0) -> Tenor:
        evidence = [
            StanceEvidence(0, 9, Span(0, 3), *shares) for shares in [SIDE] * sides + [PLAIN] * plain
        ]
        found = [Claim(0, 9, "claim", AUTHOR, 0.9, "", 1.0, "", "")] * claims
        reading = staged("One left. Two stayed. Three came. Four went.")
        return Tenor(reading.extended(found), evidence)

    return make


def test_an_author_who_hardly_ever_takes_a_side_only_tells(tenor):
    assert tenor(sides=2, plain=18).only_tells


def test_an_author_who_often_takes_a_side_judges(tenor):
    assert not tenor(sides=8, plain=12).only_tells


def test_claims_are_judgements_too(tenor):
    assert not tenor(sides=2, plain=18, claims=2).only_tells


def test_of_a_few_passages_nothing_is_concluded(tenor):
    assert not tenor(sides=0, plain=ENOUGH - 1).only_tells
    assert tenor(sides=0, plain=ENOUGH).only_tells


@pytest.mark.parametrize(
    ("holder", "why", "after"),
    [
        (AUTHOR, "", counting.TELLS),
        (AUTHOR, counting.ACTS, counting.TELLS),
        (AUTHOR, counting.JUDGED, counting.JUDGED),
        (AUTHOR, counting.ASIDE, counting.ASIDE),
        ("berg", "", ""),
    ],
)
def test_in_a_report_what_no_word_of_the_authors_judges_counts_less(tenor, holder, why, after):
    passage = Passage("a", holder, Span(0, 9), Span(0, 3))
    found = Judged(passage, np.array(SIDE), why)
    assert tenor(sides=1, plain=19).seen(found).why == after
    assert tenor(sides=19, plain=1).seen(found).why == why
