"""Stretches of time to look at: the story's, and that of all events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from opcit.views.events import EventRow

LONG = timedelta(days=62)
"""An interval longer than this does not widen the view of the foreground."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time to look at."""

    start: datetime
    stop: datetime

    def holds(self, row: EventRow) -> bool:
        """Whether an event can have begun within it; with one bound, whether that lies in it."""
        ends = [e for e in (row.start, row.stop) if e]
        return bool(ends) and ends[0] <= self.stop and ends[-1] >= self.start

    def shows(self, row: EventRow) -> bool:
        """Whether to draw an event here: a background one that may fall on any of its days says nothing."""
        covers = row.dated and not (self._has(row.start) or self._has(row.stop))
        return self.holds(row) and (row.foreground or not covers)

    def _has(self, moment: datetime | None) -> bool:
        return moment is not None and self.start <= moment <= self.stop


def foreground(found: Sequence[EventRow]) -> Window | None:
    """The stretch of time that the story fills: its foreground events, else all, with a margin."""
    for choice in (
        [r for r in found if r.foreground and _length(r) <= LONG],
        [r for r in found if r.foreground],
        found,
    ):
        if window := _around(choice):
            return window
    return None


def everything(found: Sequence[EventRow]) -> Window | None:
    """The stretch of time from the first bound of any event to the last, with a margin."""
    return _around(found)


def _length(row: EventRow) -> timedelta:
    return row.stop - row.start if row.start and row.stop else timedelta(0)


def _around(found: Sequence[EventRow]) -> Window | None:
    ends = [e for r in found for e in (r.start, r.stop) if e]
    if not ends:
        return None
    first, last = min(ends), max(ends)
    margin = max((last - first) * 0.08, timedelta(hours=6))
    return Window(_shifted(first, -margin), _shifted(last, margin))


def _shifted(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:
        return moment
