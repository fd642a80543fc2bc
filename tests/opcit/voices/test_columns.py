"""Invented columns and a report (columns.toml): no side is mistaken, and a report takes none."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from opcit.analyse import analyse
from opcit.article import Article, Paragraph, text_id
from opcit.reading import Reading

COLUMNS = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))[
    "column"
]
SIDES = {"critical", "favourable"}


@cache
def reading(number: int) -> Reading:
    column = COLUMNS[number]
    parts = [column["title"], *column["text"].strip().split("\n\n")]
    paragraphs, at = [], 0
    for n, part in enumerate(parts):
        paragraphs.append(Paragraph(at, at + len(part), "body" if n else "title"))
        at += len(part) + 2
    text = "\n\n".join(parts)
    return analyse(Article(text_id(text), text, tuple(paragraphs), title=column["title"]))


def found(number: int, actor: dict[str, Any]) -> str:
    """The label of the actor that is mentioned oftenest by the words."""
    read, words = reading(number), actor["words"].lower()
    by_mentions = {
        a.id: sum(words in read.article.words(m).lower() for m in a.mentions) for a in read.actors
    }
    stance = read.stance(max(by_mentions, key=lambda a: by_mentions[a]))
    return stance.label if stance else "unclear"


CASES = [
    pytest.param(n, a, id=f"{c['title']}: {a['words']}")
    for n, c in enumerate(COLUMNS)
    for a in c["actor"]
]


@pytest.mark.parametrize(("number", "actor"), CASES)
def test_no_side_is_mistaken(number, actor):
    told = found(number, actor)
    assert {told, actor["stance"]} != SIDES


def test_an_editorial_is_critical_of_those_whom_it_accuses():
    assert found(0, {"words": "Zemiran government"}) == "critical"


def test_a_report_takes_no_side():
    (report,) = (n for n, c in enumerate(COLUMNS) if c["title"].startswith("Rebels seize"))
    assert not {s.label for s in reading(report).stances if s.holder == "author"} & SIDES
