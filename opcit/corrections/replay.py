"""The log replayed over a reading: the corrected reading, what changed, and what found no place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from opcit.article import Article
from opcit.corrections import edits
from opcit.corrections.article_edits import ARTICLE_EDITS, settled
from opcit.corrections.changes import Change, changes
from opcit.corrections.entries import Entry, live
from opcit.corrections.references import Lost
from opcit.corrections.table import kind_of
from opcit.corrections.who import Judge, Who
from opcit.reading import Reading
from opcit.voices import afresh


@dataclass(frozen=True, slots=True)
class Orphan:
    """An entry that holds but finds nothing to correct in this reading, and why, in a sentence."""

    entry: Entry
    reason: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading with its log replayed: the edits that were applied, and those that could not be."""

    reading: Reading
    applied: tuple[Entry, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    changes: tuple[Change, ...] = ()

    def history(self, key: str) -> list[Change]:
        """What people changed of a finding ("actors:ID", "times:START:END", ...), the first first."""
        short = ":".join(key.split(":")[:3])
        return [c for c in self.changes if c.key in (key, short)]


def replayed(
    reading: Reading,
    entries: Sequence[Entry],
    again: Callable[[Article], Reading] | None = None,
    judge: Judge | None = afresh.judged,
) -> Corrected:
    """The reading as corrected by the edits that hold, in order. A log without any gives it as it is.

    again: reads the article anew where the log changes its date or its paragraphs' parts; without it
    such edits change these details only. judge: how passages are judged in which somebody else is meant
    by now; None: they are left out.
    """
    holding = live(entries)
    first = [e for e in holding if isinstance(e.edit, ARTICLE_EDITS)]
    article = settled(reading.article, first)
    if again and article != reading.article:
        reading = again(article)
    people = frozenset(e.by for e in entries)
    found, titled = Corrected(reading), frozenset[str]()
    for entry in [*first, *(e for e in holding if e not in first)]:
        now = _next(found, entry, Who(entry.by, entry.why, people, titled, judge))
        titled |= _titled(entry, now.changes[len(found.changes) :])
        found = now
    return replace(found, applied=tuple(sorted(found.applied, key=lambda e: e.revision)))


TITLING = (edits.TitleEvent, edits.SplitEvent, edits.AddEvent)
"""Edits by which a person gives an event its title."""


def _titled(entry: Entry, made: Sequence[Change]) -> frozenset[str]:
    """The ids of the events that an entry gave a title."""
    if not isinstance(entry.edit, TITLING):
        return frozenset()
    named = [c for c in made if c.field == "title" or (c.field == "" and c.before is None)]
    return frozenset(c.key.removeprefix("events:") for c in named if c.key.startswith("events:"))


def _next(so_far: Corrected, entry: Entry, who: Who) -> Corrected:
    assert entry.edit is not None
    try:
        now = kind_of(entry.edit).apply(so_far.reading, entry.edit, who)
    except (Lost, ValueError) as reason:
        orphans = (*so_far.orphans, Orphan(entry, str(reason)))
        return Corrected(so_far.reading, so_far.applied, orphans, so_far.changes)
    told = (*so_far.changes, *changes(so_far.reading, now, entry))
    return Corrected(now, (*so_far.applied, entry), so_far.orphans, told)
