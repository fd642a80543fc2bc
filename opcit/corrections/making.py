"""Edits from plain values, as a page or a program has them: ids and offsets become references and anchors.

`made(reading, {"edit": "rename_actor", "actor": "arland", "name": "Arland"})`; words are given as
[start, end] or {"start": ..., "end": ...}, in code points of the article's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, get_args, get_type_hints

import msgspec

from opcit.corrections import edits
from opcit.corrections.anchors import Anchor, anchor
from opcit.corrections.edits import AnyEdit, Edit
from opcit.corrections.references import ActorRef, EventRef, Lost, actor_ref, event_ref
from opcit.corrections.stance_edits import CERTAIN, DISMISSED
from opcit.corrections.table import BY_NAME
from opcit.corrections.time_edits import type_of
from opcit.events.ontology import event_types
from opcit.reading import Reading

LONGEST = 300
"""Characters of a name, title or value at most."""
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?")


class Unfit(ValueError):
    """What was given is no edit of this reading; its text is the sentence for whoever gave it."""


def made(reading: Reading, given: Mapping[str, Any] | Edit) -> AnyEdit:
    """The edit that these values describe, made on this reading. Raises Unfit, with the reason."""
    if isinstance(given, Edit):
        return checked(given)
    kind = BY_NAME.get(str(given.get("edit")))
    if kind is None:
        raise Unfit(f"There is no edit {given.get('edit')!r}.")
    hints = get_type_hints(kind.record)
    try:
        values = {name: _filled(reading, hints.get(name), v) for name, v in given.items()}
        return checked(msgspec.convert(values, kind.record))
    except (Lost, ValueError, TypeError, msgspec.ValidationError) as problem:
        raise Unfit(str(problem)) from None


def _filled(reading: Reading, hint: Any, value: Any) -> Any:
    """A value with references and anchors in the place of ids and offsets, as plain values."""
    for record, fill in _FILLED:
        if record is hint or record in get_args(hint):
            several = str(hint).startswith("tuple")
            return [fill(reading, v) for v in value] if several else fill(reading, value)
    return value


def _actor(reading: Reading, value: Any) -> Any:
    return msgspec.to_builtins(actor_ref(reading, value) if isinstance(value, str) else value)


def _event(reading: Reading, value: Any) -> Any:
    return msgspec.to_builtins(event_ref(reading, value) if isinstance(value, str) else value)


def _words(reading: Reading, value: Any) -> Any:
    if isinstance(value, Mapping) and "quote" not in value:
        value = [value["start"], value["end"]]
    if isinstance(value, list | tuple):
        value = anchor(reading.article.text, *(int(offset) for offset in value))
    return msgspec.to_builtins(value)


_FILLED: tuple[tuple[Any, Callable[[Reading, Any], Any]], ...] = (
    (ActorRef, _actor),
    (EventRef, _event),
    (Anchor, _words),
)


def checked(edit: Edit) -> AnyEdit:
    """The edit, if its values are sound. Raises Unfit, with the reason, if not."""
    for name in ("name", "title", "value", "type"):
        value = getattr(edit, name, None)
        if isinstance(value, str) and (len(value) > LONGEST or "\x00" in value):
            raise Unfit(f"The {name} is too long.")
    for records, check in _CHECKS:
        if isinstance(edit, records):
            check(edit)
    return edit  # type: ignore[return-value]


def _named(edit: Any) -> None:
    if not (getattr(edit, "name", "") or getattr(edit, "title", "")).strip():
        raise Unfit("It needs a name.")


def _timed(edit: Any) -> None:
    type_of(edit.value)


def _typed(edit: Any) -> None:
    if edit.type not in event_types():
        raise Unfit(f"There is no type of events “{edit.type}”.")


def _dated(edit: Any) -> None:
    for bound in (edit.earliest, edit.latest):
        _day(bound)
    if edit.earliest and edit.latest and edit.earliest > f"{edit.latest}~":
        raise Unfit("The first day is after the last.")


def _published(edit: Any) -> None:
    _day(edit.value)


def _day(value: str | None) -> None:
    if value is None:
        return
    if not _DATE.fullmatch(value):
        raise Unfit("Write the date as 2020-01-01, 2020-01 or 2020.")
    try:
        date.fromisoformat((value[:10] + "-01-01")[:10])
    except ValueError:
        raise Unfit(f"There is no such date as {value}.") from None


def _judged(edit: Any) -> None:
    if edit.verdict not in (*CERTAIN, DISMISSED):
        raise Unfit(f"A passage cannot be {edit.verdict!r}.")


def _several(edit: Any) -> None:
    if not (getattr(edit, "mentions", ()) or getattr(edit, "actors", ()) or getattr(edit, "events", ())):  # fmt: skip
        raise Unfit("Nothing was chosen.")


_CHECKS: tuple[tuple[tuple[type[Edit], ...], Callable[[Any], None]], ...] = (
    ((edits.RenameActor, edits.SplitActor, edits.TitleEvent, edits.SplitEvent, edits.AddEvent), _named),
    ((edits.SetTime, edits.AddTime), _timed),
    ((edits.TypeEvent, edits.AddEvent), _typed),
    ((edits.DateEvent, edits.AddEvent), _dated),
    ((edits.SetPublished,), _published),
    ((edits.JudgePassage,), _judged),
    ((edits.MergeActors, edits.MergeEvents, edits.SplitActor, edits.SplitEvent), _several),
)  # fmt: skip
