"""Days that have a name: Christmas, New Year's Eve, Easter."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from opcit.timex.direction import chosen
from opcit.timex.rule import Resolved, Rule, Scene
from opcit.timex.verbs import Tense
from opcit.timex.vocabulary import phrase

_M = re.Match[str]


def easter(year: int) -> date:
    """Easter Sunday of a year, Gregorian (the anonymous algorithm, as in Meeus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, count: int) -> Callable[[int], date]:
    """The count-th weekday (Monday 1) of a month; the last one where count is -1."""

    def day_of(year: int) -> date:
        if count > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1))
        last = date(year, month + 1, 1) - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)

    return day_of


def _after(day_of: Callable[[int], date], days: int) -> Callable[[int], date]:
    return lambda year: day_of(year) + timedelta(days)


def _around_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


HOLIDAYS: tuple[tuple[str, str, Callable[[int], date]], ...] = (
    (
        "New Year’s Day",
        r"New Year['’]?s Day|New Year['’]s(?! (?:Eve|Day|resolution))"
        r"|(?:(?<=after\s)|(?<=before\s)|(?<=since\s)|(?<=until\s)|(?<=by\s)|(?<=at\s))New Year(?!['’]| (?:Eve|Day|resolution))",
        _fixed(1, 1),
    ),
    ("New Year’s Eve", r"New Year['’]?s Eve", _fixed(12, 31)),
    ("Christmas Eve", r"Christmas Eve", _fixed(12, 24)),
    ("Christmas", r"Christmas(?: Day)?(?! (?:Eve|Island|tree|present|card))", _fixed(12, 25)),
    ("Boxing Day", r"Boxing Day", _fixed(12, 26)),
    ("Valentine’s Day", r"Valentine['’]?s Day", _fixed(2, 14)),
    ("St Patrick’s Day", r"St\.? Patrick['’]s Day", _fixed(3, 17)),
    ("Halloween", r"Halloween", _fixed(10, 31)),
    ("Armistice Day", r"(?:Armistice|Veterans['’]?|Remembrance) Day", _fixed(11, 11)),
    ("Fourth of July", r"(?:the )?(?:Fourth|4th) of July", _fixed(7, 4)),
    ("Juneteenth", r"Juneteenth", _fixed(6, 19)),
    ("Bastille Day", r"Bastille Day", _fixed(7, 14)),
    ("May Day", r"May Day", _fixed(5, 1)),
    ("Martin Luther King Day", r"Martin Luther King(?:,? Jr\.?)? Day", _nth(1, 1, 3)),
    ("Presidents’ Day", r"Presidents['’]? Day", _nth(2, 1, 3)),
    ("Memorial Day", r"Memorial Day", _nth(5, 1, -1)),
    ("Labor Day", r"Labor Day", _nth(9, 1, 1)),
    ("Columbus Day", r"Columbus Day", _nth(10, 1, 2)),
    ("Thanksgiving", r"Thanksgiving(?: Day)?", _nth(11, 4, 4)),
    ("Black Friday", r"Black Friday", _after(_nth(11, 4, 4), 1)),
    ("Cyber Monday", r"Cyber Monday", _after(_nth(11, 4, 4), 4)),
    ("Election Day", r"Election Day", _after(_nth(11, 1, 1), 1)),
    ("Inauguration Day", r"Inauguration Day", _fixed(1, 20)),
    ("Women’s Day", r"International Women['’]?s['’]? Day", _fixed(3, 8)),
    ("Earth Day", r"Earth Day", _fixed(4, 22)),
    ("Anzac Day", r"Anzac Day", _fixed(4, 25)),
    ("Mother’s Day", r"Mother['’]?s['’]? Day", _nth(5, 7, 2)),
    ("Father’s Day", r"Father['’]?s['’]? Day", _nth(6, 7, 3)),
    ("Guy Fawkes Night", r"Guy Fawkes (?:Night|Day)", _fixed(11, 5)),
    ("All Saints’ Day", r"All Saints['’]? Day", _fixed(11, 1)),
    ("World AIDS Day", r"World AIDS Day", _fixed(12, 1)),
    ("Pearl Harbor Day", r"Pearl Harbor (?:Remembrance )?Day", _fixed(12, 7)),
    ("Human Rights Day", r"Human Rights Day", _fixed(12, 10)),
    ("Groundhog Day", r"Groundhog Day", _fixed(2, 2)),
    ("Cinco de Mayo", r"Cinco de Mayo", _fixed(5, 5)),
    ("Mardi Gras", r"Mardi Gras", _around_easter(-47)),
    ("Maundy Thursday", r"Maundy Thursday", _around_easter(-3)),
    ("Ascension Day", r"Ascension Day", _around_easter(39)),
    ("Whit Monday", r"Whit Monday", _around_easter(50)),
    ("Pentecost", r"Pentecost", _around_easter(49)),
    ("Epiphany", r"the Epiphany", _fixed(1, 6)),
    ("Good Friday", r"Good Friday", _around_easter(-2)),
    ("Ash Wednesday", r"Ash Wednesday", _around_easter(-46)),
    ("Palm Sunday", r"Palm Sunday", _around_easter(-7)),
    ("Easter Monday", r"Easter Monday", _around_easter(1)),
    ("Easter", r"Easter(?: Sunday)?(?! (?:Monday|Island|egg))", _around_easter(0)),
)
"""Each holiday's name, the ways to write it, and its day in a year."""


def _resolver(name: str, day_of: Callable[[int], date]) -> Callable[[_M, Scene], Resolved]:
    def resolve(found: _M, scene: Scene) -> Resolved:
        if found["year"]:
            return Resolved(day_of(int(found["year"])).isoformat(), "named with its year")
        if scene.published.year is None:
            return Resolved(_undated(day_of), "the text does not say of which year", confidence=0.5)
        if found["of"] or scene.published.day is None:
            step = _STEPS[(found["of"] or "this").lower()]
            value = day_of(scene.published.year + step).isoformat()
            return Resolved(
                value, "counted from the year of publication", scene.published.value, 0.8
            )
        return _nearest(found, scene, name, day_of, scene.published.day)

    return resolve


def _nearest(
    found: _M, scene: Scene, name: str, day_of: Callable[[int], date], here: date
) -> Resolved:
    """The holiday before or after publication, by "last" or "next", else by tense."""
    days = [day_of(year) for year in range(here.year - 2, here.year + 3)]
    before, after = max(d for d in days if d <= here), min(d for d in days if d >= here)
    tense = _TENSES.get((found["which"] or "").lower()) or scene.tense(found)
    soon = after - here < timedelta(30)
    return chosen(scene, tense, name, before.isoformat(), after.isoformat(), lambda: soon)


def _undated(day_of: Callable[[int], date]) -> str:
    """A fixed holiday keeps its day where the year is not known."""
    days = {day_of(year).isoformat()[4:] for year in (2000, 2001)}
    return f"XXXX{days.pop()}" if len(days) == 1 else "XXXX-XX-XX"


_STEPS = {"last": -1, "this": 0, "next": 1}
_TENSES: dict[str, Tense] = {"last": "past", "next": "future"}
_YEAR = r"(?:,? (?:in |of )?(?P<year><YEAR>)|,? (?:of )?(?P<of>last|this|next) year)?"
RULES = tuple(
    Rule(
        "holiday",
        ("holiday",),
        "DATE",
        phrase(
            rf"(?:(?P<which>last|this|next) (?:year(?:['’]s)? )?)?(?:{written})(?: weekend)?{_YEAR}"
        ),
        _resolver(name, day_of),
        day=True,
    )
    for name, written, day_of in HOLIDAYS
)
