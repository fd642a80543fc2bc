"""How likely each kind of clue is in an article published on a given day, against any other day.

Values above 1 speak for a day, below 1 against it; none is 0, since a clue may be misread. They are
rough estimates from how news and commentary are written, checked by benchmarks/times.py on dated articles.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import exp

Likelihood = Callable[[date], float]
UNLIKELY = 0.03
RARE = 0.003
"""Against a peak of 30 on a few days: such words are seldom misread, but there are many other days."""

HARDLY = 0.01
"""For what only a misreading would explain, such as a date told of as past that is still to come."""

WEEKDAY_PAST = (1.0, 1.8, 1.5, 0.9, 0.6, 0.5, 0.4)
"""By days since the weekday that is told of as past."""

WEEKDAY_FUTURE = (0.5, 1.5, 1.5, 1.2, 1.0, 0.8, 0.6)
"""By days until the weekday that is told of as coming."""

WEEKDAY_PRESENT = (4.5, 0.9, 0.15, 0.1, 0.1, 0.1, 0.1)
"""By days since the weekday that is told of as present."""

MONTH_PAST = (1.5, 3.0, 2.0, 1.2, 0.8, 0.7, 0.6, 0.4, 0.3, 0.3, 0.3, 0.2)
MONTH_FUTURE = (1.2, 2.5, 2.0, 1.5, 1.0, 0.8, 0.6, 0.5, 0.4, 0.3, 0.3, 0.2)
MONTH_LAST = (0.5, 0.5, 0.8, 1.2, 1.3, 1.3, 1.3, 1.3, 1.2, 1.2, 1.1, 1.0)
MONTH_NEXT = (0.5, 0.7, 1.2, 1.3, 1.3, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7)
"""By months since, or until, a month named without its year; LAST for "last May", NEXT for "next May"."""


def weekday(number: int, table: tuple[float, ...], ahead: bool = False) -> Likelihood:
    """A weekday (Monday 1) named in the text."""
    sign = -1 if ahead else 1
    return lambda day: table[sign * (day.isoweekday() - number) % 7]


def month(number: int, table: tuple[float, ...], ahead: bool = False) -> Likelihood:
    """A month named without its year."""
    sign = -1 if ahead else 1
    return lambda day: table[sign * (day.month - number) % 12]


def day_of_year(number: int, day_number: int, ahead: bool = False) -> Likelihood:
    """A day and month named without a year: told of soon after, or before, the day itself."""

    def likely(day: date) -> float:
        there = date(2001, number, min(day_number, 28)).toordinal() + max(0, day_number - 28)
        here = date(2001, day.month, min(day.day, 28)).toordinal() + max(0, day.day - 28)
        gap = (there - here if ahead else here - there) % 365
        return 8.0 if gap <= 14 else 3.0 if gap <= 45 else 1.0 if gap <= 120 else 0.3

    return likely


def turn_of_year(year: int, spread: float) -> Likelihood:
    """Words that say a year is just beginning or ending. spread: in days."""
    first = date(year, 1, 1)
    return lambda day: max(30 * exp(-abs((day - first).days) / spread), RARE)


def end_of_year(year: int, spread: float) -> Likelihood:
    """Words that say a year is ending. spread: in days, before its last."""
    last = date(year, 12, 31)

    def likely(day: date) -> float:
        left = (last - day).days
        return max(30 * exp(-left / spread if left >= 0 else left / 1.5), RARE)

    return likely


def in_year(year: int) -> Likelihood:
    """Words that say it is this year."""
    return lambda day: (
        6.0 if day.year == year else 1.0 if (day.year, day.month) == (year + 1, 1) else UNLIKELY
    )


def about_year(year: int) -> Likelihood:
    """A year reckoned from another one, as in "thirty years ago, in 1989"."""
    return lambda day: {0: 6.0, 1: 0.5}.get(abs(day.year - year), HARDLY)


def around(middle: date, spread: float) -> Likelihood:
    """A day reckoned from a date in full, as in "ten days before 29 March 2019". spread: in days."""
    return lambda day: max(200 * exp(-abs((day - middle).days) / spread) / spread, HARDLY)


def after(first: date, decay: float) -> Likelihood:
    """A date in full, told of as past. decay: in days, how fast such a mention becomes unlikely."""
    return lambda day: HARDLY if day < first else 0.5 + 4 * exp(-(day - first).days / decay)


def before(last: date) -> Likelihood:
    """A year or date in full, told of as coming; the nearer the likelier, but only a little."""
    return lambda day: UNLIKELY * 3 if day > last else 0.5 + exp(-(last - day).days / 700)


def new_year(day: date) -> float:
    """Words about the new year that do not say which."""
    gap = min(abs((day - date(year, 1, 1)).days) for year in (day.year, day.year + 1))
    return 0.2 + 3 * exp(-gap / 15)


def both(one: Likelihood, other: Likelihood) -> Likelihood:
    """Two likelihoods of the same words."""
    return lambda day: one(day) * other(day)


def falls_on(number: int, value: str, when: str) -> Likelihood:
    """A weekday named with a day of the year (value XXXX-MM-DD), which fixes the year of that day."""
    there = value[5:10]

    def likely(day: date) -> float:
        passed = there <= day.isoformat()[5:]
        year = day.year + (passed if when == "future" else -(not passed))
        try:
            named = date.fromisoformat(f"{year:04}-{there}")
        except ValueError:
            return UNLIKELY
        return 1.0 if named.isoweekday() == number else UNLIKELY

    return likely
