"""Gold for actors and events of whole articles: its records, the articles, and how it is read."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from opcit import ingest
from opcit.article import Article, Granularity
from opcit.findings import ActorType, MentionKind, Status
from opcit.ingest.dates import with_given_date

FOLDER = Path(__file__).parent
ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "articles"
READ = ("title", "heading", "body")
"""The roles of paragraphs that are annotated."""
NONE_YET = (
    "There is nothing to score: no article of ../shared/articles has gold in benchmarks/gold."
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for an actor, [start, end) in the article's text. inside: lies within another mention.

    A mention that is inside another, or of which the annotator is unsure, may be found or not.
    """

    start: int
    end: int
    kind: MentionKind
    inside: bool = False
    unsure: bool = False

    @property
    def optional(self) -> bool:
        """Whether it is no error to miss it."""
        return self.inside or self.unsure


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor with all its mentions in the order of the text. parent: the id of what it is part of."""

    id: str
    name: str
    type: ActorType
    parent: str | None
    mentions: tuple[Mention, ...]
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word, or the few words, that tell of an event."""

    start: int
    end: int
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """An event with all its triggers. earliest and latest: ISO days between which it began, None where open."""

    id: str
    title: str
    type: str
    triggers: tuple[Trigger, ...]
    earliest: str | None
    latest: str | None
    granularity: Granularity | None
    status: Status
    foreground: bool
    doers: tuple[str, ...]
    undergoers: tuple[str, ...]
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """What an annotator found in one article. sha256: of its text; annotated: the parts that were read.

    published: the date that is given to the system, None where it has to infer it.
    """

    article: str
    sha256: str
    published: str | None
    annotated: tuple[tuple[int, int], ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of split.toml."""

    name: str
    scores_only: bool


class Changed(Exception):
    """The text that ingest gives is no longer the one that was annotated."""


def split() -> tuple[Entry, ...]:
    """The articles that have or will have gold."""
    rows = tomllib.loads((FOLDER / "split.toml").read_text(encoding="utf-8"))["article"]
    return tuple(Entry(row["name"], row["scores_only"]) for row in rows)


def article(name: str) -> Article:
    """An article of ../shared/articles as ingest gives it, with its date where the manifest has one."""
    path = ARTICLES / f"{name}.txt"
    read = ingest.read(path.read_bytes(), path.name)
    manifest = json.loads((ARTICLES / "manifest.json").read_bytes())
    dates = {row["file"]: row["date"] for row in manifest}
    return with_given_date(read, dates[path.name]) if path.name in dates else read


def sha256(text: str) -> str:
    """The hash by which gold knows its text."""
    return hashlib.sha256(text.encode()).hexdigest()


def annotated(read: Article) -> tuple[tuple[int, int], ...]:
    """The parts of an article that are annotated: title, headings and body."""
    return tuple((p.start, p.end) for p in read.paragraphs if p.role in READ)


def load(name: str) -> Gold:
    """The gold of an article. Raises FileNotFoundError where there is none yet."""
    return msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=Gold)


def save(gold: Gold) -> Path:
    """Writes gold as JSON, one mention or trigger a line; returns the file."""
    path = FOLDER / f"{gold.article}.json"
    raw = msgspec.json.format(msgspec.json.encode(gold), indent=1)
    path.write_bytes(raw + b"\n")
    return path


def ready() -> Iterator[tuple[Entry, Gold, Article]]:
    """The articles of the split that have gold and are there, in order.

    Raises Changed where a text is not the one that was annotated.
    """
    for entry in split():
        if (FOLDER / f"{entry.name}.json").exists() and (ARTICLES / f"{entry.name}.txt").exists():
            gold, read = load(entry.name), article(entry.name)
            if gold.sha256 != sha256(read.text):
                raise Changed(f"{entry.name}: the text is not the one that was annotated.")
            yield entry, gold, read
