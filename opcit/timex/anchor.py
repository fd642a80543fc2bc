"""Dates to count from, known to the day or only to the month or year, and counting from them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from opcit.timex.interval import interval

MASKS = {
    "S": "XXXX-XX-XX", "MIN": "XXXX-XX-XX", "H": "XXXX-XX-XX", "D": "XXXX-XX-XX", "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE", "FN": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX",
    "DE": "XXX", "CE": "XX", "ML": "X",
}  # fmt: skip
"""The value of a date at each unit when nothing more is known."""


_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that others are counted from. value: TIMEX3, "" when nothing is known."""

    value: str = ""

    @property
    def start(self) -> date | None:
        """The first day that the value covers."""
        earliest = interval(self.value).earliest
        return date.fromisoformat(earliest[:10]) if earliest else None

    @property
    def day(self) -> date | None:
        """The day, where the value is that fine."""
        return self.start if interval(self.value).granularity in ("day", "time") else None

    @property
    def year(self) -> int | None:
        """The year, where the value is that fine."""
        fine = interval(self.value).granularity not in ("decade", None)
        return int(self.value.removeprefix("FY")[:4]) if fine else None

    @property
    def month(self) -> int | None:
        """The month, where the value is that fine."""
        fine = interval(self.value).granularity in ("day", "time", "week", "month")
        return self.start.month if fine and self.start else None

    def cut(self, unit: str) -> str:
        """The unit (W, M, Y, ...) that holds this date, or its mask."""
        return self.moved(0, unit)

    def moved(self, count: int, unit: str) -> str:
        """The unit that lies `count` units later, as a value as fine as the unit; else its mask."""
        try:
            return _MOVES[unit](self, count) or MASKS[unit]
        except (ValueError, OverflowError):
            return MASKS[unit]


def week_of(day: date) -> str:
    """The ISO week that holds a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def months_on(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month, `count` months on. Raises ValueError outside the years 1 to 9999."""
    total = year * 12 + month - 1 + count
    if not 12 <= total < 120000:
        raise ValueError(f"no such year: {total // 12}")
    return total // 12, total % 12 + 1


def _days(anchor: Anchor, count: int) -> str | None:
    return (anchor.day + timedelta(count)).isoformat() if anchor.day else None


def _same_day(anchor: Anchor, count: int) -> str | None:
    return anchor.day.isoformat() if anchor.day else None


def _weeks(anchor: Anchor, count: int) -> str | None:
    known = interval(anchor.value).granularity in ("day", "time", "week")
    return week_of(anchor.start + timedelta(weeks=count)) if known and anchor.start else None


def _weekends(anchor: Anchor, count: int) -> str | None:
    week = _weeks(anchor, count)
    return f"{week}-WE" if week else None


def _fortnights(anchor: Anchor, count: int) -> str | None:
    return _weeks(anchor, 2 * count)


def _months(anchor: Anchor, count: int) -> str | None:
    if anchor.year is None or anchor.month is None:
        return None
    year, month = months_on(anchor.start.year if anchor.start else anchor.year, anchor.month, count)
    return f"{year:04}-{month:02}"


def _quarters(anchor: Anchor, count: int) -> str | None:
    if quarter := _QUARTER.fullmatch(anchor.value):
        total = int(quarter[1]) * 4 + int(quarter[2]) - 1 + count
        return f"{_year(total // 4)}-Q{total % 4 + 1}"
    month = _months(anchor, 3 * count)
    return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}" if month else None


def _years(anchor: Anchor, count: int) -> str | None:
    if anchor.year is None:
        return None
    return _year(anchor.year + count)


def _year(year: int) -> str:
    if not 1 <= year <= 9999:
        raise ValueError(f"no such year: {year}")
    return f"{year:04}"


def _decades(anchor: Anchor, count: int) -> str | None:
    if len(anchor.value) == 3 and anchor.value.isdigit():
        return f"{int(anchor.value) + count:03}"
    return _year(anchor.year + 10 * count)[:3] if anchor.year is not None else None


def _centuries(anchor: Anchor, count: int) -> str | None:
    if anchor.year is not None:
        return _year(anchor.year + 100 * count)[:2]
    return None


def _millennia(anchor: Anchor, count: int) -> str | None:
    return _year(anchor.year + 1000 * count)[:1] if anchor.year is not None else None


_MOVES = {
    "S": _same_day, "MIN": _same_day, "H": _same_day, "D": _days, "W": _weeks, "WE": _weekends,
    "FN": _fortnights, "M": _months, "Q": _quarters, "Y": _years, "DE": _decades,
    "CE": _centuries, "ML": _millennia,
}  # fmt: skip
