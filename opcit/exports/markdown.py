"""A Markdown report: the notice, actors, events, relations, quotes, and the text with numbered paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from opcit.article import Span
from opcit.exports import comments, notice
from opcit.exports.notice import Notice
from opcit.findings import AUTHOR
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.views import events, groups, labels, moments, stance, tone, wording
from opcit.views.groups import Scope
from opcit.views.passages import Located, Passages

SHOWN = 12
"""Actors shown, by their weight in the article."""
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_LEADING = re.compile(r"[-+#=]|\d+[.)]")
_SPECIAL = "\\`*_[]|~<>$"


def one(reading: Reading, told: Notice, threads: Sequence[Thread] = ()) -> str:
    """A reading as Markdown, with what people wrote of it if that is given."""
    places = Passages(reading)
    blocks = (_head, _actors, _events, _relations, _quotes, _text)
    found = [line for block in blocks for line in block(reading, places, told)]
    found += comments.lines(threads, plain, lambda thread: _place(places, thread))
    return "\n".join(found) + "\n"


def plain(text: str) -> str:
    """Text on one line as Markdown that shows it as it is: no list, heading, link or markup begins in it."""
    words = " ".join(text.split()).replace("&", "&amp;")
    if _LEADING.match(words):
        words = f"&#{ord(words[0])};{words[1:]}"
    return "".join(f"\\{c}" if c in _SPECIAL else c for c in words)


def _head(reading: Reading, places: Passages, told: Notice) -> Iterator[str]:
    yield f"# {plain(told.title)}\n"
    for label, value in notice.lines(told):
        if label != "Title":
            link = label == "Source" and _ADDRESS.fullmatch(value)
            yield f"- {label}: {f'<{value}>' if link else plain(value)}"


def _actors(reading: Reading, places: Passages, told: Notice) -> Iterator[str]:
    scope = Scope(SHOWN)
    found = groups.groups(reading, scope)
    if not found:
        return
    stances = {r.actor: r for r in stance.rows(reading, scope)}
    tones = {r.actor: r for r in tone.actors(reading, scope)}
    yield "\n## Who it is about\n"
    yield "| Actor | Type | Stance of the author | Tone of the words around it | Paragraphs |"
    yield "|---|---|---|---|---|"
    for group in found:
        held, toned = stances[group.id], tones.get(group.id)
        words = f"{tone.says(toned.polarity)} ({labels.signed(toned.polarity)})" if toned else ""
        evidence = _numbers(places, stance.evidence(reading, group))
        cells = (group.name, labels.TYPES[group.type], _verdict(held), words, evidence)
        yield f"| {' | '.join(plain(cell) for cell in cells)} |"


def _verdict(row: stance.StanceRow) -> str:
    if row.label == "unclear" or row.score is None:
        return f"unclear, {wording.count(row.n, 'passage')}"
    sure = wording.sure(row.confidence)
    return f"{row.label} ({labels.signed(row.score)}), {sure}, {wording.count(row.n, 'passage')}"


def _events(reading: Reading, places: Passages, told: Notice) -> Iterator[str]:
    found = events.rows(reading)
    passages = events.EventPassages(reading)
    for title, foreground in (("What happened, and when", True), ("Background and outlook", False)):
        rows = [r for r in found if r.foreground == foreground]
        if rows:
            yield f"\n## {title}\n"
        for row in rows:
            where = _numbers(places, passages.of(row.id))
            facts = (
                labels.STATUSES[row.status],
                moments.parties(row),
                wording.sure(row.confidence),
            )
            said = "; ".join(plain(fact) for fact in facts if fact)
            yield f"- **{plain(row.title)}** ({plain(moments.began(row))}): {said}; {where}. {plain(row.why)}"


def _relations(reading: Reading, places: Passages, told: Notice) -> Iterator[str]:
    names = {a.id: a.name for a in reading.actors}
    if reading.relations:
        yield "\n## Who acts towards whom\n"
    for r in sorted(reading.relations, key=lambda r: -abs(r.score)):
        pair = f"{names.get(r.source, r.source)} → {names.get(r.target, r.target)}"
        yield f"- {plain(pair)}: {labels.signed(r.score)} of −10 to +10; {_numbers(places, r.evidence)}"


def _quotes(reading: Reading, places: Passages, told: Notice) -> Iterator[str]:
    names = {a.id: a.name for a in reading.actors} | {AUTHOR: "The author"}
    quotes = [q for q in reading.quotes if q.kind != "scare"]
    if quotes:
        yield "\n## Who is quoted\n"
    for q in quotes:
        words = plain(reading.article.text[q.start : q.end])
        yield f"- {plain(names.get(q.holder, q.holder))}, {labels.QUOTES[q.kind]}: {words} ({_numbers(places, [q])})"


def _text(reading: Reading, places: Passages, told: Notice) -> Iterator[str]:
    yield "\n## The text\n"
    number = 0
    for paragraph in reading.article.paragraphs:
        words = plain(reading.article.words(paragraph))
        number += paragraph.role == "body"
        if paragraph.role == "body":
            yield f"**{number}** {words}\n"
        elif paragraph.role == "heading":
            yield f"### {words}\n"
        elif paragraph.role != "title":
            yield f"*{words}*\n"


def _place(places: Passages, thread: Thread) -> str:
    return _numbers(places, [thread.place]) if thread.place else "no longer in the text"


def _numbers(places: Passages, found: Sequence[Located] | Iterable[Span]) -> str:
    """The paragraphs of some spans: "¶ 3, 5"; "outside the body" where there is none."""
    numbers = sorted({places.paragraph(span.start) for span in found} - {0})
    return f"¶ {', '.join(map(str, numbers))}" if numbers else "outside the body"
