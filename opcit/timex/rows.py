"""Rows {text, published} -> times, for those who script the grammar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from opcit.timex.resolve import times


def row_times(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The times of row["text"], counted from row["published"]: [{start, end, type, value}].

    start, end: code points into the text as given. published: an ISO date, or absent or null where
    unknown. Raises ValueError, in a sentence, on a text that is none or a date that is none.
    """
    text, published = row.get("text"), row.get("published") or ""
    if not isinstance(text, str):
        raise ValueError("A row needs a text.")
    if published:
        _check(published)
    found = times(text, [(0, len(text))], published)
    return [{"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in found]


def _check(published: object) -> None:
    whole = f"{published}-01-01"[:10] if isinstance(published, str) else ""
    try:
        date.fromisoformat(whole)
    except ValueError:
        raise ValueError(
            f"published must be a date such as 2020-01-01, not {published!r}."
        ) from None
