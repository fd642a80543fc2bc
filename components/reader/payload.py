"""Reading -> the constant JSON that the reader's script draws. Pure.

Offsets are code points; a paragraph arrives already cut where any mark begins or ends, so the
script never slices by them (in JavaScript a character beyond U+FFFF has length two).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import Any

from components import filters, wording
from components.cards import Deck, key
from components.frame import heading
from opcit.annotation import Annotation, annotations
from opcit.article import Article, Paragraph
from opcit.reading import Reading

WORDS_A_MINUTE = 230
"""Reading speed for English non-fiction, silent (Brysbaert 2019, 238; rounded down)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as drawn: where, of which layer, from which density on, its card, the actors it is about."""

    start: int
    end: int
    layer: str
    rank: int
    card: str
    who: tuple[str, ...]
    sign: str
    date: str


def payload(reading: Reading) -> dict[str, Any]:
    """Everything the script needs; depends on nothing but the reading."""
    marks = list(_marks(reading))
    data = {
        "article": reading.article.id,
        "head": head(reading.article),
        "layers": list(_layers(marks)),
        "densities": [list(row) for row in filters.DENSITIES],
        "actors": list(_focus(reading)),
        "paragraphs": list(_paragraphs(reading.article, marks)),
        "marks": [
            [m.layer, m.start, m.end, m.rank, m.card, list(m.who), m.sign, m.date] for m in marks
        ],
        "cards": Deck(reading).cards(),
    }
    return {**data, "revision": sha256(json.dumps(data).encode()).hexdigest()[:16]}


def head(article: Article) -> dict[str, Any]:
    """Title (or what stands for it), byline and size."""
    words = len(article.text.split())
    minutes = max(1, round(words / WORDS_A_MINUTE))
    return {
        "title": heading(article),
        "titled": article.title is not None,
        "author": article.author,
        "outlet": article.outlet,
        "url": article.url,
        "published": _published(article),
        "size": f"{wording.count(words, 'word')}, {minutes} min",
    }


def _published(article: Article) -> dict[str, Any]:
    published = article.published
    return {
        "words": wording.day(published.value) if published.value else "date not known",
        "source": published.source,
        "evidence": [_evidence(article, span.start, span.end) for span in published.evidence],
    }


def _evidence(article: Article, start: int, end: int) -> dict[str, Any]:
    return {"t": f"“{' '.join(article.text[start:end].split())}”", "start": start, "end": end}


def _marks(reading: Reading) -> Iterator[Mark]:
    ranks, facts = filters.Ranks(reading), _Facts(reading)
    starts = [p.start for p in reading.article.paragraphs]
    paragraph = 0
    for a in annotations(reading):
        while paragraph + 1 < len(starts) and starts[paragraph + 1] <= a.start:
            paragraph += 1
        rank = ranks.of(a, paragraph, facts.kind(a))
        yield Mark(
            a.start, a.end, a.layer, rank, facts.card(a), facts.who(a), facts.sign(a), facts.date(a)
        )


class _Facts:
    """What a mark needs beyond its annotation."""

    def __init__(self, reading: Reading) -> None:
        self._kinds = {(m.start, m.end, a.id): m.kind for a in reading.actors for m in a.mentions}
        self._events = {e.id: e for e in reading.events}
        self._near = reading.article.published.value or ""

    def kind(self, mark: Annotation) -> str:
        return self._kinds[mark.start, mark.end, mark.value] if mark.layer == "actors" else ""

    def card(self, mark: Annotation) -> str:
        if mark.layer in ("actors", "events"):
            return f"{mark.layer}:{mark.value}"
        return (
            f"stance:{mark.about}:{mark.holder}"
            if mark.layer == "stance"
            else key(mark.layer, mark, mark.label)
        )

    def who(self, mark: Annotation) -> tuple[str, ...]:
        if mark.layer == "actors":
            return (mark.value,)
        if mark.layer == "events":
            event = self._events[mark.value]
            return tuple(dict.fromkeys((*event.agents, *event.patients)))
        return (
            (mark.about,)
            if mark.about
            else (mark.holder,)
            if mark.layer in ("quotes", "claims")
            else ()
        )

    def sign(self, mark: Annotation) -> str:
        """For tone and stance, which way: plus, minus, even or unclear."""
        if mark.layer not in ("tone", "stance"):
            return ""
        if mark.label == "unclear":
            return "unclear"
        score = mark.score or 0.0
        return "even" if abs(score) < 0.05 else "plus" if score > 0 else "minus"

    def date(self, mark: Annotation) -> str:
        """For an event, the date in the margin."""
        if mark.layer != "events":
            return ""
        event = self._events[mark.value]
        return wording.short_interval(event.earliest, event.latest, self._near)


def _paragraphs(article: Article, marks: list[Mark]) -> Iterator[dict[str, Any]]:
    number = 0
    for paragraph, inside in zip(article.paragraphs, _by_paragraph(article, marks), strict=True):
        number += paragraph.role == "body"
        yield {
            "n": number if paragraph.role == "body" else 0,
            "role": paragraph.role,
            "start": paragraph.start,
            "end": paragraph.end,
            "parts": list(segments(article.text, paragraph, inside)),
        }


def _by_paragraph(article: Article, marks: list[Mark]) -> Iterator[list[tuple[int, Mark]]]:
    """For each paragraph the (number, mark) pairs that touch it; marks come sorted by start."""
    waiting, following = [], 0
    for paragraph in article.paragraphs:
        while following < len(marks) and marks[following].start < paragraph.end:
            waiting.append((following, marks[following]))
            following += 1
        waiting = [(n, m) for n, m in waiting if m.end > paragraph.start]
        yield list(waiting)


def segments(text: str, paragraph: Paragraph, marks: list[tuple[int, Mark]]) -> Iterator[list[Any]]:
    """A paragraph cut where marks begin or end: [start, words, numbers of the marks over them]."""
    opens: dict[int, list[int]] = {}
    closes: dict[int, list[int]] = {}
    for number, mark in marks:
        opens.setdefault(max(mark.start, paragraph.start), []).append(number)
        closes.setdefault(min(mark.end, paragraph.end), []).append(number)
    cuts = sorted({paragraph.start, paragraph.end, *opens, *closes})
    over: dict[int, None] = {}
    for start, end in pairwise(cuts):
        for number in closes.get(start, ()):
            over.pop(number, None)
        over.update(dict.fromkeys(opens.get(start, ())))
        yield [start, text[start:end], list(over)]


def _layers(marks: list[Mark]) -> Iterator[dict[str, Any]]:
    counts: dict[str, int] = {}
    for mark in marks:
        counts[mark.layer] = counts.get(mark.layer, 0) + 1
    for layer in filters.drawn():
        light, dark = layer.colour or ("", "")
        yield {
            "name": layer.name, "title": layer.title, "meaning": layer.meaning, "light": light,
            "dark": dark, "shown": layer.shown, "form": filters.FORMS[layer.name],
            "count": counts.get(layer.name, 0),
        }  # fmt: skip


def _focus(reading: Reading) -> Iterator[dict[str, Any]]:
    for actor in reading.actors:
        if actor.mentions:
            yield {"id": actor.id, "name": actor.name, "count": len(actor.mentions)}
