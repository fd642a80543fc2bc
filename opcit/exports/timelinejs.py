"""TimelineJS JSON (https://timeline.knightlab.com/docs/json-format.html): a slide an event that has any bound.

TimelineJS needs a first day for each slide. Where the text gives only a last one, the slide stands there
and its display date says so; events without any bound are counted on the first slide.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import Any

from opcit.exports import notice
from opcit.exports.notice import Notice
from opcit.exports.together import Piece
from opcit.reading import Reading
from opcit.views import labels, moments, wording
from opcit.views.events import EventPassages, EventRow, rows


def one(reading: Reading, told: Notice) -> str:
    """A reading's events as a timeline."""
    return json.dumps(timeline(reading, told), ensure_ascii=False, indent=2)


def several(pieces: Sequence[Piece]) -> str:
    """Timelines as a list."""
    pages = [timeline(one.reading, one.told) for one in pieces]
    return json.dumps(pages, ensure_ascii=False, indent=2)


def timeline(reading: Reading, told: Notice) -> dict[str, Any]:
    """The timeline as plain values. Its texts are HTML, so what stands in them is escaped."""
    found = rows(reading)
    passages = EventPassages(reading)
    bounded = [row for row in found if row.bounded]
    return {
        "scale": "human",
        "title": {"text": {"headline": escape(told.title), "text": _about(told, len(found) - len(bounded))}},
        "events": [_slide(reading, row, passages) for row in bounded],
        "opcit": notice.page(told),
    }  # fmt: skip


def _about(told: Notice, undated: int) -> str:
    facts = [f"{escape(label)}: {escape(value)}" for label, value in notice.lines(told)]
    if undated:
        facts.append(f"{wording.count(undated, 'event')} without any date left out.")
    return "".join(f"<p>{fact}</p>" for fact in facts)


def _slide(reading: Reading, row: EventRow, passages: EventPassages) -> dict[str, Any]:
    """An end is given only where the interval is longer than a day."""
    first, last = row.start or row.stop, row.stop or row.start
    assert first and last, "an event with a bound"
    slide = {
        "unique_id": row.id,
        "start_date": _date(first, row.start is not None and "T" in (row.earliest or "")),
        "display_date": moments.began(row),
        "group": "Background" if not row.foreground else labels.STATUSES[row.status].capitalize(),
        "text": {"headline": escape(row.title), "text": _text(reading, row, passages)},
    }
    if first.date() != last.date():
        slide["end_date"] = _date(last, False)
    return slide


def _date(moment: datetime, timed: bool) -> dict[str, int]:
    day = {"year": moment.year, "month": moment.month, "day": moment.day}
    return {**day, "hour": moment.hour, "minute": moment.minute} if timed else day


def _text(reading: Reading, row: EventRow, passages: EventPassages) -> str:
    quotes = (
        f"<blockquote>{escape(' '.join(reading.article.text[p.start : p.end].split()))}</blockquote>"
        for p in passages.of(row.id)
    )
    facts = [
        moments.parties(row),
        labels.STATUSES[row.status],
        f"{row.why} ({wording.sure(row.confidence)})",
    ]
    return "".join([*(f"<p>{escape(fact)}</p>" for fact in facts if fact), *quotes])
