"""What treebanks say about names: GUM's entity marks, and in English-EWT which words are none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from opcit.models.name_pieces import entities
from training.conllu import Row, sentences
from training.names_data import Tagged

_GUM = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}
_MARK = re.compile(r"\((\d+)-(\w+)[^()]*(\)?)|(\d+)\)")


def gum(data: Path, part: str) -> list[Tagged]:
    """Entity marks whose words are all proper nouns; other proper nouns and capitalised adjectives are left open."""
    return [_marked(s.words) for s in sentences(data / "gum" / f"{part}.conllu")]


def ewt(data: Path) -> list[Tagged]:
    """English-EWT train: proper nouns, addresses and capitalised adjectives are left open, the rest is no name."""
    return [
        Tagged(tuple(r[1] for r in rows), tuple(None if _may_name(r) else "O" for r in rows))
        for rows in (s.words for s in sentences(data / "ud_ewt" / "train.conllu"))
        if 4 < len(rows) < 60
    ]


def completed(open_: Tagged, guess: Sequence[str]) -> Tagged:
    """The sentence with a model's names entered where they cover an open stretch from end to end."""
    labels = list(open_.labels)
    for start, end, kind in entities(guess):
        whole = all(label is None for label in labels[start:end])
        before = start == 0 or open_.labels[start - 1] is not None
        after = end == len(labels) or open_.labels[end] is not None
        if whole and before and after:
            labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return Tagged(open_.words, tuple(labels))


def _may_name(row: Row) -> bool:
    capital = row[3] == "ADJ" and row[1][:1].isupper()
    return row[3] in ("PROPN", "X", "SYM") or "@" in row[1] or capital


def _marked(rows: list[Row]) -> Tagged:
    proper = [row[3] == "PROPN" for row in rows]
    labels: list[str | None] = [
        None if row[3] == "PROPN" or (row[3] == "ADJ" and row[1][:1].isupper() and i) else "O"
        for i, row in enumerate(rows)
    ]
    for start, end, kind in sorted(_spans(rows), key=lambda s: s[0] - s[1]):
        while start < end and rows[start][3] == "DET":
            start += 1
        while end > start and rows[end - 1][3] == "PART":
            end -= 1
        whole = start < end and all(proper[start:end]) and not any(labels[start:end])
        if whole and kind in _GUM:
            labels[start:end] = [f"B-{_GUM[kind]}", *[f"I-{_GUM[kind]}"] * (end - start - 1)]
    return Tagged(tuple(row[1] for row in rows), tuple(labels))


def _spans(rows: list[Row]) -> Iterator[tuple[int, int, str]]:
    """(first word, end, GUM's kind) of each entity of one sentence."""
    begun: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for i, row in enumerate(rows):
        found = re.search(r"Entity=([^|]*)", row[9])
        for mark in _MARK.finditer(found[1]) if found else ():
            if mark[1] and mark[3]:
                yield i, i + 1, mark[2]
            elif mark[1]:
                begun[mark[1]].append((i, mark[2]))
            elif begun[mark[4]]:
                start, kind = begun[mark[4]].pop()
                yield start, i + 1, kind
