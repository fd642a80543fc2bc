"""A reading of which only excerpts are left: every other word is gone before anything is drawn.

Offsets stay, so that marks and links mean the same; what stood outside the excerpts is blanks with
"[…]" at its start. Everything that pages, charts and exports show is made from this reading, so none
of them can send more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import msgspec

from opcit.article import GAP, Article, Span, text_id
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.sharing.excerpts import shown, visible

RUN = 6
"""Hidden words that may not follow each other in any title, reason or name that is sent."""
_TOKEN = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]+")
_WHOLE = ("article", "opcit", "sentences")
_KEYS = frozenset((
    "id", "about", "parent", "agents", "patients", "source", "holder", "by", "url", "opcit",
    "paragraphs", "text",
))  # fmt: skip
"""Fields that hold no words of the text: ids, versions, addresses."""


def redacted(reading: Reading, spans: Iterable[Span]) -> Reading:
    """The reading with these words of its article only. Its id is another: it opens nothing."""
    seen = shown(reading.article, spans)
    text = blanked(reading.article, spans).text
    hidden = _runs(reading.article.text, seen)
    page = _scrubbed(msgspec.to_builtins(reading), hidden)
    page["article"] |= {"text": text, "id": text_id(text)}
    page["article"]["title"] = page["article"]["title"] or _untitled(reading.article)
    page["article"]["published"] = _kept(page["article"]["published"], seen)
    for tone in page["sentence_tones"]:
        tone["words"] = _kept(tone["words"], seen)
    return msgspec.convert(page, Reading)


def in_sight(reading: Reading, spans: Iterable[Span]) -> Reading:
    """A redacted reading for the text column: without the marks on words that are not there.

    Who acts, what happened and how the author stands stay known, though their own spans may be gone.
    """
    seen = shown(reading.article, spans)
    page: dict[str, Any] = msgspec.to_builtins(reading)
    found = {name: _kept(value, seen) for name, value in page.items() if name not in _WHOLE}
    return msgspec.convert({**page, **found}, Reading)


def threads(found: Iterable[Thread], article: Article, spans: Iterable[Span]) -> tuple[Thread, ...]:
    """What people wrote on words in sight, cut before it repeats words of the article that are not."""
    seen = shown(article, spans)
    hidden = _runs(article.text, seen)
    here = (t for t in found if t.place and visible(seen, t.place.start, t.place.end))
    return tuple(
        replace(t, remarks=tuple(replace(r, body=_cut(r.body, hidden)) for r in t.remarks))
        for t in here
    )


def _kept(value: Any, seen: tuple[Span, ...]) -> Any:
    """Without the records, at any depth, whose span is not in sight."""
    if isinstance(value, dict):
        return {name: _kept(part, seen) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_kept(part, seen) for part in value if _in_sight(part, seen)]
    return value


def _in_sight(part: Any, seen: tuple[Span, ...]) -> bool:
    if not isinstance(part, dict) or "start" not in part:
        return True
    at = part.get("target", part)
    return visible(seen, at["start"], at["end"])


def _untitled(article: Article) -> str:
    """What stands for a missing title: the first words may not be among the excerpts."""
    return f"Commentary by {article.author}" if article.author else "A commentary"


def _hidden(text: str, seen: tuple[Span, ...]) -> Iterator[Span]:
    """The stretches of the text, each within a line, that are not in sight."""
    for line in _LINE.finditer(text):
        at = line.start()
        for span in seen:
            if span.end > at and span.start < line.end():
                if span.start > at:
                    yield Span(at, span.start)
                at = max(at, span.end)
        if at < line.end():
            yield Span(at, line.end())


def blanked(article: Article, spans: Iterable[Span]) -> Article:
    """The article with these words only, and GAP at the start of what is left out; every word keeps its place."""
    text, parts, at = article.text, [], 0
    seen = shown(article, spans)
    for span in _hidden(text, seen):
        length = span.end - span.start
        gap = GAP if length > len(GAP) + 1 else ""
        # A blank first, so that the gap stands apart from the words before it.
        blank = " " if gap and span.start > at else ""
        parts += [text[at : span.start], (blank + gap).ljust(length)]
        at = span.end
    left = "".join([*parts, text[at:]])
    return replace(article, text=left, id=text_id(left))


def _runs(text: str, seen: tuple[Span, ...]) -> frozenset[tuple[str, ...]]:
    """Every RUN words that follow each other in what is hidden."""
    found: set[tuple[str, ...]] = set()
    for span in _hidden(text, seen):
        words = _tokens(text[span.start : span.end])
        found.update(tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
    return frozenset(found)


def _scrubbed(value: Any, hidden: frozenset[tuple[str, ...]]) -> Any:
    if isinstance(value, dict):
        return {k: v if _keeps(k, v) else _scrubbed(v, hidden) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_scrubbed(part, hidden) for part in value]
    return _cut(value, hidden) if isinstance(value, str) else value


def _keeps(name: str, value: Any) -> bool:
    """An evidence's target is a span and no id, but holds no words either."""
    return name in _KEYS or (name == "target" and isinstance(value, str))


def _cut(words: str, hidden: frozenset[tuple[str, ...]]) -> str:
    """The words, cut short before they repeat RUN hidden ones."""
    found = list(_TOKEN.finditer(words))
    tokens = [match[0].casefold() for match in found]
    for n in range(len(tokens) - RUN + 1):
        if tuple(tokens[n : n + RUN]) in hidden:
            return f"{words[: found[n + RUN - 2].end()]} {GAP}"
    return words


def _tokens(text: str) -> list[str]:
    return [match[0].casefold() for match in _TOKEN.finditer(text)]
