"""Calendar dates: days, months and years by name and number."""

from __future__ import annotations

import re
from dataclasses import replace

from opcit.findings import Alternative
from opcit.timex.direction import day_fallen_on, day_of_year, month
from opcit.timex.families.ranges import opening, year_to_come
from opcit.timex.families.years import counted
from opcit.timex.habits import habitual
from opcit.timex.rule import PLAIN, Resolved, Rule, Scene, calendar_day, led_by, said
from opcit.timex.tense import leads
from opcit.timex.told_year import coming_year, told_how, told_year
from opcit.timex.vocabulary import (
    day_number,
    month_number,
    phrase,
    weekday_number,
)

_M = re.Match[str]
_ALSO_NAMES = ("may", "march", "april", "june", "august")
_in_time = led_by(
    r"\b(?:in|of|since|by|until|till|through|from|to|and|between|during|before|after|for|or|on|last|next"
    r"|this|early|late|mid|around|that|every|each|an?|the|its|their|his|her)\s|['’]s?\s|mid-|[-–/,;(]\s?", 10
)  # fmt: skip


def full_date(found: _M, scene: Scene) -> Resolved | None:
    return calendar_day(int(found["year"]), month_number(found["month"]), day_number(found["day"]))


def iso_date(found: _M, scene: Scene) -> Resolved | None:
    return calendar_day(int(found["year"]), int(found["month"]), int(found["day"]))


