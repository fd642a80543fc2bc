"""A finding as a person has set it: what, by whom, why, and sure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from opcit.corrections.who import Who
from opcit.findings import Actor, Claim, Event, Quote, Stance, Time
from opcit.reading import Reading

F = TypeVar("F", Actor, Event, Time, Quote, Claim, Stance)


def as_set(found: F, who: Who, did: str, **changes: Any) -> F:
    """The finding with these changes, told as a person's. did: "Renamed", "Confirmed", ..."""
    return replace(found, **{"confidence": 1.0, **changes}, by=who.by, why=who.says(did))


def swapped(reading: Reading, field: str, old: F, *new: F) -> Reading:
    """The reading with `new` in the place of one finding of a field; nothing in its place drops it."""
    found = [n for f in getattr(reading, field) for n in (new if f is old else (f,))]
    changes: dict[str, Any] = {field: tuple(found)}
    return replace(reading, **changes)


def in_order(reading: Reading, field: str, new: F) -> Reading:
    """The reading with one finding more, in the order of the text."""
    found = sorted((*getattr(reading, field), new), key=_start)
    changes: dict[str, Any] = {field: tuple(found)}
    return replace(reading, **changes)


def _start(found: Any) -> tuple[int, int]:
    span = found.mentions[0] if isinstance(found, Event) and found.mentions else found
    return getattr(span, "start", 0), -getattr(span, "end", 0)


def free(wanted: str, taken: set[str]) -> str:
    """An id that is not taken, numbered if it has to be."""
    number = 2
    found = wanted
    while found in taken:
        found = f"{wanted}-{number}"
        number += 1
    return found
