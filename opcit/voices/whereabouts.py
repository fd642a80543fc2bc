"""Where a mark lies: the author's sentences by offset, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_right

from opcit.findings import Actor, Mention, Sentence
from opcit.reading import Reading

OWN = ("title", "heading", "body")
"""Roles of paragraphs that the author writes."""


class Sentences:
    """The sentences of an article's own text (title, headings and body), found by offset."""

    def __init__(self, reading: Reading) -> None:
        own = {n for n, p in enumerate(reading.article.paragraphs) if p.role in OWN}
        self.all = tuple(s for s in reading.sentences if s.paragraph in own)
        self._starts = [s.start for s in self.all]

    def number(self, offset: int) -> int | None:
        """The number, within `all`, of the sentence that holds the character at this offset."""
        n = bisect_right(self._starts, offset) - 1
        return n if n >= 0 and offset < self.all[n].end else None

    def at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at this offset."""
        n = self.number(offset)
        return None if n is None else self.all[n]

    def mentioning(self, actor: Actor) -> dict[int, list[Mention]]:
        """The numbers of the sentences that mention an actor, with its mentions there, in order."""
        found: dict[int, list[Mention]] = {}
        for mention in sorted(actor.mentions, key=lambda m: m.start):
            n = self.number(mention.start)
            if n is not None:
                found.setdefault(n, []).append(mention)
        return found


class Cover:
    """Which offsets lie inside a set of spans; spans may nest or overlap."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._edges: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if self._edges and start <= self._edges[-1][1]:
                self._edges[-1] = (self._edges[-1][0], max(end, self._edges[-1][1]))
            else:
                self._edges.append((start, end))
        self._starts = [start for start, _ in self._edges]

    def __contains__(self, offset: int) -> bool:
        n = bisect_right(self._starts, offset) - 1
        return n >= 0 and offset < self._edges[n][1]
