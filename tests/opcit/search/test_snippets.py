from __future__ import annotations

import pytest

from opcit.search.query import parse
from opcit.search.snippets import LENGTH, hits, snippet

TEXT = (
    "The envoy left Zürich.\n\nProtesters met the Envoy’s car; the protest went on in Zu\u0308rich."
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("envoy", ["envoy", "Envoy"]),
        ("protest", ["protest"]),
        ("protest*", ["Protesters", "protest"]),
        ('"the envoy"', ["The envoy", "the Envoy"]),
        ('"the envoy" envoy', ["The envoy", "the Envoy"]),
        ('"went o"*', ["went on"]),
        ("zurich", ["Zürich", "Zu\u0308rich"]),
        ("-envoy", []),
        ("left met", ["left", "met"]),
        ('"zurich protesters"', ["Zürich.\n\nProtesters"]),
    ],
)
def test_hits_are_the_words_of_the_text(typed, expected):
    assert [TEXT[hit.start : hit.end] for hit in hits(TEXT, parse(typed))] == expected


def test_a_passage_stays_in_its_paragraph_and_says_how_often_it_hits():
    found = snippet(TEXT, parse("envoy protest"))
    assert TEXT[found.start : found.end].startswith("Protesters met")
    assert [TEXT[h.start : h.end] for h in found.hits] == ["Envoy", "protest"]
    assert (found.n, found.cut) == (3, (False, False))


def test_a_passage_of_a_long_paragraph_is_cut_between_words():
    text = "word " * 200 + "needle " + "word " * 200
    found = snippet(text, parse("needle"))
    shown = text[found.start : found.end]
    assert len(shown) <= LENGTH and set(shown.split()) == {"word", "needle"}
    assert found.cut == (True, True)


def test_a_text_without_the_words_has_no_passage():
    assert snippet(TEXT, parse("harbour")) is None
    assert snippet(TEXT, parse("")) is None
