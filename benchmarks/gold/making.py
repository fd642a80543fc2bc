"""From a working file and the article's text to gold, with everything that does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from benchmarks import gold
from benchmarks.gold.finding import Found, NotFound, find
from benchmarks.gold.working import ActorRow, EventRow, Working, mistakes
from opcit.article import Article
from opcit.findings import MentionKind

QUOTED = 6
"""From how many words in a row a title or name is text of the article, which is not committed."""

KINDS: tuple[tuple[str, MentionKind], ...] = (
    ("names", "name"), ("nouns", "noun"), ("pronouns", "pronoun"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with the actor it was listed for. each: it gives way to longer or explicit ones."""

    actor: str
    mention: gold.Mention
    each: bool


def make(name: str, found: Working, read: Article) -> tuple[gold.Gold, list[str]]:
    """The gold of an article and what has to be mended before it can be used."""
    wrong = list(mistakes(found))
    placed = list(_kept(list(_placed(found, read, wrong))))
    wrong += clashes(placed, read.text)
    wrong += [f"{title!r} is a passage of the text: use words of your own"
              for title in _titles(found) if quoted(title, read.text)]  # fmt: skip
    actors = tuple(_actor(row, placed) for row in found.actor)
    wrong += [f"actor {a.id}: no mention is left" for a in actors if not a.mentions]
    events = tuple(_event(row, read, wrong) for row in found.event)
    wrong += _twice(events, read.text)
    published = read.published.value if read.published.source == "given" else None
    parts = gold.annotated(read)
    return gold.Gold(name, gold.sha256(read.text), published, parts, actors, events), wrong


def _placed(found: Working, read: Article, wrong: list[str]) -> Iterator[Placed]:
    for row in found.actor:
        for key, kind in KINDS:
            for entry in _found(f"actor {row.id}", getattr(row, key), read, wrong):
                for start, end in entry.places:
                    mention = gold.Mention(start, end, kind, unsure=entry.unsure)
                    yield Placed(row.id, mention, entry.each)


def _found(owner: str, entries: Iterable[str], read: Article, wrong: list[str]) -> Iterator[Found]:
    for entry in entries:
        try:
            yield find(read.text, entry, gold.annotated(read))
        except NotFound as error:
            wrong.append(f"{owner}: {error}")


def _kept(placed: Sequence[Placed]) -> Iterator[Placed]:
    """The mentions in the order of the text, without those of * that are part of others."""
    ordered = sorted(placed, key=lambda p: (p.each, p.mention.start - p.mention.end))
    covered: dict[int, int] = {}
    for number, one in enumerate(ordered):
        span = range(one.mention.start, one.mention.end)
        if one.each and any(at in covered for at in span):
            continue
        inside = len({covered.get(at, -1) for at in span}) == 1 and span[0] in covered
        for at in span:
            covered.setdefault(at, number)
        yield replace(one, mention=replace(one.mention, inside=inside))


def clashes(placed: Sequence[Placed], text: str) -> list[str]:
    """Mentions that are listed twice, or cross; one that lies in another of its own actor."""
    ordered = sorted(placed, key=lambda p: (p.mention.start, -p.mention.end))
    out: list[str] = []
    around: list[Placed] = []
    for one in ordered:
        around = [a for a in around if a.mention.end > one.mention.start]
        out += [f"{a.actor} and {one.actor}: {text[one.mention.start : one.mention.end]!r} at {one.mention.start} {how}"
                for a in around if (how := _clash(a, one))]  # fmt: skip
        around.append(one)
    return out


def _clash(one: Placed, other: Placed) -> str:
    a, b = one.mention, other.mention
    if (a.start, a.end) == (b.start, b.end):
        return "is listed twice"
    if b.end > a.end:
        return "crosses another mention"
    return "lies within a mention of the same actor" if one.actor == other.actor else ""


def _titles(found: Working) -> list[str]:
    return [e.title for e in found.event] + [a.name for a in found.actor]


def quoted(words: str, text: str) -> bool:
    """Whether so many words in a row are the article's."""
    mine, theirs = (re.findall(r"\w+", t.lower()) for t in (words, text))
    passage = f" {' '.join(theirs)} "
    runs = (mine[i : i + QUOTED] for i in range(len(mine) - QUOTED + 1))
    return any(f" {' '.join(run)} " in passage for run in runs)


def _actor(row: ActorRow, placed: Sequence[Placed]) -> gold.Actor:
    own = sorted((p.mention for p in placed if p.actor == row.id), key=lambda m: m.start)
    return gold.Actor(row.id, row.name, row.type, row.parent or None, tuple(own), row.unsure)


def _event(row: EventRow, read: Article, wrong: list[str]) -> gold.Event:
    found = _found(f"event {row.id}", row.triggers, read, wrong)
    triggers = {gold.Trigger(*place, f.unsure) for f in found for place in f.places}
    return gold.Event(
        row.id, row.title, row.type, tuple(sorted(triggers, key=lambda t: t.start)), row.earliest or None,
        row.latest or None, row.granularity or None, row.status, row.foreground,  # type: ignore[arg-type]
        tuple(row.doers), tuple(row.undergoers), row.unsure,
    )  # fmt: skip


def _twice(events: Sequence[gold.Event], text: str) -> list[str]:
    """Triggers that overlap."""
    found = sorted((t.start, t.end, e.id) for e in events for t in e.triggers)
    return [
        f"events {a[2]} and {b[2]}: {text[b[0] : b[1]]!r} at {b[0]} is a trigger twice"
        for a, b in pairwise(found)
        if b[0] < a[1]
    ]
