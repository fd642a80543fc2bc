"""A sentence as the rules see it: its words and clauses, the times and the actors in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opcit import watched
from opcit.events.clauses import Grammar, grammar_of
from opcit.events.word import Word
from opcit.events.words import words_of
from opcit.findings import AUTHOR, Actor, MentionKind, Sentence, Time
from opcit.reading import Reading
from opcit.syntax import trees


@dataclass(frozen=True, slots=True)
class Party:
    """A mention of an actor in a sentence: words first..last."""

    first: int
    last: int
    actor: Actor
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Placed:
    """A time expression in a sentence: words first..last. bare: whether the word before it bears on something else."""

    first: int
    last: int
    time: Time
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, its number among the article's own sentences, and its paragraph's part.

    published: the article's date to the day, or None.
    """

    number: int
    sentence: Sentence
    heading: bool
    grammar: Grammar
    times: tuple[Placed, ...]
    parties: tuple[Party, ...]
    quoted: tuple[tuple[int, int, str, bool], ...]
    published: str | None = None

    @property
    def words(self) -> list[Word]:
        """The sentence's words."""
        return self.grammar.words

    def holder(self, offset: int) -> tuple[str, bool]:
        """Who says the words at an offset, and whether in a direct quotation."""
        inside = [q for q in self.quoted if q[0] <= offset < q[1]]
        if not inside:
            return AUTHOR, False
        innermost = min(inside, key=lambda q: q[1] - q[0])
        return innermost[2], any(q[3] for q in inside)

    def owner_of(self, index: int) -> Party | None:
        """The actor mention that covers a word, the longest if several."""
        over = [p for p in self.parties if p.first <= index <= p.last]
        return max(over, key=lambda p: p.last - p.first) if over else None


class _Sorted:
    """Spans by start, asked for those that begin within a sentence."""

    def __init__(self, items: Sequence[tuple[int, int, object]]) -> None:
        self._items = sorted(items, key=lambda item: (item[0], -item[1]))
        self._starts = [item[0] for item in self._items]

    def within(self, start: int, end: int) -> list[tuple[int, int, object]]:
        """The spans that begin in [start, end)."""
        return self._items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def scenes(reading: Reading) -> Iterator[Scene]:
    """The sentences of body, title and headings, in the order of the text."""
    paragraphs = reading.article.paragraphs
    times = _Sorted([(t.start, t.end, t) for t in reading.times])
    people = _Sorted([(m.start, m.end, (a, m.kind)) for a in reading.actors for m in a.mentions])
    quotes = _Quotes(reading)
    number = 0
    value = reading.article.published.value
    published = value[:10] if value and len(value) >= 10 else None
    both = list(zip(reading.sentences, trees(reading), strict=True))
    for sentence, tree in watched.through(both, "finding events"):
        role = paragraphs[sentence.paragraph].role
        if role not in ("body", "title", "heading") or not tree:
            continue
        inside = times.within(sentence.start, sentence.end)
        dated = [(s, e) for s, e, t in inside if not _vague(t)]
        found = words_of(reading.article.text, tree, dated)
        grammar = grammar_of(found)
        yield Scene(
            number, sentence, role != "body", grammar,
            tuple(Placed(*_indexes(found, s, e), t) for s, e, t in inside),  # type: ignore[arg-type]
            tuple(Party(*_indexes(found, s, e), *p) for s, e, p in people.within(sentence.start, sentence.end)),  # type: ignore[misc]
            quotes.over(sentence.start, sentence.end), published,
        )  # fmt: skip
        number += 1


def _vague(time: object) -> bool:
    """Whether an expression names no date: "recent", "the early phases of the war"."""
    return isinstance(time, Time) and time.type == "DATE" and time.value.endswith("_REF")


def _indexes(found: list[Word], start: int, end: int) -> tuple[int, int]:
    """The first and last word that a span covers."""
    first = bisect_right([w.end for w in found], start)
    last = bisect_left([w.start for w in found], end) - 1
    return min(first, len(found) - 1), max(min(last, len(found) - 1), min(first, len(found) - 1))


class _Quotes:
    """Quotations by sentence; scare quotes are nobody's words."""

    def __init__(self, reading: Reading) -> None:
        self._spans = sorted(
            (q.start, q.end, q.holder, q.kind == "direct")
            for q in reading.quotes
            if q.kind != "scare"
        )
        self._next = 0
        self._open: list[tuple[int, int, str, bool]] = []

    def over(self, start: int, end: int) -> tuple[tuple[int, int, str, bool], ...]:
        """The quotations that overlap [start, end); to be asked for in the order of the text."""
        while self._next < len(self._spans) and self._spans[self._next][0] < end:
            self._open.append(self._spans[self._next])
            self._next += 1
        self._open = [q for q in self._open if q[1] > start]
        return tuple(q for q in self._open if q[0] < end)
