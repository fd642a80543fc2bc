"""Excerpts only: which words of an article a link may send, so that the whole cannot be read from it.

The article's copyright is not ours to give. Excerpts are short passages around evidence; together
they are at most SHARE of the words, and never more than MOST. They are chosen once, when the link
is made, and kept with it, so that no two openings of a link add up to more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from opcit.article import Article, Paragraph, Span
from opcit.findings import AUTHOR, StanceEvidence
from opcit.reading import Reading

SHARE = 0.2
"""The part of the words of body and headings that excerpts may be."""
MOST = 400
"""Words of all excerpts together."""
LONGEST = 40
"""Words of one excerpt; of a longer sentence, those around the evidence."""
_WORD = re.compile(r"\S+")
_POINTER = re.compile(r"[a-z]+\.(\d+)\.(\d+)")


def chosen(reading: Reading, view: dict[str, str]) -> tuple[Span, ...]:
    """The excerpts of a reading: the passage that the view selects, then evidence by its weight."""
    left = min(MOST, int(SHARE * sum(1 for _ in _words(reading.article))))
    taken: list[Span] = []
    for span in _evidence(reading, view):
        new = _excerpt(reading, span)
        size = len(reading.article.words(new).split())
        if size <= left and _apart(reading.article, new, taken):
            taken.append(new)
            left -= size
    return tuple(sorted(taken, key=lambda s: s.start))


def visible(spans: Iterable[Span], start: int, end: int) -> bool:
    """Whether all of [start, end) lies in one of the excerpts."""
    return any(s.start <= start and end <= s.end for s in spans)


def shown(article: Article, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The excerpts and what is named openly anyway: the title where it stands in the text."""
    titles = (Span(p.start, p.end) for p in article.paragraphs if p.role == "title")
    return tuple(sorted({*spans, *titles}, key=lambda s: s.start))


def _words(article: Article) -> Iterator[str]:
    for paragraph in article.body():
        yield from article.words(paragraph).split()


def _evidence(reading: Reading, view: dict[str, str]) -> Iterator[Span]:
    """Spans worth showing, the most telling first."""
    yield from _selected(reading, view)
    front = sorted(reading.events, key=lambda e: (not e.foreground, -len(e.mentions)))
    held = [s for s in reading.stances if s.holder == AUTHOR and s.score is not None]
    strongest = [_strongest(s.evidence) for s in held]
    firsts = [e.mentions[0] for e in front if e.mentions]
    for number in range(max(len(firsts), len(strongest))):
        yield from firsts[number : number + 1]
        yield from strongest[number : number + 1]
    yield from (Span(q.start, q.end) for q in reading.quotes)


def _strongest(evidence: Iterable[StanceEvidence]) -> Span:
    best = max(evidence, key=lambda e: abs(e.positive - e.negative), default=None)
    return best.target if best else Span(0, 0)


def _selected(reading: Reading, view: dict[str, str]) -> Iterator[Span]:
    """What the shared view has selected: a mark, an event, an actor."""
    if found := _POINTER.match(view.get("mark", "")):
        yield Span(int(found[1]), int(found[2]))
    for event in reading.events:
        if event.id == view.get("event"):
            yield from event.mentions
    actor = reading.actor(view.get("actor", "")) or reading.actor(view.get("focus", ""))
    if actor:
        yield from (Span(m.start, m.end) for m in actor.mentions[:1])


def _excerpt(reading: Reading, span: Span) -> Span:
    """The sentence around a span, or as many of its words as an excerpt may have."""
    article = reading.article
    around = reading.sentence_at(span.start)
    paragraph = _paragraph(article, span.start)
    if paragraph is None or span.start >= span.end:
        return Span(0, 0)
    start, end = (around.start, around.end) if around else (paragraph.start, paragraph.end)
    words = [(start + m.start(), start + m.end()) for m in _WORD.finditer(article.text[start:end])]
    if len(words) <= LONGEST:
        return Span(start, end)
    at = next((n for n, word in enumerate(words) if word[1] > span.start), 0)
    first = max(0, min(at - LONGEST // 2, len(words) - LONGEST))
    return Span(words[first][0], words[first + LONGEST - 1][1])


def _paragraph(article: Article, offset: int) -> Paragraph | None:
    """The paragraph of the author's own text that holds an offset."""
    return next((p for p in article.body() if p.start <= offset < p.end), None)


def _apart(article: Article, span: Span, taken: list[Span]) -> bool:
    """Whether words lie between a span and each that is taken, so that no two run on as one."""
    for other in taken:
        first, second = sorted((span, other), key=lambda s: s.start)
        if not article.text[first.end : second.start].strip():
            return False
    return span.start < span.end
