"""Days of a month told of elsewhere: "on the 15th", "the 8th of this month", "the first Monday of May"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from opcit.timex.anchor import Anchor
from opcit.timex.direction import month
from opcit.timex.rule import PLAIN, Resolved, Rule, Scene, calendar_day, led_by, said, stands_alone
from opcit.timex.vocabulary import day_number, month_number, ordinal, phrase, weekday_number

_M = re.Match[str]


def day_of_month(found: _M, scene: Scene) -> Resolved | None:
    """ "on the 15th", "the 8th of this month": of the month told of before, else that of publication, or the one
    before or after where the clause looks back or ahead."""
    which, day = (found["of"] or "").lower(), day_number(found["day"])
    if which in ("this", "last", "next"):
        of = Anchor(scene.published.moved({"last": -1, "this": 0, "next": 1}[which], "M"))
        return _day_in(of, scene.published, day, 0.9)
    if scene.previous.month and not _is_coming(scene, found, day):
        return _day_in(scene.previous, scene.previous, day, 0.6)
    near = Anchor(scene.published.moved(_month_off(scene, found, day), "M"))
    return _day_in(near, scene.published, day, 0.6)


def _is_coming(scene: Scene, found: _M, day: int) -> bool:
    """Whether a day of the month told of, which is that of publication, is still to come but told as past."""
    here = scene.published.day
    if here is None or scene.previous.cut("M") != scene.published.cut("M"):
        return False
    return day > here.day and scene.tense(found) == "past"


def _month_off(scene: Scene, found: _M, day: int) -> int:
    """Months from that of publication to the one that a bare day belongs to, by the tense of its clause."""
    here, tense = scene.published.day, scene.tense(found)
    if here is None:
        return 0
    return -(tense == "past" and day > here.day) or int(tense == "future" and day < here.day)


def _day_in(month_: Anchor, anchor: Anchor, day: int, confidence: float) -> Resolved | None:
    """A day of a month; None where it has none such."""
    if month_.year is None or month_.month is None:
        return None
    resolved = calendar_day(month_.year, month_.month, day)
    how = f"of the month of {said(month_)}"
    return resolved and Resolved(resolved.value, how, anchor.value, confidence)


def weekday_of_month(found: _M, scene: Scene) -> Resolved | None:
    """ "the first Monday of May", "the last Friday in March 2012"."""
    name = found["month"]
    if found["year"]:
        of = Resolved(f"{int(found['year']):04}-{month_number(name):02}", PLAIN)
    else:
        of = month(scene, month_number(name), name.capitalize(), scene.tense(found))
    days = [d for n in range(1, 32) if (d := _of_value(of.value, n))]
    same = [
        d for d in days if date.fromisoformat(d).isoweekday() == weekday_number(found["weekday"])
    ]
    nth = {"last": -1, "final": -1}.get(found["nth"].lower()) or ordinal(found["nth"]) - 1
    return replace(of, value=same[nth], alternatives=()) if same and nth < len(same) else None


def _of_value(month_value: str, day: int) -> str | None:
    try:
        return date.fromisoformat(f"{month_value}-{day:02}").isoformat()
    except ValueError:
        return None


def _stands_as_day(found: _M) -> bool:
    """Whether "the 15th" is a day of the month, not a floor, a birthday or a place in a row."""
    return bool(found["of"]) or (_on(found) and stands_alone(found))


_on = led_by(r"\b(?:on|since|until|till|by|(?:night|morning|afternoon|evening|hours) of)\s", 13)
_C = r"(?:\s?,\s?|\s)"
RULES = (
    Rule("day of the month", ("nth",), "DATE", phrase(r"the (?P<day>\d{1,2}(?:st|nd|rd|th))(?: of (?P<of>the|this|last|next|that) month)?"), day_of_month, day=True, fits=_stands_as_day),
    Rule("weekday of a month", ("month",), "DATE", phrase(rf"the (?P<nth>first|second|third|fourth|fifth|last|final) (?P<weekday><WEEKDAY>) (?:of|in) (?P<month><MON>)(?:{_C}(?:of )?(?P<year><YEAR>))?"), weekday_of_month, day=True),
)  # fmt: skip
