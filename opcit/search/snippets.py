"""Where a text answers a query, and the passage to show of it. Offsets are code points into the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from opcit.search import words
from opcit.search.query import Query, Term

AROUND = 110  # characters shown on each side of the first hit of a passage
LENGTH = 260  # characters of a passage at most


@dataclass(frozen=True, slots=True)
class Hit:
    """The words text[start:end] answer the query's term of that number."""

    start: int
    end: int
    term: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """The passage text[start:end] and the hits in it; n: hits in the whole text.

    Offsets of the hits are into the whole text. cut: whether the passage begins or ends inside its
    paragraph.
    """

    start: int
    end: int
    hits: tuple[Hit, ...]
    n: int
    cut: tuple[bool, bool]


def hits(text: str, query: Query) -> list[Hit]:
    """All hits of the query's terms in a text, in its order; of two that overlap, the longer."""
    spans = [(m.start(), m.end(), word) for m in words.WORD.finditer(text) if (word := words.folded(m[0]))]  # fmt: skip
    found = sorted(_found(spans, query), key=lambda hit: (hit.start, -hit.end))
    kept: list[Hit] = []
    for hit in found:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def snippet(text: str, query: Query) -> Snippet | None:
    """The passage with the most of what was asked for; None where the text holds none of it."""
    found = hits(text, query)
    if not found:
        return None
    first = max(range(len(found)), key=lambda i: (len(_terms(text, found, i)), -i))
    start, end = _edges(text, found[first])
    shown = tuple(h for h in found[first:] if h.end <= end)
    before = text[start - 2 : start]
    after = text[end : end + 2]
    return Snippet(start, end, shown, len(found), (start > 0 and "\n" not in before, end < len(text) and "\n" not in after))  # fmt: skip


def _found(spans: list[tuple[int, int, str]], query: Query) -> Iterator[Hit]:
    first: dict[str, list[tuple[int, Term]]] = {}
    beginnings = [(n, t) for n, t in enumerate(query.terms) if t.begins and len(t.words) == 1]
    for number, term in enumerate(query.terms):
        first.setdefault(term.words[0], []).append((number, term))
    for at, (start, end, word) in enumerate(spans):
        for number, term in first.get(word, ()):
            if len(term.words) == 1:
                yield Hit(start, end, number)
            elif _follows(spans, at, term):
                yield Hit(start, spans[at + len(term.words) - 1][1], number)
        for number, term in beginnings:
            if word.startswith(term.words[0]) and word != term.words[0]:
                yield Hit(start, end, number)


def _follows(spans: list[tuple[int, int, str]], at: int, term: Term) -> bool:
    here = [word for _, _, word in spans[at : at + len(term.words)]]
    if len(here) < len(term.words):
        return False
    *known, last = zip(here, term.words, strict=True)
    matches = last[0].startswith(last[1]) if term.begins else last[0] == last[1]
    return matches and all(word == wanted for word, wanted in known)


def _terms(text: str, found: list[Hit], first: int) -> set[int]:
    """The terms that are hit from that hit on, within its paragraph and one passage's length."""
    stop = text.find("\n", found[first].end)
    last = min(found[first].start + LENGTH - AROUND, stop if stop >= 0 else len(text)) + 1
    return {hit.term for hit in found[first : bisect_left(found, last, key=lambda h: h.end)]}


def _edges(text: str, first: Hit) -> tuple[int, int]:
    """A passage around a hit that leaves its paragraph on neither side and cuts no word."""
    begin = text.rfind("\n", 0, first.start) + 1
    stop = text.find("\n", first.end)
    stop = len(text) if stop < 0 else stop
    start = max(begin, first.start - AROUND)
    if start > begin:
        gap = text.find(" ", start, first.start)
        start = gap + 1 if gap >= 0 else first.start
    end = min(stop, max(start + LENGTH, first.end))
    if end < stop:
        gap = text.rfind(" ", first.end, end)
        end = gap if gap >= 0 else end
    return start, end
