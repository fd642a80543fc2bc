"""A stretch of time as a scale: where a moment stands on it, and which moments are named along it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from opcit.exports.report.tracks import place
from opcit.views.windows import Window
from opcit.views.wording import MONTHS

MOST = 4
"""Names along a scale, at most: more would run into each other on a phone."""
_DAYS = (1, 2, 3, 7, 14)
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of a window."""

    window: Window

    def at(self, moment: datetime) -> float:
        """Where a moment stands, in percent; what lies outside stands at the end."""
        length = (self.window.stop - self.window.start).total_seconds() or 1.0
        return place((moment - self.window.start).total_seconds() / length)

    def ticks(self) -> list[tuple[float, str]]:
        """(percent, name) of the moments named: days, else months, else years, as few as tell."""
        for steps, moments in ((_DAYS, self._days), (_MONTHS, self._months), (_YEARS, self._years)):
            for step in steps:
                found = list(moments(step))
                if 1 <= len(found) <= MOST:
                    return [(self.at(moment), name) for moment, name in found]
        return []

    def _days(self, step: int) -> Iterator[tuple[datetime, str]]:
        if self.window.stop - self.window.start > timedelta(days=MOST * _DAYS[-1] + 1):
            return
        midnight = self.window.start.time() == time.min
        first = self.window.start.toordinal() + (not midnight)
        for number in range(first, self.window.stop.toordinal() + 1, step):
            day = datetime.fromordinal(number)
            yield day, f"{day.day} {MONTHS[day.month - 1][:3]}"

    def _months(self, step: int) -> Iterator[tuple[datetime, str]]:
        first = self.window.start.year * 12 + self.window.start.month
        last = self.window.stop.year * 12 + self.window.stop.month - 1
        if last - first > MOST * _MONTHS[-1]:
            return
        for month in range(first, last + 1):
            if month % step == 0:
                yield (
                    datetime(month // 12, month % 12 + 1, 1),
                    f"{MONTHS[month % 12][:3]} {month // 12}",
                )

    def _years(self, step: int) -> Iterator[tuple[datetime, str]]:
        for year in range(self.window.start.year + 1, self.window.stop.year + 1):
            if year % step == 0:
                yield datetime(year, 1, 1), str(year)
