"""Words that speak of the year at hand: "as we enter 2018", "so far this year"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from opcit.timex import likelihood as by
from opcit.timex.likelihood import Likelihood
from opcit.timex.vocabulary import day_number, month_number, number, phrase, unit_code

_Y = r"(?P<year>(?:19|20)\d\d)"
_Read = Callable[[re.Match[str]], tuple[int, Likelihood] | None]


def _beginning(spread: float) -> _Read:
    def read(found: re.Match[str]) -> tuple[int, Likelihood]:
        return int(found["year"]), by.turn_of_year(int(found["year"]), spread)

    return read


def _ending(spread: float) -> _Read:
    def read(found: re.Match[str]) -> tuple[int, Likelihood]:
        return int(found["year"]), by.end_of_year(int(found["year"]), spread)

    return read


def _within(step: int = 0) -> _Read:
    """The year at hand; step -1 where the words name the next one, 1 where the last."""

    def read(found: re.Match[str]) -> tuple[int, Likelihood]:
        year = int(found["year"]) + step
        return year, by.in_year(year)

    return read


def _reckoned(found: re.Match[str]) -> tuple[int, Likelihood]:
    """ "Thirty years ago, in 1989" is written in 2019."""
    count = number(found["count"]) or 0
    year = int(found["year"]) + int(count * (10 if "decade" in found["unit"].lower() else 1))
    return year, by.about_year(year)


def _counted(sign: int) -> _Read:
    """The day of writing, counted back (-1) from a date that is awaited, or on (1) from one gone by."""

    def read(found: re.Match[str]) -> tuple[int, Likelihood] | None:
        when = _day_of(found)
        count = number(found["count"]) if "count" in found.re.groupindex else 0
        if when is None or count is None:
            return None
        unit = unit_code(found["unit"]) if count else "D"
        days = _DAYS[unit]
        middle = when + timedelta(sign * count * days)
        return middle.year, by.around(middle, max(0.3, days / 4))

    return read


def _today(step: int) -> _Read:
    """ "today, 5 May 2009": step days from the day of writing, which is thus told."""

    def read(found: re.Match[str]) -> tuple[int, Likelihood] | None:
        when = _day_of(found)
        if when is None:
            return None
        day = when - timedelta(step)
        return day.year, by.around(day, 0.3)

    return read


def _day_of(found: re.Match[str]) -> date | None:
    month = found["month"] or found["second"]
    try:
        return date(
            int(found["year"]), month_number(month), day_number(found["day"] or found["nth"])
        )
    except ValueError:
        return None


_DAYS = {"D": 1, "W": 7, "FN": 14, "M": 30.4, "Y": 365.25}
"""Days of each unit that a countdown is made in."""


def _new_year(found: re.Match[str]) -> tuple[int, Likelihood]:
    return 0, by.new_year


_AGO = r"(?P<count><NUM>|an?) (?P<unit>years?|decades?)"
_SPAN = r"(?P<count><NUM>|an?) (?P<unit>days?|weeks?|fortnights?|months?)"
_DATE = rf"(?:the )?(?:<WEEKDAY>\s?,? )?(?:(?P<day><DAY>|<NTH>) (?:of )?(?P<month><MON>)|(?P<second><MON>) (?P<nth><DAY>)),? {_Y}"
_VOTE = r"(?:(?:\w+ )?(?:elections?|vote|referendum|summit|poll|ballot|census|Olympics|World Cup))"
_WHO = r"(?:we|the world|it|they|he|she|America|Europe|Britain|the (?:country|nation|region|government|administration|president))"
_ENTER = r"(?:enters?|begins?|starts?|ushers? in|rings? in|welcomes?|greets?|steps? into)"


@dataclass(frozen=True, slots=True)
class Words:
    """A way to speak of the year at hand. read: the year and how likely each day is, given a match.

    firm: whether the words alone are of the present; others count only where their sentence is not past.
    """

    name: str
    pattern: re.Pattern[str]
    read: _Read
    firm: bool = False


PHRASES: tuple[Words, ...] = (
    Words("turn", phrase(rf"(?:(?:as|while|now that) )?{_WHO} (?:now )?{_ENTER} (?:the year )?{_Y}"), _beginning(2.5), firm=True),
    Words("turn", phrase(rf"(?:entering|ringing in|ushering in|on the (?:eve|cusp|threshold) of|at the (?:dawn|start|beginning|outset) of) (?:the year )?{_Y}"), _beginning(6)),
    Words("turn", phrase(rf"(?:in )?the first (?:days|week|hours) of {_Y}"), _beginning(6)),
    Words("turn", phrase(rf"as {_Y} (?:dawns|begins|opens|gets under way|starts|arrives)"), _beginning(4), firm=True),
    Words("turn", phrase(rf"{_Y} (?:is )?(?:draws|drawing|comes|coming|winds|winding|nears|nearing) (?:to (?:a|an|its) (?:close|end)|down|its end)"), _ending(8), firm=True),
    Words("turn", phrase(rf"as {_Y} (?:ends|closes|fades|winds down)"), _ending(5), firm=True),
    Words("turn", phrase(rf"(?:in )?the (?:last|final|closing|dying) (?:days|week|weeks|hours) of {_Y}"), _ending(8)),
    Words("approach", phrase(rf"(?:as|when) {_WHO} (?:heads?|goes|go|moves?|looks?) (?:in)?to(?:ward)? {_Y}"), _beginning(20), firm=True),
    Words("year", phrase(rf"(?:so far in|it is now|this year,|this year \() {_Y}"), _within(), firm=True),
    Words("year", phrase(rf"in {_Y} so far"), _within(), firm=True),
    Words("year", phrase(rf"(?:already in|now in|here in|today in) {_Y}"), _within()),
    Words("year", phrase(rf"next year,? (?:in |\()?{_Y}"), _within(-1), firm=True),
    Words("year", phrase(rf"last year,? (?:in |\()?{_Y}"), _within(1), firm=True),
    Words("reckoned", phrase(rf"{_AGO} ago,? (?:back )?in {_Y}"), _reckoned, firm=True),
    Words("reckoned", phrase(rf"(?:in|since) {_Y},? (?:some |almost |nearly )?{_AGO} ago"), _reckoned, firm=True),
    Words("year", phrase(rf"next year['’]s {_VOTE},? in {_Y}"), _within(-1), firm=True),
    Words("year", phrase(rf"last year['’]s {_VOTE},? in {_Y}"), _within(1), firm=True),
    Words("year", phrase(rf"this year['’]s {_VOTE},? in {_Y}"), _within(), firm=True),
    Words("countdown", phrase(rf"{_SPAN} (?:left|remain(?:ing)?|to go|away)(?: \w+)? (?:before|until|till|to|from) {_DATE}"), _counted(-1)),
    Words("counted", phrase(rf"{_SPAN} ago,? (?:on )?{_DATE}"), _counted(1), firm=True),
    Words("today", phrase(rf"today,? (?:is )?(?:on )?\(?{_DATE}"), _today(0), firm=True),
    Words("tomorrow", phrase(rf"tomorrow,? (?:on )?\(?{_DATE}"), _today(1), firm=True),
    Words("yesterday", phrase(rf"yesterday,? (?:on )?\(?{_DATE}"), _today(-1), firm=True),
    Words("new year", phrase(r"(?:(?:in|into|for|as) the (?:new year|year ahead)|happy new year|new year['’]s resolutions?)"), _new_year),
)  # fmt: skip
"""Words about the year at hand."""

NEAR = re.compile(r"\b(?:19|20)\d\d\b|\bnew year|\byear ahead", re.IGNORECASE)
"""What all of them contain: only the text around it is searched."""
