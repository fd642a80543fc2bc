"""Rows {text, published} -> times, for those who script the grammar."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from opcit.timex.resolve import times


def annotate(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each row with its times added: [{start, end, type, value}], counted from row["published"].

    start, end: code points into row["text"] as given. published: an ISO date, year or month, "" where
    unknown. Raises ValueError, in a sentence, on a date that is none.
    """
    return [{**row, "times": _found(row["text"], published(row["published"]))} for row in rows]


def published(words: str) -> str:
    """A publication date as ISO: a day, month or year; a time of day after it is dropped."""
    text = words.strip()
    if not text or (re.fullmatch(r"\d{4}(?:-\d\d)?", text) and _is_date(f"{text}-01-01"[:10])):
        return text
    day = re.split(r"[T\s]", text)[0]
    if not _is_date(day):
        raise ValueError(f"published must be a date such as 2020-01-01, not {words!r}.")
    return date.fromisoformat(day).isoformat()


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _found(text: str, anchor: str) -> list[dict[str, Any]]:
    return [
        {"start": time.start, "end": time.end, "type": time.type, "value": time.value}
        for time in times(text, [(0, len(text))], anchor)
    ]
