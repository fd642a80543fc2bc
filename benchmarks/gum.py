"""GUM's documents with their entities (Zeldes 2017), from ../shared/data/gum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ARTICLE = re.compile(r"(?:the|a|an|this|that|these|those|his|her|its|their) ", re.IGNORECASE)
Span = tuple[int, int]


@dataclass
class Document:
    """A GUM document: its text, paragraphs, and the gold entity (number and type) of each span."""

    name: str
    text: str = ""
    paragraphs: list[Span] = field(default_factory=list)
    gold: dict[Span, tuple[str, str]] = field(default_factory=dict)
    open: list[tuple[str, str, int]] = field(default_factory=list)


def documents(path: Path, genres: list[str]) -> Iterator[Document]:
    """The documents of some genres."""
    document: Document | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            if document:
                yield document
            name = line.split()[-1]
            document = Document(name) if name.split("_")[1] in genres else None
        elif document and line.split(" =")[0] == "# newpar":
            document.text += "\n\n"
            document.paragraphs.append((len(document.text), 0))
        elif document and line[:1].isdigit():
            _word(document, line.split("\t"))
    if document:
        yield document


def _word(document: Document, row: list[str]) -> None:
    if "-" in row[0] or "." in row[0]:
        return
    if not document.paragraphs:
        document.paragraphs.append((len(document.text), 0))
    start = len(document.text)
    document.text += row[1]
    misc = dict(pair.split("=", 1) for pair in row[9].split("|") if "=" in pair)
    for mark in re.findall(r"\([^()]*\)?|[^()]+\)", misc.get("Entity", "")):
        _mark(document, mark, start)
    document.paragraphs[-1] = (document.paragraphs[-1][0], len(document.text))
    document.text += "" if misc.get("SpaceAfter") == "No" else " "


def _mark(document: Document, mark: str, start: int) -> None:
    number, *rest = mark.strip("()").split("-")
    if mark.startswith("("):
        document.open.append((number, rest[0] if rest else "", start))
    if mark.endswith(")"):
        index = max(i for i, o in enumerate(document.open) if o[0] == number)
        opened = document.open.pop(index)
        span = bare(document.text, (opened[2], len(document.text)))
        document.gold.setdefault(span, (number, opened[1]))


def bare(text: str, span: Span) -> Span:
    """A span without its article."""
    match = ARTICLE.match(text[span[0] : span[1]])
    return (span[0] + match.end(), span[1]) if match and match.end() < span[1] - span[0] else span
