"""The annotator's working file, TOML by hand, and its plain mistakes. See docs/annotation.md."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import msgspec

from opcit.article import Granularity
from opcit.events.ontology import event_types
from opcit.findings import ActorType, Status


class ActorRow(msgspec.Struct, forbid_unknown_fields=True):
    """An actor as written down: entries of its names, descriptions and pronouns."""

    id: str
    name: str
    type: ActorType
    parent: str = ""
    names: list[str] = msgspec.field(default_factory=list)
    nouns: list[str] = msgspec.field(default_factory=list)
    pronouns: list[str] = msgspec.field(default_factory=list)
    unsure: bool = False


class EventRow(msgspec.Struct, forbid_unknown_fields=True):
    """An event as written down: entries of its triggers. earliest and latest: ISO days or ""."""

    id: str
    title: str
    type: str
    triggers: list[str]
    earliest: str = ""
    latest: str = ""
    granularity: str = ""
    status: Status = "happened"
    foreground: bool = True
    doers: list[str] = msgspec.field(default_factory=list)
    undergoers: list[str] = msgspec.field(default_factory=list)
    unsure: bool = False


class Working(msgspec.Struct, forbid_unknown_fields=True):
    """A working file. notes: for other annotators, not kept."""

    actor: list[ActorRow] = msgspec.field(default_factory=list)
    event: list[EventRow] = msgspec.field(default_factory=list)
    notes: str = ""


def read(path: Path) -> Working:
    """A working file. Raises msgspec.ValidationError, which names the field, and tomllib's error."""
    return msgspec.toml.decode(path.read_bytes(), type=Working)


def mistakes(found: Working) -> Iterator[str]:
    """What is wrong with a working file whatever the text says."""
    ids = [a.id for a in found.actor]
    for kind, names in (("actor", ids), ("event", [e.id for e in found.event])):
        yield from (f"{kind} {n}: the id is used twice" for n, c in Counter(names).items() if c > 1)
    for actor in found.actor:
        yield from (f"actor {actor.id}: {m}" for m in _of_actor(actor, found.actor))
    for event in found.event:
        yield from (f"event {event.id}: {m}" for m in _of_event(event, set(ids)))


def _of_actor(actor: ActorRow, actors: list[ActorRow]) -> Iterator[str]:
    parents = {a.id: a.parent for a in actors}
    if actor.parent and actor.parent not in parents:
        yield f"no actor has the id {actor.parent!r} of its parent"
    seen, at = set[str](), actor.id
    while at and at not in seen:
        seen.add(at)
        at = parents.get(at, "")
    if at:
        yield "is its own parent"
    if not (actor.names or actor.nouns or actor.pronouns):
        yield "has no mention"


def _of_event(event: EventRow, ids: set[str]) -> Iterator[str]:
    if event.type not in event_types():
        yield f"{event.type!r} is no type: {', '.join(event_types())}"
    if event.granularity and event.granularity not in get_args(Granularity):
        yield f"{event.granularity!r} is no granularity: {', '.join(get_args(Granularity))}"
    if not event.triggers:
        yield "has no trigger"
    for side in ("doers", "undergoers"):
        named = getattr(event, side)
        yield from (f"no actor has the id {n!r} of its {side}" for n in named if n not in ids)
    yield from _of_interval(event.earliest, event.latest)
    if event.granularity and not (event.earliest or event.latest):
        yield "has a granularity but no date"


def _of_interval(earliest: str, latest: str) -> Iterator[str]:
    wrong = [day for day in (earliest, latest) if day and not _is_day(day)]
    yield from (f"{day!r} is no day: write YYYY-MM-DD" for day in wrong)
    if not wrong and earliest and latest and earliest > latest:
        yield "earliest is after latest"


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", day))
