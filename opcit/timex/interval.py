"""The interval that a TIMEX3 value covers."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from opcit.article import Granularity


class Interval(NamedTuple):
    """From `earliest` to `latest`, both included, ISO dates or date-times, None where open.

    granularity: how fine the value is; a quarter or half-year is a "season", a century a "decade".
    """

    earliest: str | None = None
    latest: str | None = None
    granularity: Granularity | None = None


OPEN = Interval()

PARTS_OF_DAY = {
    "MO": ("00:00", "11:59"), "MI": ("11:00", "13:59"), "AF": ("12:00", "17:59"),
    "EV": ("17:00", "23:59"), "NI": ("18:00", "23:59"), "DT": ("06:00", "18:59"),
}  # fmt: skip
"""Clock times of each part of day. Each stays on its own day, so a night ends at 23:59."""

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of each season in the northern half; 2019-WI begins in December 2019."""


def interval(value: str) -> Interval:
    """The interval of a DATE or TIME value; OPEN for durations, sets, vague and unknown values.

    An ISO interval ("1939-09-01/1945-09-02") runs from the first day of its left side to the last
    of its right side; a side that is empty or unknown is open.
    """
    if "/" in value:
        left, right = (interval(side) for side in value.split("/", 1))
        return Interval(left.earliest, right.latest, left.granularity or right.granularity)
    for pattern, cover in _FORMS:
        if match := pattern.fullmatch(value):
            try:
                return cover(*match.groups(default=""))
            except (OverflowError, ValueError):
                return OPEN
    return OPEN


def month_days(year: int, first: int, last: int) -> tuple[str, str]:
    """First and last day from month `first` to month `last` of a year; months above 12 run on."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return date(year, first, 1).isoformat(), end.isoformat()


def _years(first: int, last: int, granularity: Granularity) -> Interval:
    return Interval(f"{max(first, 1):04}-01-01", f"{last:04}-12-31", granularity)


def _century(digits: str) -> Interval:
    return _years(int(digits) * 100, int(digits) * 100 + 99, "decade")


def _decade(digits: str) -> Interval:
    return _years(int(digits) * 10, int(digits) * 10 + 9, "decade")


def _year(digits: str) -> Interval:
    return _years(int(digits), int(digits), "year")


def _fiscal(digits: str) -> Interval:
    """Fiscal years begin between April and October of the year before, or with the year."""
    return Interval(f"{int(digits) - 1:04}-04-01", f"{digits}-12-31", "year")


def _month(year: str, month: str) -> Interval:
    return Interval(*month_days(int(year), int(month), int(month)), "month")


def _quarter(year: str, quarter: str) -> Interval:
    last = int(quarter) * 3
    return Interval(*month_days(int(year), last - 2, last), "season")


def _half(year: str, half: str) -> Interval:
    last = int(half) * 6
    return Interval(*month_days(int(year), last - 5, last), "season")


def _season(year: str, season: str) -> Interval:
    return Interval(*month_days(int(year), *SEASONS[season]), "season")


def _week(year: str, week: str, part: str) -> Interval:
    monday = date.fromisocalendar(int(year), int(week), 1)
    first, last = _DAYS_OF_WEEK.get(part) or (int(part[1:]) - 1, int(part[1:]) - 1)
    days = [(monday + timedelta(offset)).isoformat() for offset in (first, last)]
    return Interval(days[0], days[1], "week" if part in _DAYS_OF_WEEK else "day")


def _day(text: str) -> Interval:
    date.fromisoformat(text)
    return Interval(text, text, "day")


def _part(day: str, part: str) -> Interval:
    date.fromisoformat(day)
    first, last = PARTS_OF_DAY[part]
    return Interval(f"{day}T{first}", f"{day}T{last}", "time")


def _clock(day: str, hour: str, minute: str, zone: str) -> Interval:
    date.fromisoformat(day)
    first, last = (minute, minute) if minute else ("00", "59")
    return Interval(f"{day}T{hour}:{first}{zone}", f"{day}T{hour}:{last}{zone}", "time")


_DAYS_OF_WEEK = {"": (0, 6), "-WE": (5, 6)}
_D = r"(\d{4}-\d{2}-\d{2})"
_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Interval]], ...] = tuple(
    (re.compile(pattern), cover)
    for pattern, cover in (
        (_D, _day),
        (_D + r"T(MO|MI|AF|EV|NI|DT)", _part),
        (_D + r"T([01]\d|2[0-4])(?::([0-5]\d)(?::\d\d)?)?(Z|[+-]\d\d(?::?\d\d)?)?", _clock),
        (r"(\d{4})", _year),
        (r"(\d{4})-(0[1-9]|1[0-2])", _month),
        (r"(\d{4})-W(\d\d)(-WE|-[1-7])?", _week),
        (r"(\d{4})-Q([1-4])", _quarter),
        (r"(\d{4})-H([12])", _half),
        (r"(\d{4})-(SP|SU|FA|WI)", _season),
        (r"(\d{3})", _decade),
        (r"(\d{2})", _century),
        (r"FY(\d{4})", _fiscal),
    )
)
