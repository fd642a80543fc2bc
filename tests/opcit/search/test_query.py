from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opcit.search import words
from opcit.search.query import Query, Term, parse, written


def terms(*found: tuple[str, ...] | str) -> tuple[Term, ...]:
    return tuple(Term(tuple(one.split()) if isinstance(one, str) else one) for one in found)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Query()),
        ("Envoy  harbour", Query(terms("envoy", "harbour"))),
        ("Öresund", Query(terms("oresund"))),
        ('"no confidence" Madrid', Query(terms("no confidence", "madrid"))),
        ("“no confidence”", Query(terms("no confidence"))),
        ("storm*", Query((Term(("storm",), True),))),
        ('"the storm*"', Query(terms("the storm"))),
        ('"the storm"*', Query((Term(("the", "storm"), True),))),
        ("envoy -harbour", Query(terms("envoy"), terms("harbour"))),
        ('-"in talks"', Query((), terms("in talks"))),
        ("pro-western", Query(terms("pro western"))),
        ("U.N.", Query(terms("u n"))),
        ("envoy envoy", Query(terms("envoy"))),
        ('"never closed', Query(terms("never closed"))),
        ("100%", Query(terms("100"))),
        ("stayed_on", Query(terms("stayed on"))),
        ('- * "" -* () AND:^{', Query(terms("and"))),
    ],
)
def test_what_is_typed_becomes_a_query(typed, expected):
    assert parse(typed) == expected


@given(st.text())
def test_no_text_is_an_error_and_words_are_plain(typed):
    query = parse(typed)
    for term in (*query.terms, *query.without):
        assert term.words and all(word.isalnum() for word in term.words)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    once = list(words.words(text))
    assert list(words.words(" ".join(once))) == once


@given(st.text())
def test_a_query_is_written_as_it_is_parsed(typed):
    assert parse(written(parse(typed))) == parse(typed)
