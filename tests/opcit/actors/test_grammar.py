"""A line's tree by its words."""

from __future__ import annotations

import pytest

from opcit.actors.grammar import NO_GRAMMAR, Grammar, grammar_of
from opcit.models import syntax
from opcit.text.words import words


def grammar(text: str) -> tuple[list[str], Grammar]:
    found = words(text)
    return [w.text for w in found], grammar_of(found, syntax.trees(text, [(0, len(text))])[0])


ROLES = [
    ("Olof Lind sold the pro-Iranian house.", "Lind", "subject"),
    ("Olof Lind sold the pro-Iranian house.", "house", "object"),
    ("Olof Lind sold Anna Berg’s house.", "Berg", "possessor"),
    ("Anna Berg and Olof Lind left.", "Lind", "subject"),
    ("Berg left with Lind.", "Lind", "oblique"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "role"), ROLES)
def test_a_noun_has_its_place_in_the_clause(text, word, role):
    at, tree = grammar(text)
    assert tree.role(at.index(word)) == role


def test_a_clause_has_its_own_subject():
    at, tree = grammar("Anna Berg said that Olof Lind had left.")
    left = tree.clause(at.index("left"))
    assert [at[tree.first(i)] for i in tree.subjects(left)] in (["Olof"], ["Lind"])


def test_without_a_tree_nothing_is_known():
    assert NO_GRAMMAR.dep(3) == "" and NO_GRAMMAR.role(3) == "other" and NO_GRAMMAR.top(1, 4) == 3
