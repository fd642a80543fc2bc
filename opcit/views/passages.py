"""The words that a point in a chart, an event or a date rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from opcit.article import Span
from opcit.reading import Reading

MarkKind = Literal["target", "trigger", "time", "negative", "positive"]


_TARGETS = ("target", "trigger")


class Located(Protocol):
    """Anything that covers characters [start, end) of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark within a passage, and what they are."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence shown as evidence.

    paragraph: the body paragraph's number from 1, 0 outside the body; link: the mark that the Read
    page selects; note: its figures in words.
    """

    start: int
    end: int
    paragraph: int
    marks: tuple[Mark, ...]
    link: str
    note: str = ""


class Passages:
    """Makes passages of one reading; looks sentences and paragraphs up by bisection."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._sentences = [s.start for s in reading.sentences]
        self._paragraphs = [p.start for p in reading.article.paragraphs]
        self._numbers = list(_numbers(reading))

    def one(self, span: Located, marks: Iterable[Mark], layer: str = "", note: str = "") -> Passage:
        """A passage with the marks that lie in it; the link leads to the first of the layer, or to the passage."""
        kept = inside(span, marks)
        target = next((m for m in kept if m.kind in _TARGETS), None)
        link = place(layer, target) if target and layer else place("passage", span)
        return Passage(span.start, span.end, self.paragraph(span.start), kept, link, note)

    def by_sentence(self, marks: Iterable[Mark], layer: str) -> list[Passage]:
        """One passage a sentence for marks anywhere in the text, in the order of the text."""
        found: dict[tuple[int, int], list[Mark]] = {}
        for mark in marks:
            around = self.around(mark)
            found.setdefault((around.start, around.end), []).append(mark)
        return [self.one(Span(*ends), found[ends], layer) for ends in sorted(found)]

    def around(self, span: Located) -> Located:
        """The sentence that holds the start of a span, or the span where there is none."""
        at = self.sentence(span.start)
        return span if at is None else self.reading.sentences[at]

    def sentence(self, offset: int) -> int | None:
        """The number of the sentence that holds an offset."""
        at = bisect_right(self._sentences, offset) - 1
        return at if at >= 0 and offset < self.reading.sentences[at].end else None

    def paragraph(self, offset: int) -> int:
        """The number of the body paragraph that holds an offset; 0 where that is no body."""
        at = bisect_right(self._paragraphs, offset) - 1
        return self._numbers[at] if at >= 0 else 0


def place(layer: str, span: Located) -> str:
    """How a link to the Read page names a mark of a layer, or a "passage" where there is no mark."""
    return f"{layer}.{span.start}.{span.end}"


def inside(span: Located, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks within a span, in order and without overlaps (of two, the one that begins first)."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        within = span.start <= mark.start and mark.end <= span.end
        if within and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return tuple(kept)


def _numbers(reading: Reading) -> Iterable[int]:
    number = 0
    for paragraph in reading.article.paragraphs:
        number += paragraph.role == "body"
        yield number if paragraph.role == "body" else 0
