"""Remarks on a deed go to who did it."""

from __future__ import annotations

import pytest

from opcit.analyse import analyse
from opcit.findings import AUTHOR
from opcit.voices import counting
from opcit.voices.remarks import Remarks


@pytest.fixture
def remarked(make_article):
    """The names of who is remarked on, and the words by which."""

    def find(*paragraphs):
        reading = analyse(make_article(*paragraphs))
        names, remarks = {a.id: a.name for a in reading.actors}, Remarks(reading)
        return [(names[p.about], remarks.called(p.target)) for p in remarks.passages()]

    return find


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Anna Berg signed all the same. That was brave.", ("brave", "favourable")),
        ("Anna Berg sent the tanks. It was an act of cowardice.", ("cowardice", "critical")),
        ("Anna Berg left early. That was not wise.", ("not wise", "critical")),
    ],
)
def test_a_remark_is_about_who_did_what_the_sentence_before_tells(remarked, text, side):
    assert remarked(text) == [("Anna Berg", side)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg left early. It was a Monday.",
        "Anna Berg was shot in Oslo. That was wrong.",
        "Anna Berg left early. Was that wise?",
        "Anna Berg left early. These were not the words of a puppet.",
        "Anna Berg left early. “That was foolish,” said Nils Lund.",
        "The bells of Oslo rang. That was wise.",
    ],
)
def test_no_remark_where_nobody_did_it_or_the_author_does_not_judge(remarked, text):
    assert remarked(text) == []


def test_a_remark_in_another_paragraph_is_about_something_else(remarked):
    assert remarked("Anna Berg left early.", "That was wise.") == []


def test_a_remark_is_evidence_of_the_authors_stance(make_article):
    reading = analyse(make_article("Anna Berg sent the tanks. It was an act of cowardice."))
    (berg,) = (a for a in reading.actors if "Berg" in a.name)
    stance = reading.stance(berg.id)
    assert stance.holder == AUTHOR and stance.label == "critical"
    assert counting.DONE["critical"].format(words="cowardice") in {e.why for e in stance.evidence}
