"""Clauses and verb groups, from trees."""

from __future__ import annotations

import pytest

from opcit.events.clauses import Grammar, grammar_of
from opcit.events.words import words_of
from opcit.models import syntax


def parsed(text: str) -> Grammar:
    return grammar_of(words_of(text, syntax.trees(text, [(0, len(text))])[0]))


def clauses(text: str) -> list[tuple[str, str]]:
    found = parsed(text)
    return [(c.kind, " ".join(found.words[i].text for i in c.members)) for c in found.clauses]


def test_what_comes_after_is_a_clause_and_the_main_clause_goes_on() -> None:
    assert clauses("Rebels, after the raid on the camp, burned two villages.") == [
        ("after", ", after the raid on the camp ,"),
        ("main", "Rebels burned two villages ."),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They shelled the town in retaliation for the raid.", "after"),
        ("They shelled the town ahead of the vote.", "before"),
        ("They shelled the town, which burned.", "relative"),
        ("They said that the town burned.", "that"),
        ("They shelled the town, killing six.", "participle"),
        ("They shelled the town and burned it.", "coordinate"),
        ("They shelled it if he is right.", "sub"),
    ],
)
def test_each_opener_gives_its_kind(text: str, kind: str) -> None:
    assert [k for k, _ in clauses(text)] == ["main", kind]


def test_a_list_with_a_comma_before_and_is_no_clause() -> None:
    assert clauses("Men wearing hoods, masks, and helmets gathered.") == [
        ("participle", "wearing hoods , masks , and helmets"),
        ("main", "Men gathered ."),
    ]


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("The town was not shelled.", {"passive", "negated", "finite", "past"}),
        ("They will shell it.", {"finite"}),
        ("They have shelled it.", {"finite", "past", "perfect"}),
        ("They are shelling it.", {"finite", "progressive"}),
    ],
)
def test_auxiliaries_give_voice_tense_and_negation(text: str, traits: set[str]) -> None:
    group = parsed(text).groups[-1]
    names = ("passive", "negated", "finite", "past", "perfect", "progressive", "infinitive")
    assert {n for n in names if getattr(group, n)} == traits


def test_a_participle_that_describes_a_noun_has_no_tense() -> None:
    groups = parsed("A lorry held by rebels crashed into the gate.").groups
    assert [g.finite for g in groups] == [False, True]
