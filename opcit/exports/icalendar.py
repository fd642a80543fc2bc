"""iCalendar (RFC 5545): an all-day entry for each event with both bounds known; no other has a date to stand on.

What did not happen is left out; what is planned, foreseen or only supposed is tentative.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from opcit.exports import notice
from opcit.exports.notice import Notice
from opcit.reading import Reading
from opcit.views import labels, moments, wording
from opcit.views.events import EventPassages, EventRow, rows

_TENTATIVE = ("planned", "predicted", "hypothetical")
_WIDTH = 75  # octets of a line, at most
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def one(reading: Reading, told: Notice) -> str:
    """A reading's dated events as a calendar."""
    return "".join(f"{part}\r\n" for line in _calendar(reading, told) for part in _folded(line))


def entries(reading: Reading) -> list[EventRow]:
    """The events that the calendar holds."""
    return [row for row in rows(reading) if row.dated and row.status != "negated"]


def _calendar(reading: Reading, told: Notice) -> Iterator[str]:
    yield from (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Opcit//Opcit//EN",
        "CALSCALE:GREGORIAN",
    )
    yield f"X-WR-CALNAME:{_text(told.title)}"
    facts = "\n".join(f"{label}: {value}" for label, value in notice.lines(told))
    yield f"X-WR-CALDESC:{_text(facts)}"
    passages = EventPassages(reading)
    for row in entries(reading):
        yield from _entry(reading, told, row, passages)
    yield "END:VCALENDAR"


def _entry(
    reading: Reading, told: Notice, row: EventRow, passages: EventPassages
) -> Iterator[str]:  # fmt: skip
    assert row.start and row.stop, "a dated event"
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(row.id)}.{reading.article.id}@opcit"
    yield f"DTSTAMP:{told.exported.replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(row.start.date())}"
    yield f"DTEND;VALUE=DATE:{_day(_after(row.stop.date()))}"
    yield f"SUMMARY:{_text(_summary(row))}"
    yield f"DESCRIPTION:{_text(_description(reading, told, row, passages))}"
    yield f"CATEGORIES:{_text(row.type)}"
    yield f"STATUS:{'TENTATIVE' if row.status in _TENTATIVE else 'CONFIRMED'}"
    if row.place:
        yield f"LOCATION:{_text(row.place)}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _after(day: date) -> date:
    """The day after; the calendar's last day has none."""
    return day if day == date.max else day + timedelta(days=1)


def _summary(row: EventRow) -> str:
    """The title; where it is not one day, also that it began some time within these."""
    one_day = row.start and row.stop and row.start.date() == row.stop.date()
    return row.title if one_day else f"{row.title} (began {moments.began(row)})"


def _description(
    reading: Reading, told: Notice, row: EventRow, passages: EventPassages
) -> str:  # fmt: skip
    quotes = (
        f"“{' '.join(reading.article.text[p.start : p.end].split())}”" for p in passages.of(row.id)
    )
    facts = [
        f"{moments.began(row)}: {labels.STATUSES[row.status]}, {wording.sure(row.confidence)}.",
        moments.parties(row), row.why, *quotes, f"From: {told.title}", told.source or "", told.rights,
    ]  # fmt: skip
    return "\n".join(fact for fact in facts if fact)


def _text(value: str) -> str:
    """A value as TEXT of RFC 5545."""
    return value.translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """A line cut so that none has more than 75 octets and no character is broken."""
    part, room = "", _WIDTH
    for character in line:
        size = len(character.encode())
        if size > room:
            yield part
            part, room = " ", _WIDTH - 1
        part, room = part + character, room - size
    yield part
