"""Days that begin or end a range and share month or year with its other end: "5–6 September 2019"."""

from __future__ import annotations

import re
from dataclasses import replace

from opcit.timex.direction import day_of_year
from opcit.timex.rule import Resolved, Rule, Scene, calendar_day, led_by, readable
from opcit.timex.vocabulary import FRAGMENTS, day_number, month_number, phrase

_M = re.Match[str]


def year_to_come(found: _M) -> int | None:
    """The year that a pair of dates shares: "between May and June 1981", "from 3 March to 5 April 2010"."""
    after = _SHARED.match(found.string, found.end())
    return int(after["year"]) if after else None


def opening(found: _M, scene: Scene, first: Resolved) -> Resolved | None:
    """The first day of a range that a day without a year ends, where that comes sooner: "from 18 March to 9 April",
    told while it runs."""
    until = _RANGE.match(found.string, found.end())
    if until is None or until["year"]:
        return None
    number, day = (
        month_number(until["month"] or until["after"]),
        day_number(until["day"] or until["first"]),
    )
    last = day_of_year(scene, number, day, scene.tense(found))
    if last is None or first.value <= last.value or not last.value[:4].isdigit():
        return None
    year = int(last.value[:4]) - (first.value[5:] > last.value[5:])
    same = calendar_day(year, int(first.value[5:7]), int(first.value[8:]))
    how = f"before {readable(last.value)}, which ends it"
    return same and replace(first, value=same.value, how=how, alternatives=())


def day_of_range(found: _M, scene: Scene) -> Resolved | None:
    """The 5 of "5–6 September 2019", which share month and year."""
    number, day = month_number(found["month"]), day_number(found["day"])
    if found["year"]:
        return calendar_day(int(found["year"]), number, day)
    return day_of_year(scene, number, day, scene.tense(found))


def last_day_of_range(found: _M, scene: Scene) -> Resolved | None:
    """The 6 of "September 5–6", of the month and year just told of."""
    told = scene.previous_day.value[:7]
    year, _, month_ = told.partition("-")
    if not (year.isdigit() and month_.isdigit()):
        return None
    return calendar_day(int(found["year"] or year), int(month_), day_number(found["day"]))


def _rises(found: _M) -> bool:
    """Whether days count up, as those of a range do."""
    return day_number(found["day"]) < day_number(found["last"])


_after_day = led_by(rf"{FRAGMENTS['MON']}\s(?:0?[1-9]|[12]\d|3[01])\s?[-–]\s?", 24)
_DATED = phrase(
    r"<EDGE>?(?:<ANYMON>(?: <DAY>)?|<DAY> <MON>|<DAY>)(?:,| ,| of| in)? (?P<year><YEAR>)"
)
_SHARED = re.compile(rf"\s?(?:and|to|or|through|until|till|[-–])\s?{_DATED.pattern}", re.IGNORECASE)
_UNTIL = phrase(
    r"(?:(?P<month><MON>) (?P<day><DAY>)|(?P<first><DAY>) (?P<after><MON>))(?:,? (?P<year><YEAR>))?"
)
_RANGE = re.compile(
    rf"\s?(?:to|through|until|till|[-–])\s?(?:the\s)?{_UNTIL.pattern}", re.IGNORECASE
)
_C = r"(?:\s?,\s?|\s)"
RULES = (
    Rule("day of a range", ("month",), "DATE", phrase(rf"(?:the )?(?P<day><DAY>)(?=\s?(?:[-–]|to|and|or|until|through)\s?(?:the\s)?(?P<last><DAY>)\s(?:of\s)?(?P<month><MON>)(?:{_C}(?P<year><YEAR>))?)"), day_of_range, day=False, fits=_rises),
    Rule("last day of a range", ("month",), "DATE", phrase(rf"(?P<day><DAY>)(?:{_C}(?P<year><YEAR>))?"), last_day_of_range, fits=_after_day),
)  # fmt: skip
