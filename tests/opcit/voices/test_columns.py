"""Invented columns and a report (columns.toml): no side is mistaken, and a report takes none."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.stance import macro_f1
from opcit.analyse import analyse
from opcit.article import Article, Paragraph, text_id
from opcit.reading import Reading

COLUMNS = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))[
    "column"
]
HISTORY = tomllib.loads(Path(__file__).with_name("history.toml").read_text(encoding="utf-8"))[
    "column"
]
SIDES = {"critical", "favourable"}
LABELS = {"critical": 0, "favourable": 2}
"""What is neither counts as neutral, 1."""


@cache
def reading(number: int) -> Reading:
    """The reading of a column, those on history after the others."""
    column = [*COLUMNS, *HISTORY][number]
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


def test_most_sides_are_told_and_few_mistaken_in_columns_on_history():
    pairs = [
        (actor["stance"], found(len(COLUMNS) + n, actor))
        for n, column in enumerate(HISTORY)
        for actor in column["actor"]
    ]
    gold, told = (np.array([LABELS.get(label, 1) for label in side]) for side in zip(*pairs, strict=True))  # fmt: skip
    mistaken = (abs(gold - told) == 2).sum()
    assert macro_f1(gold, told) > 0.6
    assert mistaken <= 0.15 * (told != 1).sum()


def test_reports_on_history_take_no_side():
    reports = [n for n, c in enumerate(HISTORY) if {a["stance"] for a in c["actor"]} == {"neutral"}]
    assert len(reports) == 2
    for n in reports:
        told = [found(len(COLUMNS) + n, actor) for actor in HISTORY[n]["actor"]]
        assert sum(label in SIDES for label in told) <= 1
