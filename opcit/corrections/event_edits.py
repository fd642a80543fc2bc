"""Edits of one event: title, type, date, status, foreground, who took part, confirmed, rejected, added."""

from __future__ import annotations

from typing import Any

from opcit.article import Granularity, Span
from opcit.corrections import edits, following, references
from opcit.corrections.setting import as_set, free, in_order, swapped
from opcit.corrections.who import Who
from opcit.findings import AUTHOR, Event
from opcit.reading import Reading

LENGTHS: dict[int, Granularity] = {4: "year", 7: "month", 10: "day"}


def _changed(
    reading: Reading, ref: references.EventRef, who: Who, did: str, **changes: Any
) -> Reading:
    """The reading with one event changed. did: may name its old values, as "{0.title}"."""
    old = references.event(reading, ref)
    new = as_set(old, who, did.format(old), **changes)
    return swapped(reading, "events", old, new)


def title(reading: Reading, edit: edits.TitleEvent, who: Who) -> Reading:
    """Another title."""
    return _changed(reading, edit.event, who, "Renamed from “{0.title}”", title=edit.title)


def retype(reading: Reading, edit: edits.TypeEvent, who: Who) -> Reading:
    """Another type, which tells anew how its actors act towards each other."""
    did = "Type changed from {0.type}"
    return following.related(_changed(reading, edit.event, who, did, type=edit.type))


def date(reading: Reading, edit: edits.DateEvent, who: Who) -> Reading:
    """Other bounds."""
    bounds = {"earliest": edit.earliest, "latest": edit.latest}
    return _changed(reading, edit.event, who, "Dated", granularity=fineness(edit.earliest, edit.latest), **bounds)  # fmt: skip


def fineness(earliest: str | None, latest: str | None) -> Granularity | None:
    """How finely two bounds tell a date: as the finer of the two."""
    longest = max((earliest or "", latest or ""), key=len)
    return LENGTHS.get(len(longest), "time") if longest else None


def status(reading: Reading, edit: edits.StatusEvent, who: Who) -> Reading:
    """Another status, which tells anew how its actors act towards each other."""
    did = "Status changed from {0.status}"
    return following.related(_changed(reading, edit.event, who, did, status=edit.status))


def front(reading: Reading, edit: edits.FrontEvent, who: Who) -> Reading:
    """Of the story, or of its background."""
    did = "Put into the story" if edit.foreground else "Put into the background"
    return _changed(reading, edit.event, who, did, foreground=edit.foreground)


def parties(reading: Reading, edit: edits.PartiesEvent, who: Who) -> Reading:
    """Other doers and undergoers."""
    sides = {"agents": _ids(reading, edit.agents), "patients": _ids(reading, edit.patients)}
    return following.related(_changed(reading, edit.event, who, "Who took part was set", **sides))


def _ids(reading: Reading, refs: tuple[references.ActorRef, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(references.actor(reading, ref).id for ref in refs))


def confirm(reading: Reading, edit: edits.ConfirmEvent, who: Who) -> Reading:
    """The event is as it was found."""
    old = references.event(reading, edit.event)
    return swapped(reading, "events", old, as_set(old, who, f"{old.why} Confirmed"))


def reject(reading: Reading, edit: edits.RejectEvent, who: Who) -> Reading:
    """No event."""
    old = references.event(reading, edit.event)
    return following.related(swapped(reading, "events", old))


def add(reading: Reading, edit: edits.AddEvent, who: Who) -> Reading:
    """An event more."""
    spot = references.place(reading, edit.at)
    sentence = reading.sentence_at(spot.start)
    around = Span(sentence.start, sentence.end) if sentence else spot
    made_id = free(f"e{spot.start}", {e.id for e in reading.events})
    new = Event(
        made_id, edit.title, edit.type, edit.earliest, edit.latest,
        fineness(edit.earliest, edit.latest), None, edit.status, edit.foreground,
        _ids(reading, edit.agents), _ids(reading, edit.patients), None, (), (spot,), (around,),
        AUTHOR, 1.0, who.says("Added"), who.by,
    )  # fmt: skip
    return following.related(in_order(reading, "events", new))
