"""Gold for the voices of whole articles: the author's stance by actor, quotes, claims. See docs/annotation-voices.md."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks import gold
from benchmarks.gold import Changed, Entry, annotated, sha256
from opcit import ingest
from opcit.article import Article
from opcit.findings import ClaimKind, QuoteKind
from opcit.settings import ROOT

FOLDER = Path(__file__).parent
SAMPLES = ROOT / "samples"
Label = Literal["critical", "neutral", "favourable", "mixed"]
AUTHOR, OTHER = "author", "other"
"""Holders that are no actor: the author, and somebody whom the text does not name as one."""


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor, the words that mention it, and the author's stance towards it."""

    id: str
    name: str
    stance: Label
    mentions: tuple[tuple[int, int], ...]
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that are somebody's. holder: an actor's id, AUTHOR (scare quotes) or OTHER."""

    start: int
    end: int
    kind: QuoteKind
    holder: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause by what it does. holder: as of a quote, AUTHOR for the author's own."""

    start: int
    end: int
    kind: ClaimKind
    holder: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """What an annotator found in one article. sha256: of its text; annotated: the parts that were read."""

    article: str
    sha256: str
    annotated: tuple[tuple[int, int], ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]


def split() -> tuple[Entry, ...]:
    """The articles that have or will have gold."""
    rows = tomllib.loads((FOLDER / "split.toml").read_text(encoding="utf-8"))["article"]
    return tuple(Entry(row["name"], row["scores_only"]) for row in rows)


def article(name: str) -> Article:
    """A sample, or an article of ../shared/articles. Raises FileNotFoundError where it is not there."""
    sample = SAMPLES / f"{name}.md"
    return ingest.read(sample.read_bytes(), sample.name) if sample.exists() else gold.article(name)


def load(name: str) -> Gold:
    """The gold of an article. Raises FileNotFoundError where there is none yet."""
    return msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=Gold)


def save(made: Gold) -> Path:
    """Writes gold as JSON; returns the file."""
    path = FOLDER / f"{made.article}.json"
    path.write_bytes(msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n")
    return path


def ready() -> Iterator[tuple[Entry, Gold, Article]]:
    """The articles of the split that have gold and are there. Raises Changed where a text is another now."""
    for entry in split():
        if not (FOLDER / f"{entry.name}.json").exists():
            continue
        try:
            made, read = load(entry.name), article(entry.name)
        except FileNotFoundError:
            continue
        if made.sha256 != sha256(read.text):
            raise Changed(f"{entry.name}: the text is not the one that was annotated.")
        yield entry, made, read


__all__ = ["AUTHOR", "OTHER", "Actor", "Claim", "Entry", "Gold", "Label", "Quote", "annotated", "article", "load", "ready", "save", "sha256", "split"]  # fmt: skip
