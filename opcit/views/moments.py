"""When an event began, in words, where its date may be open."""

from __future__ import annotations

from opcit.views import wording
from opcit.views.events import EventRow


def began(row: EventRow) -> str:
    """ "Tuesday 31 December 2019", or what is known where it is undated."""
    if row.dated:
        return wording.interval(row.earliest, row.latest)
    if row.stop:
        return f"undated, by {wording.day(row.latest or '', weekday=_whole_day(row.latest))}"
    if row.start:
        return f"undated, not before {wording.day(row.earliest or '', weekday=_whole_day(row.earliest))}"
    return "undated"


def heading(row: EventRow) -> str:
    """What a list groups the event under: its day, the shortest span that holds it, or what bounds it."""
    if not row.dated:
        return began(row).replace("undated", "Undated", 1)
    return wording.interval((row.earliest or "")[:10], (row.latest or "")[:10])


def time_of_day(row: EventRow) -> str:
    """What its date says beyond the day, or ""."""
    day, full = heading(row), began(row)
    return full.removeprefix(day).lstrip(", ") if row.dated else ""


def parties(row: EventRow) -> str:
    """ "militia, demonstrators → US Embassy", or "" where nobody is named."""
    left, right = ", ".join(row.agents), ", ".join(row.patients)
    return f"{left} → {right}".strip() if right else left


def _whole_day(value: str | None) -> bool:
    return bool(value) and len(value or "") >= 10
