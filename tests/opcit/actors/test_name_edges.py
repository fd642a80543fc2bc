"""Where names begin and end: offices cut off, what a commission is on kept, small words left."""

import pytest

from opcit.actors.name_edges import edged
from opcit.actors.rows import annotate
from opcit.models.names import Found
from opcit.text.words import words

CASES = [
    ("NATO Secretary-General Jens Holm arrived.", ["NATO", "Jens Holm"]),
    ("United Nations Special Envoy Tan Sri Rafiq Osman met her.", ["United Nations", "Rafiq Osman"]),
    ("The UN General Assembly met in May.", ["UN General Assembly"]),
    ("The United States Commission on International Religious Freedom reported.",
     ["United States Commission on International Religious Freedom"]),
    ("The Ontario Liberal Party leader resigned.", ["Ontario Liberal Party"]),
    ("The Harbour Workers Party lost. Later the Harbour Workers party mourned.", ["Harbour Workers Party", "Harbour Workers party"]),
    ("Shares of Lunt Corp. fell when Moe & Co. sold.", ["Lunt Corp.", "Moe & Co."]),
    ("Berg joined the Peace and Freedom Party.", ["Berg", "Peace and Freedom Party"]),
    ("Labour and the Freedom Party met.", ["Labour", "Freedom Party"]),
    ("Berg’s house burned in Oslo’s harbour.", ["Berg", "Oslo"]),
    ("The Islamic Revolutionary Guard Corps of Iran fired.", ["Islamic Revolutionary Guard Corps", "Iran"]),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", CASES)
def test_names_of_a_sentence(text, expected):
    (row,) = annotate([{"text": text}])
    assert [text[e["start"] : e["end"]] for e in row["entities"]] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Brexit divided Britain.", ["Britain"]),
        ("French officials spoke.", ["French"]),
        ("He won the Nobel Peace Prize in Oslo.", ["Oslo"]),
    ],
)
def test_what_is_a_thing_names_no_actor(text, expected):
    (row,) = annotate([{"text": text}])
    assert [text[e["start"] : e["end"]] for e in row["entities"]] == expected


EDGES = [
    ("his own Labor Party jeered", 2, 3, "ORG", "Labor Party"),
    ("his own Labor party jeered", 2, 3, "ORG", "Labor"),
    ("his own Labor, Party and all", 2, 3, "ORG", "Labor"),
    ("they ate at Berg's for once", 3, 5, "PLACE", "Berg's"),
    ("they drank to Berg's for once", 3, 5, "PERSON", "Berg"),
]


@pytest.mark.parametrize("text, first, last, label, expected", EDGES)
def test_what_the_finder_leaves_off_or_takes_too_much(text, first, last, label, expected):
    tokens = words(text)
    (span,) = edged(tokens, [Found(first, last, label, 0.9)])
    assert text[tokens[span.first].start : tokens[span.last - 1].end] == expected
