"""Reading -> the constant JSON that the reader's script draws. Pure.

Offsets are code points; a paragraph arrives already cut where any mark begins or ends, so the
script never slices by them (in JavaScript a character beyond U+FFFF has length two).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise
from typing import Any

from components import filters
from components.cards import Deck
from components.reader import history, offers
from components.reader.beside import Extra
from components.reader.marks import Mark, marks_of
from opcit.article import Article, Paragraph
from opcit.corrections import Corrected
from opcit.reading import Reading
from opcit.views import wording
from opcit.views.titles import heading


def payload(
    reading: Reading, corrected: Corrected | None = None, extra: Extra | None = None
) -> dict[str, Any]:
    """Everything the script needs; depends on nothing but the reading, its log if it is to be edited,
    and the marks of another part of the page."""
    marks = list(marks_of(reading))
    if extra:
        marks = sorted([*marks, *extra.marks], key=lambda m: (m.start, -m.end, m.layer))
    data = {
        "article": reading.article.id,
        "head": head(reading.article),
        "layers": [*_layers(marks), *([extra.layer] if extra and extra.marks else [])],
        "densities": [list(row) for row in filters.DENSITIES],
        "actors": list(_focus(reading)),
        "paragraphs": list(_paragraphs(reading.article, marks)),
        "marks": [_row(mark) for mark in marks],
        "cards": {**Deck(reading).cards(), **(extra.cards if extra else {})},
        "notes": extra is not None,
        "editing": _editing(corrected) if corrected else None,
    }
    return {**data, "revision": sha256(json.dumps(data).encode()).hexdigest()[:16]}


def _editing(corrected: Corrected) -> dict[str, Any]:
    """What can be corrected, by which forms, and what was."""
    return {
        **offers.drawn(),
        "given": offers.given(corrected.reading),
        "history": history.told(corrected),
    }


def _row(m: Mark) -> list[Any]:
    return [m.layer, m.start, m.end, m.rank, m.card, list(m.who), m.sign, m.date, m.note]


def head(article: Article) -> dict[str, Any]:
    """Title (or what stands for it), byline and size."""
    return {
        "title": heading(article),
        "titled": article.title is not None,
        "author": article.author,
        "outlet": article.outlet,
        "url": article.url,
        "published": _published(article),
        "size": wording.length(article.size()),
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
