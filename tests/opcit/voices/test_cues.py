"""Reporting verbs: which words are ones, and which of them say that somebody spoke."""

from __future__ import annotations

import pytest

from opcit.lists import table
from opcit.voices.cues import cues, frames, is_asserted
from opcit.voices.lexicon import verb_forms


def found(text):
    return [
        (text[c.start : c.end], c.lemma, c.form)
        for c in cues(text, 0, len(text))
        if is_asserted(text, c, 0)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said it.", [("said", "say", "past")]),
        ("Critics argue otherwise.", [("argue", "argue", "base")]),
        ("He came to say more.", [("say", "say", "base")]),
        ("She pointed out that it rained.", [("pointed out", "point out", "past")]),
        ("She made it clear.", [("made it clear", "make it clear", "past")]),
        ("The rebels, shouting, left.", [("shouting", "shout", "ing")]),
        ("His claims were false.", []),
        ("The report was long.", []),
        ("The state of the army", []),
        ("He was told to go.", []),
        ("She never said so.", []),
        ("They should say so.", []),
        ("He refused without saying why.", []),
    ],
)
def test_active_verbs_of_saying(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", ["say", "says", "said", "saying"]),
        ("deny", ["deny", "denies", "denied", "denying"]),
        ("stress", ["stress", "stresses", "stressed", "stressing"]),
        ("argue", ["argue", "argues", "argued", "arguing"]),
        ("point out", ["point out", "points out", "pointed out", "pointing out"]),
        ("make clear", ["make clear", "makes clear", "made clear", "making clear"]),
        ("admit", ["admit", "admits", "admitted", "admitting"]),
    ],
)
def test_forms(lemma, forms):
    assert verb_forms(lemma, table("reporting_verbs")["irregular"]) == forms


def test_a_verb_that_takes_that_also_introduces_marks():
    assert {"that", "marks"} <= frames("insist")
    assert frames("walk") == frozenset()
