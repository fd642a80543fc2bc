"""Where an annotator's entries are found, in invented sentences."""

from __future__ import annotations

import pytest

from benchmarks.gold.finding import NotFound, find

TEXT = "Berg met Lind. Bergen’s mayor said she would greet Berg\nand Lind – and she did."


@pytest.mark.parametrize(
    ("entry", "at"),
    [
        ("Bergen", [15]),
        ("Berg #2", [51]),
        ("Berg #1,2", [0, 51]),
        ("Berg #2, #1", [51, 0]),
        ("Lind *", [9, 60]),
        ("Bergen's mayor", [15]),
        ("Berg and Lind - and", [51]),
        ("said <she> would", [35]),
        ("<she> #2", [71]),
        ("<mayor> said", [24]),
    ],
)
def test_an_entry_is_found_where_it_says(entry, at):
    found = find(TEXT, entry)
    assert [start for start, _ in found.places] == at
    assert found.each == entry.endswith("*") and not found.unsure


def test_a_question_mark_is_the_annotators_doubt_and_no_part_of_the_words():
    found = find(TEXT, "she #2 ?")
    assert found.unsure and [TEXT[s:e] for s, e in found.places] == ["she"]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("berg", "is not in the text"),
        ("she", "2 times: #1 …"),
        ("Berg #3", "the text has 2"),
        ("Berg #0", "the text has 2"),
        ("<> met", "is not in the text"),
        ("", "is not in the text"),
    ],
)
def test_what_is_not_there_so_often_is_said(entry, says):
    with pytest.raises(NotFound, match=says):
        find(TEXT, entry)


def test_only_the_annotated_parts_are_counted():
    assert find(TEXT, "Berg", [(15, len(TEXT))]).places == ((51, 55),)
