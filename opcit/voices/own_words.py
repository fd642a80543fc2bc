"""A passage in its holder's own words: what it gives as somebody else's is cut out before it is judged."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from opcit.article import Span, meet
from opcit.findings import AUTHOR
from opcit.reading import Reading
from opcit.voices.judge import Target
from opcit.voices.passages import Passage

LEFT_OUT = "…"
"""What stands for words of somebody else."""


class OwnWords:
    """The passages of a reading without what others say in them."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        spans = [Span(q.start, q.end) for q in reading.quotes if q.kind != "scare"]
        self._quotes = list(apart(sorted(spans, key=lambda s: (s.start, -s.end))))
        self._starts = [s.start for s in self._quotes]

    def target(self, passage: Passage, hidden: str = "") -> Target:
        """The words of a passage and where its target stands in them. hidden: what stands for its names."""
        cut = dict.fromkeys(self._others(passage), LEFT_OUT)
        if hidden:
            free = (n for n in passage.names if not any(meet(n, c) for c in cut))
            cut.update(dict.fromkeys(apart(sorted(free, key=lambda s: s.start)), hidden))
        return replaced(self._text, passage, cut)

    def _others(self, passage: Passage) -> Iterator[Span]:
        """What an author gives as somebody else's in a passage."""
        if passage.holder != AUTHOR:
            return
        for n in range(bisect_left(self._starts, passage.part.start), len(self._quotes)):
            if self._starts[n] >= passage.part.end:
                return
            inside = Span(self._quotes[n].start, min(self._quotes[n].end, passage.part.end))
            if not meet(inside, passage.target):
                yield inside


def replaced(text: str, passage: Passage, cut: dict[Span, str]) -> Target:
    """A passage with other words for some of its spans; the target keeps its place."""
    words, at, start, length = "", passage.part.start, 0, passage.target.end - passage.target.start
    for span in sorted(
        [*cut, *([] if passage.target in cut else [passage.target])], key=lambda s: s.start
    ):
        words += text[at : span.start]
        put = cut.get(span, text[span.start : span.end])
        if span == passage.target:
            start, length = len(words), len(put)
        words, at = words + put, span.end
    return words + text[at : passage.part.end], start, start + length


def apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in order without those that overlap one before."""
    end = -1
    for span in spans:
        if span.start >= end:
            end = span.end
            yield span
