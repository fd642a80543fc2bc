"""An article: immutable, normalised text with paragraphs, and what is known of its origin."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

Role = Literal["title", "heading", "body", "byline", "dateline", "editors_note", "caption", "promo"]
Granularity = Literal["decade", "year", "season", "month", "week", "day", "time"]
DateSource = Literal["stated", "inferred", "given", "unknown"]

GAP = "[…]"
"""What stands in a text for words that are left out."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) of an article's text, in code points."""

    start: int
    end: int


class Marked(Protocol):
    """Anything that is one span of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def meet(one: Marked, other: Marked) -> bool:
    """Whether two spans have characters in common."""
    return one.start < other.end and other.start < one.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the text and the part it plays on the page. by: the person who said so, or ""."""

    start: int
    end: int
    role: Role = "body"
    by: str = ""


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A possible publication date. weight: 0..1, candidates of one article sum to at most 1."""

    value: str
    weight: float
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When the article was published, how that is known, and from which words.

    value: ISO date ("2020-01-01", "2020-01", "2020"), with time where known; null when unknown.
    """

    value: str | None = None
    granularity: Granularity | None = None
    source: DateSource = "unknown"
    evidence: tuple[Span, ...] = ()
    candidates: tuple[DateCandidate, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is normalised once, at ingest; every mark is an offset into it.

    id: the first 16 hexadecimal digits of the text's SHA-256. title is None where the page has none.
    """

    id: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Published = field(default_factory=Published)

    def words(self, span: Span | Paragraph) -> str:
        """The characters that a span covers."""
        return self.text[span.start : span.end]

    def with_details(self, **changes: object) -> Article:
        """A copy with other title, author, outlet, url, published or paragraphs (same text)."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are the author's own text: body and headings."""
        return tuple(p for p in self.paragraphs if p.role in ("body", "heading"))

    def size(self) -> int:
        """The words of its body, headings apart; what stands for words left out is none."""
        body = [p for p in self.paragraphs if p.role == "body"] or [Paragraph(0, len(self.text))]
        return sum(word != GAP for p in body for word in self.words(p).split())


def text_id(text: str) -> str:
    """An article's id: the same text has the same id wherever it came from."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
