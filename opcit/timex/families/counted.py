"""Expressions that count from a date: "two years ago", "three days later", "a year earlier"."""

from __future__ import annotations

import re
from datetime import timedelta

from opcit.timex.anchor import Anchor
from opcit.timex.direction import sure, told_anchor
from opcit.timex.interval import interval
from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by, readable, said
from opcit.timex.told_day import part_of_month
from opcit.timex.vocabulary import number, phrase, unit_code

_M = re.Match[str]
FINER = {
    "Y": ("M", 12),
    "DE": ("Y", 10),
    "CE": ("Y", 100),
    "ML": ("Y", 1000),
    "W": ("D", 7),
    "M": ("D", 30.4),
}
"""What half a unit, or a decade or century counted in, is measured by."""
_than = followed_by(r" than\b")


def ago(found: _M, scene: Scene) -> Resolved:
    return _counted(found, scene, scene.published, -1)


def from_now(found: _M, scene: Scene) -> Resolved:
    return _counted(found, scene, scene.published, 1)


def later(found: _M, scene: Scene) -> Resolved:
    count, days = number(found["count"]), part_of_month(scene, found.start())
    if count and days and unit_code(found["unit"]) in _OF_DAYS:
        step = timedelta(count * _OF_DAYS[unit_code(found["unit"])])
        first, last = (readable(day.isoformat()) for day in days)
        how = f"counted from a day between {first} and {last}"
        return Resolved(f"{days[0] + step}/{days[1] + step}", how, scene.previous.value, 0.7)
    return _counted(found, scene, told_anchor(scene, found, 1), 1)


_OF_DAYS = {"D": 1, "W": 7}


def earlier(found: _M, scene: Scene) -> Resolved:
    return _counted(found, scene, told_anchor(scene, found, -1), -1)


def ago_to_the(found: _M, scene: Scene) -> Resolved:
    """ "a year ago today", "ten years ago this month": as fine as the day, week or month named."""
    step, code = _TO_THE[" ".join(found["which"].lower().split())]
    when, years = Anchor(scene.published.moved(step, code)), int(number(found["count"]) or 1)
    if code == "W":
        value = when.moved(-52 * years, code)
    else:
        value = f"{when.moved(-years, 'Y')}{when.value[4:]}"
    if interval(value).granularity is None:
        value = when.moved(-years, "Y")
    how = f"counted from {said(scene.published)}"
    return Resolved(value, how, scene.published.value, sure(scene.published))


_TO_THE = {"today": (0, "D"), "yesterday": (-1, "D"), "tomorrow": (1, "D"), "this week": (0, "W"), "this month": (0, "M")}  # fmt: skip
"""What an anniversary is counted to: steps from publication, and the unit."""


def part_ago(found: _M, scene: Scene) -> Resolved:
    """ "half a century ago", "a quarter of a century ago"."""
    years = {"century": 50, "decade": 5}.get((found["half"] or "").lower(), 25)
    value, said_of = scene.published.moved(-years, "Y"), said(scene.published)
    return Resolved(value, f"counted from {said_of}", scene.published.value, sure(scene.published))


def between_ago(found: _M, scene: Scene) -> Resolved:
    """ "two or three years ago", "between nine and fifteen thousand years ago": from the one to the other."""
    low, high = number(found["low"]) or 1, number(found["count"]) or 1
    if low < THOUSAND <= high and "thousand" in found["count"].lower():
        low *= THOUSAND
    first, last = (_back(scene.published, count, unit_code(found["unit"])) for count in (high, low))
    return Resolved(
        f"{first}/{last}", f"counted from {said(scene.published)}", scene.published.value, 0.8
    )


def _rises(found: _M) -> bool:
    """Whether the second of two counts is the greater, as in "two or three"."""
    low, high = number(found["low"]), number(found["count"])
    return low is not None and high is not None and low < high


def ahead(found: _M, scene: Scene) -> Resolved:
    """ "starts in a week": counted on from publication."""
    return _counted(found, scene, scene.published, 1)


_begins = led_by(
    r"\b(?:(?:start|begin|end|expire|lapse|open|close|resume|meet|return|vote|arrive|leave|retire|depart)s?|is|are|takes? (?:place|effect)|due)\s",
    16,
)
"""Verbs in the present of what is on a calendar, after which "in a week" says when."""


def long_ago(found: _M, scene: Scene) -> Resolved:
    return Resolved("PAST_REF", "before publication; the text does not say when", confidence=0.8)


