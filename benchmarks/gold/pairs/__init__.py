"""Gold for comparing: pairs of opposed commentaries written for this, what both tell, and what they part on.

See docs/annotation-pairs.md. A place is a quotation that stands once in its article.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from opcit import ingest
from opcit.article import Article, Span
from opcit.ingest.dates import with_given_date

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Text:
    """A commentary: headline, blank line, paragraphs."""

    published: str
    author: str
    outlet: str
    text: str

    def article(self) -> Article:
        return with_given_date(ingest.read_text(self.text), self.published)


@dataclass(frozen=True, slots=True)
class CommonEvent:
    """What both tell, with the places in each. kind: outcome where one tells as to come what the other tells as done."""

    what: str
    kind: Literal["same", "outcome"]
    a: tuple[str, ...]
    b: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Two places that sound like one event and are two."""

    a: str
    b: str
    why: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """What the authors contradict each other about. importance: 3 (a reader would name it first) to 1."""

    about: str
    importance: int
    a: tuple[str, ...]
    b: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two commentaries on one affair."""

    id: str
    affair: str
    articles: tuple[Text, Text]
    common_events: tuple[CommonEvent, ...]
    lookalikes: tuple[Lookalike, ...]
    disputes: tuple[Dispute, ...]

    @property
    def scores_only(self) -> bool:
        """Whether nobody who works on the rules looks at it, and no script prints its items."""
        return self.id in _scores_only()


@cache
def _scores_only() -> frozenset[str]:
    split = tomllib.loads((FOLDER / "split.toml").read_text(encoding="utf-8"))
    return frozenset(split["scores_only"])


def pairs() -> list[Pair]:
    """Every pair, those that may be looked at first."""
    found = (msgspec.json.decode(f.read_bytes(), type=Pair) for f in FOLDER.glob("*.json"))
    return sorted(found, key=lambda pair: (pair.scores_only, pair.id))


def places(article: Article, quotes: Sequence[str]) -> list[Span]:
    """Where these stand in the article. Raises ValueError for one that does not."""
    starts = [article.text.index(quote) for quote in quotes]
    return [Span(start, start + len(quote)) for start, quote in zip(starts, quotes, strict=True)]
