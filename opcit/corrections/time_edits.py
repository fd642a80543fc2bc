"""Edits of times: another value, confirmed, rejected, added. Events dated by an expression follow it."""

from __future__ import annotations

import re
from dataclasses import replace

from opcit.article import Span
from opcit.corrections import edits, references
from opcit.corrections.anchors import Anchor
from opcit.corrections.references import Lost
from opcit.corrections.setting import as_set, in_order, swapped
from opcit.corrections.who import Who
from opcit.findings import Alternative, Event, Time, TimeType
from opcit.reading import Reading
from opcit.timex.interval import OPEN, Interval, interval

RULE = "set by a person"
_LENGTH = re.compile(r"P(?=.)([\dX.]+(Y|M|W|D|DE|CE))*(T([\dX.]+[HMS])+)?")
_VAGUE = re.compile(r"(PAST|PRESENT|FUTURE)_REF|(?=.*X)[\dX]{4}(-[\dXWQH][\dX-]*)?(T.*)?")


def type_of(value: str) -> TimeType:
    """The TIMEX3 type that a value has. Raises ValueError where it is no such value."""
    if _LENGTH.fullmatch(value):
        return "DURATION"
    if interval(value) == OPEN and not _VAGUE.fullmatch(value):
        raise ValueError(f"“{value}” is no date: write 2020-01-01, 2020-01, 2020 or P3D.")
    return "TIME" if "T" in value.partition("_")[0] and "/" not in value else "DATE"


def set_value(reading: Reading, edit: edits.SetTime, who: Who) -> Reading:
    """The expression stands for another value."""
    old = _time(reading, edit.at)
    if old.value == edit.value:
        return confirm(reading, edits.ConfirmTime(edit.at), who)
    before = Alternative(old.value, f"as it was read before: {old.why}")
    new = as_set(
        old, who, "Set", value=edit.value, type=_type(old, edit.value), anchor="", rule=RULE,
        alternatives=(before, *(a for a in old.alternatives if a.value != edit.value)),
    )  # fmt: skip
    return _followed(swapped(reading, "times", old, new), old, interval(edit.value), who)


def _type(old: Time, value: str) -> TimeType:
    """A repeated time stays one; else the value tells."""
    return "SET" if old.type == "SET" else type_of(value)


def _time(reading: Reading, at: Anchor) -> Time:
    return references.mark(reading, at, reading.times, "", "time")


def confirm(reading: Reading, edit: edits.ConfirmTime, who: Who) -> Reading:
    """The expression stands for what it was read as."""
    old = _time(reading, edit.at)
    return swapped(reading, "times", old, as_set(old, who, f"{old.why} Confirmed"))


def reject(reading: Reading, edit: edits.RejectTime, who: Who) -> Reading:
    """The words are no time."""
    old = _time(reading, edit.at)
    return _followed(swapped(reading, "times", old), old, OPEN, who)


def add(reading: Reading, edit: edits.AddTime, who: Who) -> Reading:
    """The words are a time."""
    spot = references.place(reading, edit.at)
    if any((t.start, t.end) == (spot.start, spot.end) for t in reading.times):
        raise Lost("These words are marked as a time already.")
    new = Time(
        spot.start, spot.end, type_of(edit.value), edit.value, "", RULE, (), 1.0,
        who.says("Marked"), who.by,
    )  # fmt: skip
    return in_order(reading, "times", new)


def _followed(reading: Reading, old: Time, now: Interval, who: Who) -> Reading:
    """Events that began exactly when the expression said, told of in its sentence, begin when it says now."""
    then = interval(old.value)
    if then == OPEN:
        return reading
    words = " ".join(reading.article.text[old.start : old.end].split())
    why = who.says(f"Follows “{words}”, as set")
    return replace(
        reading,
        events=tuple(_dated(e, now, why, who) if _by(e, old, then) else e for e in reading.events),
    )


def _by(event: Event, time: Time, then: Interval) -> bool:
    inside = any(_holds(s, time) for s in event.sentences)
    return inside and (event.earliest, event.latest) == (then.earliest, then.latest)


def _holds(sentence: Span, time: Time) -> bool:
    return sentence.start <= time.start and time.end <= sentence.end


def _dated(event: Event, now: Interval, why: str, who: Who) -> Event:
    return replace(
        event, earliest=now.earliest, latest=now.latest, granularity=now.granularity,
        why=why, by=who.by,
    )  # fmt: skip
