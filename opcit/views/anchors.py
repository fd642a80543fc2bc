"""Finds what a link meant in a reading that has changed since: another engine, other corrections."""

from __future__ import annotations

import re

from opcit.findings import Actor, Event
from opcit.reading import Reading

_AT = re.compile(r"e(\d+)")
_WORD = re.compile(r"\w+")


def event(reading: Reading, asked: str) -> Event | None:
    """The event of this id, or the one that is told where that was: an id says its first offset."""
    found = next((e for e in reading.events if e.id == asked), None)
    at = _AT.fullmatch(asked)
    if found or not at:
        return found
    offset = int(at[1])
    return next((e for e in reading.events if _tells(e, offset)), None) or _nearby(reading, offset)


def actor(reading: Reading, asked: str) -> Actor | None:
    """The actor of this id, or the one that has it as a name: ids are made of names."""
    named = (a for a in reading.actors if asked in map(_slug, (a.name, *a.aliases)))
    return reading.actor(asked) or next(named, None)


def _tells(event: Event, offset: int) -> bool:
    return any(m.start <= offset < m.end for m in event.mentions)


def _nearby(reading: Reading, offset: int) -> Event | None:
    """The event told nearest to an offset in its sentence."""
    sentence = reading.sentence_at(offset)
    if sentence is None:
        return None
    told = [
        (abs(m.start - offset), e.id, e)
        for e in reading.events
        for m in e.mentions
        if sentence.start <= m.start < sentence.end
    ]
    return min(told, key=lambda t: t[:2])[2] if told else None


def _slug(name: str) -> str:
    return "-".join(_WORD.findall(name.casefold()))
