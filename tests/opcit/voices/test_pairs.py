"""Opposed comments on one matter, and comments that judge nobody (pairs.toml): signs differ as written, and only there."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from opcit.analyse import analyse
from opcit.article import Article, Paragraph, text_id
from opcit.reading import Reading

PAIRS = tomllib.loads(Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8"))["pair"]
CASES = [
    pytest.param(pair[which], actor["words"], actor[which], id=f"{pair['matter']}, {which}: {actor['words']}")
    for pair in PAIRS
    for actor in pair["actor"]
    for which in ("first", "second")
]  # fmt: skip


@cache
def reading(text: str) -> Reading:
    return analyse(Article(text_id(text), text, (Paragraph(0, len(text), "body"),)))


def told(text: str, words: str) -> str:
    """The author's stance towards the actor that is mentioned oftenest by the words."""
    found = reading(text.strip())
    named = {a.id: sum(words in found.article.words(m) for m in a.mentions) for a in found.actors}
    actor = max(named, key=lambda a: named[a])
    assert named[actor], f"{words!r} is no actor"
    stance = found.stance(actor)
    return stance.label if stance else "unclear"


@pytest.mark.parametrize(("text", "words", "stance"), CASES)
def test_signs_differ_as_written_and_nobody_is_judged_where_nobody_is(text, words, stance):
    label = told(text, words)
    expected = {stance} if stance != "neutral" else {"neutral", "unclear", "mixed"}
    assert label in expected


def test_half_of_the_pairs_are_opposed_and_half_judge_nobody():
    opposed = [any(a["first"] != "neutral" for a in pair["actor"]) for pair in PAIRS]
    assert opposed.count(True) == opposed.count(False) == 5