def _counted(found: _M, scene: Scene, anchor: Anchor, sign: int) -> Resolved:
    """So many units before (-1) or after (1) the anchor, as fine as the unit; vague if the number is."""
    count, code = number(found["count"]), unit_code(found["unit"])
    side = "before" if sign < 0 else "after"
    if count is None:
        told = sign > 0 and scene.tense(found) == "past" and anchor is not scene.published
        vague = "PAST_REF" if sign < 0 or told else "FUTURE_REF"
        return Resolved(vague, f"an uncertain time {side} {said(anchor)}", anchor.value, 0.8)
    value = _back(anchor, count, code) if sign < 0 else _moved(anchor, count, code)
    return Resolved(value, f"counted from {said(anchor)}", anchor.value, sure(anchor))


def _back(anchor: Anchor, count: float, code: str) -> str:
    """So many units before the anchor; of thousands of years, the year before Christ."""
    whole, fine = _whole(count, code)
    long = fine == "Y" and whole >= THOUSAND and anchor.year
    return (_before_christ(int(whole) - anchor.year) if long and anchor.year else "") or _moved(
        anchor, -count, code
    )


def _moved(anchor: Anchor, count: float, code: str) -> str:
    """So many units after the anchor, as fine as the unit."""
    whole, fine = _whole(abs(count), code)
    value = anchor.moved(int(whole) if count > 0 else -int(whole), fine)
    return Anchor(value).cut(code) if code == "M" and fine == "D" else value


THOUSAND = 1000
"""Years from which a date counted back is only known to the thousand."""


def _before_christ(years: int) -> str:
    """A date so many years before year 0, to the thousand; "" where it is none."""
    return f"BC{round(years, -3):04}" if years > 0 else ""


def _whole(count: float, code: str) -> tuple[float, str]:
    """Decades and centuries are counted in years, hours in days; half units in the next finer unit."""
    if code == "H":
        return (count // 24, "D")
    if code in ("DE", "CE", "ML") or (count % 1 and code in FINER):
        finer, per = FINER[code]
        return count * per, finer
    return count, code


def _not_than(found: _M) -> bool:
    return not _than(found)


_ends = followed_by(r"\s?[.,;:!?)\"”]|\s?$|\s(?:and|but|in|when|he|she|it|they|we)\b")
_COUNT = r"(?P<count><NUM>|half~an?|an?|<VAGUE>)"
_UNITS = r"(?P<unit><UNIT>)"
_LESS = r"(?:<ABOUT>|(?:just|only|some|over|little) )?"
RULES = (
    Rule("units ago", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:ago|back(?! to\b))"), ago, day=True),
    Rule("so many to so many units ago", ("unit",), "DATE", phrase(rf"<ABOUT>?(?P<low><NUM>)\s?(?:to|or|and|[-–])\s?(?P<count><NUM>) {_UNITS} (?:ago|back(?! to\b))"), between_ago, fits=_rises),
    Rule("part of a century ago", ("unit",), "DATE", phrase(rf"{_LESS}(?:(?:half an?|a half)~(?P<half>century|decade)|a quarter(?:~| of a )century) ago"), part_ago),
    Rule("years ago to the day", ("unit",), "DATE", phrase(rf"{_LESS}(?:exactly )?(?P<count><NUM>|an?) years? ago,? (?P<which>today|yesterday|tomorrow|this week|this month)"), ago_to_the),
    Rule("units ago, vaguely", ("unit", "vague"), "DATE", phrase(r"(?:<PLURAL>(?: and <PLURAL>)?|(?:not )?(?:so |too |very )?long|some time|a (?:(?:long|short|little) )?(?:while|time)) ago"), long_ago),
    Rule("units from now", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:from (?:now|today)|hence)"), from_now),
    Rule("units ahead", ("unit",), "DATE", phrase(r"in (?:<ABOUT>|just )?(?P<count><NUM>|an?) (?P<unit>days?|weeks?|fortnight|months?|years?)(?!['’])"), ahead, fits=_begins),
    Rule("units' time", ("unit",), "DATE", phrase(r"in (?:<ABOUT>|just )?(?P<count><NUM>|an?) (?P<unit>day|days|week|weeks|fortnight|month|months|year|years)['’](?:s)? time"), ahead),
    Rule("units later", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:later|afterwards?|after that|on(?=\s?,))"), later, fits=_not_than),
    Rule("units before", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} before"), earlier, fits=_ends),
    Rule("units earlier", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:earlier|before that|previously|beforehand)"), earlier, fits=_not_than),
)  # fmt: skip