def slashed_date(found: _M, scene: Scene) -> Resolved | None:
    """Month first, as in American usage, with the other order as an alternative."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if len(found["year"]) == 2:
        year += 2000 if year < 50 else 1900
    american, other = calendar_day(year, first, second), calendar_day(year, second, first)
    if american and other and first != second:
        note = Alternative(other.value, "if the day is written first")
        return Resolved(american.value, "read with the month first", "", 0.7, (note,))
    return american or other


def month_and_year(found: _M, scene: Scene) -> Resolved:
    return Resolved(f"{int(found['year']):04}-{month_number(found['month']):02}", PLAIN)


def month_and_relative_year(found: _M, scene: Scene) -> Resolved:
    """ "May last year", "March of this year"."""
    word = found["which"].lower().split()[-1]
    step = {"last": -1, "this": 0, "next": 1, "that": 0, "same": 0}[word]
    anchor = scene.previous if word in ("that", "same") else scene.published
    year = anchor.moved(step, "Y")
    return Resolved(
        f"{year}-{month_number(found['month']):02}",
        f"counted from {said(anchor)}",
        anchor.value,
        0.9,
    )


def day_of_relative_year(found: _M, scene: Scene) -> Resolved | None:
    """ "1 March last year"."""
    of = month_and_relative_year(found, scene)
    if not of.value[:4].isdigit():
        return None
    day = calendar_day(int(of.value[:4]), int(of.value[5:]), day_number(found["day"]))
    return day and replace(of, value=day.value)


def day_and_month(found: _M, scene: Scene) -> Resolved | None:
    """A day without its year: of the year just told of, else the one nearest to publication."""
    number, day = month_number(found["month"]), day_number(found["day"])
    if calendar_day(2000, number, day) is None:
        return None
    if habitual(scene, found):
        return Resolved(f"XXXX-{number:02}-{day:02}", "every year", confidence=0.7)
    shared = year_to_come(found)
    if shared and (resolved := calendar_day(shared, number, day)):
        return resolved
    told = told_year(scene, found, number)
    if told and (resolved := calendar_day(told, number, day)):
        return Resolved(resolved.value, told_how(scene, told), scene.previous.value, 0.75)
    if later := coming_year(scene, found, number):
        resolved = calendar_day(later, number, day)
        how = f"after {said(scene.previous)}, told of just before"
        return resolved and Resolved(resolved.value, how, scene.previous.value, 0.8)
    if found["named"] and (
        fixed := day_fallen_on(scene, number, day, weekday_number(found["named"]))
    ):
        return fixed
    firm = leads(scene.text, *found.span())
    resolved = day_of_year(scene, number, day, scene.tense(found), firm)
    return (resolved and opening(found, scene, resolved)) or resolved


def month_alone(found: _M, scene: Scene) -> Resolved:
    number, name = month_number(found["month"]), found["month"].capitalize()
    if habitual(scene, found):
        return Resolved(f"XXXX-{number:02}", "every year", confidence=0.7)
    if shared := year_to_come(found):
        return Resolved(f"{shared:04}-{number:02}", "of the year named just after")
    if later := coming_year(scene, found, number):
        how = f"after {said(scene.previous)}, told of just before"
        return Resolved(f"{later:04}-{number:02}", how, scene.previous.value, 0.8)
    nearest = month(scene, number, name, scene.tense(found))
    told = told_year(scene, found, number)
    if told is None:
        return nearest
    value = f"{told:04}-{number:02}"
    other = (
        (Alternative(nearest.value, f"if it is not of {told}"),) if nearest.value != value else ()
    )
    return Resolved(value, told_how(scene, told), scene.previous.value, 0.75, other)


def month_by_turn(found: _M, scene: Scene) -> Resolved:
    """ "last September", "next May", "this March"."""
    number, name = month_number(found["month"]), found["month"]
    word, anchor = found["which"].lower().split()[-1], scene.published
    if word == "this":
        value = f"{anchor.moved(0, 'Y')}-{number:02}"
        return Resolved(value, f"the {name} in the year of {said(anchor)}", anchor.value, 0.85)
    if anchor.year is None or anchor.month is None:
        return Resolved(f"XXXX-{number:02}", "the text does not say of which year", confidence=0.5)
    back = word in ("last", "past")
    year = (
        anchor.year - (number >= anchor.month) if back else anchor.year + (number <= anchor.month)
    )
    how = f"the {name} {'before' if back else 'after'} {said(anchor)}"
    return Resolved(f"{year:04}-{number:02}", how, anchor.value, 0.9)


def attacks_of_2001(found: _M, scene: Scene) -> Resolved:
    return Resolved("2001-09-11", "the attacks of 11 September 2001")


def _is_month(found: _M) -> bool:
    """Whether a month's name is one here, not a person's, a verb or a modal."""
    also = found["month"].lower().rstrip(".") in _ALSO_NAMES
    return not also or bool(found["edge"] or _in_time(found))


def _no_count(found: _M) -> bool:
    """Whether a round number after a month is a year, and counts nothing: "In March 1200 people fled"."""
    return int(found["year"]) % 100 > 0 or not counted(found)


_WEEKDAY = r"(?:<WEEKDAY>(?:\s?,)? (?:the )?)?"
_NAMED = r"(?:(?P<named><WEEKDAY>)(?:\s?,)? (?:the )?)?"
_C = r"(?:\s?,\s?|\s)"
RULES = (
    Rule("11 September 2001", ("digits", "month"), "DATE", phrase(r"9/11(?![/\d])|(?-i:Sept?(?:ember|\.)?)\s11(?:th)?(?=\s(?:terror(?:ist)?|attacks?|hijack))"), attacks_of_2001, day=True),
    Rule("iso date", ("digits",), "DATE", phrase(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"), iso_date, day=True),
    Rule("slashed date", ("digits",), "DATE", phrase(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)"), slashed_date, day=True),
    Rule("month day year", ("month",), "DATE", phrase(rf"<EDGE>?{_WEEKDAY}(?P<month><MON>)\s?(?P<day><DAY>|<NTH>){_C}\s?(?:of )?(?P<year><YEAR>)"), full_date, day=True),
    Rule("day month year", ("month",), "DATE", phrase(rf"<EDGE>?{_WEEKDAY}(?:the )?(?P<day><DAY>|<NTH>) (?:day )?(?:of )?(?P<month><MON>){_C}\s?(?:of )?(?P<year><YEAR>)"), full_date, day=True),
    Rule("month day", ("month",), "DATE", phrase(rf"<EDGE>?{_NAMED}(?P<month><MON>)\s(?:the )?(?P<day><DAY>|<NTH>)"), day_and_month, day=True),
    Rule("day month", ("month",), "DATE", phrase(rf"<EDGE>?{_NAMED}(?:the )?(?P<day><DAY>|<NTH>) (?:day )?(?:of )?(?P<month><MON>)"), day_and_month, day=True),
    Rule("month year", ("month", "digits"), "DATE", phrase(rf"<EDGE>?(?P<month><ANYMON>){_C}\s?(?:(?:of|in) )?(?P<year><YEAR>)"), month_and_year, fits=_no_count),
    Rule("month of a relative year", ("month",), "DATE", phrase(r"<EDGE>?(?P<month><MON>)(?:,| of)? (?P<which>last|this|next|that|the same|that same) year"), month_and_relative_year),
    Rule("day of a relative year", ("month",), "DATE", phrase(r"(?:the )?(?P<day><DAY>|<NTH>) (?:of )?(?P<month><MON>)(?:,| of)? (?P<which>last|this|next|that|the same|that same) year"), day_of_relative_year, day=True),
    Rule("last or next month by name", ("month",), "DATE", phrase(r"<EDGE>?(?P<which>last|this past|past|next|this coming|coming|this) (?P<month><MON>)"), month_by_turn),
    Rule("month", ("month",), "DATE", phrase(r"(?P<edge><EDGE>)?(?P<month><MONTH>)"), month_alone, fits=_is_month),
)  # fmt: skip
