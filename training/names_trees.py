"""What GUM's entity marks say about names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.conllu import Row, sentences
from training.names_data import Tagged, bio

_GUM = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}
_MARK = re.compile(r"\((\d+)-(\w+)[^()]*(\)?)|(\d+)\)")


def gum(data: Path, part: str) -> list[Tagged]:
    """Entity marks whose words are all proper nouns; other proper nouns and capitalised adjectives are left open.

    What is marked as an object, an abstract or the like is no name.
    """
    return [_marked(s.words) for s in sentences(data / "gum" / f"{part}.conllu")]


def _marked(rows: list[Row]) -> Tagged:
    proper = [row[3] == "PROPN" for row in rows]
    labels: list[str | None] = [
        None if row[3] == "PROPN" or (row[3] == "ADJ" and row[1][:1].isupper() and i) else "O"
        for i, row in enumerate(rows)
    ]
    for start, end, kind in sorted(_spans(rows), key=lambda s: (s[2] not in _GUM, s[0] - s[1])):
        while start < end and rows[start][3] == "DET":
            start += 1
        while end > start and rows[end - 1][3] == "PART":
            end -= 1
        whole = start < end and all(proper[start:end]) and not any(labels[start:end])
        if whole:
            labels[start:end] = _named(kind, end - start)
    return Tagged(tuple(row[1] for row in rows), tuple(labels))


def _named(kind: str, size: int) -> list[str]:
    return bio(_GUM[kind], size) if kind in _GUM else ["O"] * size


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
