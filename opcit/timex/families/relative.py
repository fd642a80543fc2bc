"""Expressions counted from a date: "yesterday", "last week", "two years ago", "three days later"."""

from __future__ import annotations

import re

from opcit.timex.anchor import Anchor
from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by, said
from opcit.timex.vocabulary import number, phrase, unit_code

_M = re.Match[str]
DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
    "day before yesterday": -2, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0,
    "same": 0, "that": 0, "very": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1,
    "ensuing": 1, "before": -1, "earlier": -1, "after": 1, "later": 1,
}  # fmt: skip
"""How many units on each word counts."""

_LATE = re.compile(r"\b(?:end|last|late|final|close|closing)\b", re.IGNORECASE)
FINER = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "W": ("D", 7)}
"""What half a unit, or a decade or century counted in, is measured by."""


def named_day(found: _M, scene: Scene) -> Resolved:
    step = DAYS[" ".join(found["word"].lower().split())]
    how = "the day of publication" if step == 0 else f"counted from {said(scene.published)}"
    return Resolved(
        scene.published.moved(step, "D"), how, scene.published.value, _sure(scene.published)
    )


def by_turn(found: _M, scene: Scene) -> Resolved:
    """ "last week", "this year": counted from publication."""
    step, code = STEPS[found["which"].lower().split()[-1]], unit_code(found["unit"])
    if code == "WE" and step == 0:
        return weekend(found, scene)
    return _moved(scene.published, step, found["unit"])


def from_told(found: _M, scene: Scene) -> Resolved:
    """ "the following day", "that month", "the week before": counted from the date told of before."""
    step = STEPS[found["which"].lower().split()[-1]]
    return _moved(_told(scene, step, found["unit"]), step, found["unit"])


def weekend(found: _M, scene: Scene) -> Resolved:
    """The weekend of the week of publication; the one before where it is told of as past."""
    day = scene.published.day
    step = -1 if day and day.isoweekday() < 6 and scene.tense(found) == "past" else 0
    return _moved(scene.published, step, "weekend")


def within(found: _M, scene: Scene) -> Resolved:
    """ "later this month", "the end of the year": the unit of publication; of a year just over, the last."""
    month = scene.published.month
    just_over = found["unit"].lower() == "year" and month is not None and month <= 2
    past = just_over and _LATE.search(found[0]) and scene.tense(found) == "past"
    return _moved(scene.published, -1 if past else 0, found["unit"])


def ago(found: _M, scene: Scene) -> Resolved:
    return _counted(found, scene.published, -1)


def from_now(found: _M, scene: Scene) -> Resolved:
    return _counted(found, scene.published, 1)


def later(found: _M, scene: Scene) -> Resolved:
    return _counted(found, _told(scene, 1, found["unit"]), 1)


def earlier(found: _M, scene: Scene) -> Resolved:
    return _counted(found, _told(scene, -1, found["unit"]), -1)


def long_ago(found: _M, scene: Scene) -> Resolved:
    return Resolved("PAST_REF", "before publication; the text does not say when", confidence=0.8)


def told_or_present(found: _M, scene: Scene) -> Resolved:
    """ "in the quarter", "for the year": the one told of before where it was named, else that of publication."""
    code = unit_code(found["unit"])
    told = scene.previous.cut(code) if scene.previous.value == scene.previous.cut(code) else ""
    anchor = scene.previous if told else scene.published
    return _moved(anchor, 0, found["unit"])


def year_end(found: _M, scene: Scene) -> Resolved:
    return _moved(scene.published, 0, "year")


def time_of_writing(found: _M, scene: Scene) -> Resolved:
    value = scene.published.value or "PRESENT_REF"
    return Resolved(value, "the date of publication", scene.published.value, 0.8)


def _moved(anchor: Anchor, step: int, unit: str) -> Resolved:
    where = {-1: "before that of ", 0: "of ", 1: "after that of "}[step]
    return Resolved(
        anchor.moved(step, unit_code(unit)),
        f"the {unit} {where}{said(anchor)}",
        anchor.value,
        _sure(anchor),
    )


def _counted(found: _M, anchor: Anchor, sign: int) -> Resolved:
    """So many units before (-1) or after (1) the anchor, as fine as the unit; vague if the number is."""
    count, code = number(found["count"]), unit_code(found["unit"])
    side = "before" if sign < 0 else "after"
    if count is None:
        vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Resolved(vague, f"an uncertain time {side} {said(anchor)}", anchor.value, 0.8)
    count, code = _whole(count, code)
    value = anchor.moved(sign * int(count), code)
    return Resolved(value, f"counted from {said(anchor)}", anchor.value, _sure(anchor))


def _whole(count: float, code: str) -> tuple[float, str]:
    """Decades and centuries are counted in years, hours in days; half units in the next finer unit."""
    if code == "H":
        return (count // 24, "D")
    if code in ("DE", "CE", "ML") or (count % 1 and code in FINER):
        finer, per = FINER[code]
        return count * per, finer
    return count, code


def _told(scene: Scene, step: int, unit: str) -> Anchor:
    """The date told of before, to the day if days are counted; else publication, which comes after it."""
    told = scene.previous_day if unit_code(unit) in ("D", "H") else scene.previous
    if told.value:
        return told
    return scene.published if step < 0 else Anchor()


def _sure(anchor: Anchor) -> float:
    return 0.9 if anchor.value else 0.4


_leads = led_by(r"\b(?:in|for|during|throughout)\s", 12)
_than = followed_by(r" than\b")
_ends = followed_by(
    r"\s?[.,;:!?)\"”]|\s?$|\s(?:and|but|when|in|on|at|as|to|from|he|she|it|they|we|I)\b"
)


def _not_than(found: _M) -> bool:
    return not _than(found)


def _at_end(found: _M) -> bool:
    """Whether no event follows that would be the anchor ("the day before the vote")."""
    return _ends(found)


def _stands_alone(found: _M) -> bool:
    return bool(_leads(found) and _ends(found))


_COUNT = r"(?P<count><NUM>|an?|<VAGUE>)"
_UNITS = r"(?P<unit><UNIT>)"
_LESS = r"(?:<ABOUT>|(?:just|only|some|over|little) )?"
_UNIT = r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)"
_TOLD = r"the previous|the preceding|the prior|the following|the same|the very same|that same|that very|that|the next|the ensuing"
RULES = (
    Rule("named day", ("day",), "DATE", phrase(r"<EDGE>?(?P<word>(?:the )?day before yesterday|(?:the )?day after tomorrow|today|yesterday|tomorrow)"), named_day, day=True),
    Rule("last, this, next unit", ("unit",), "DATE", phrase(rf"<EDGE>?(?P<which>last|this past|past|this|current|the current|next|this coming|the coming|coming|the upcoming|upcoming) {_UNIT}"), by_turn),
    Rule("the previous, same, following unit", ("unit",), "DATE", phrase(rf"<EDGE>?(?P<which>{_TOLD}) {_UNIT}"), from_told),
    Rule("the unit before or after", ("unit",), "DATE", phrase(r"the (?P<unit>day|week|month|year|decade) (?P<which>before|after|earlier)"), from_told, fits=_at_end),
    Rule("the unit", ("unit",), "DATE", phrase(r"the (?P<unit>week|month|quarter|year)"), told_or_present, fits=_stands_alone),
    Rule("the weekend", ("unit",), "DATE", phrase(r"the weekend"), weekend),
    Rule("part of the unit", ("unit",), "DATE", phrase(r"<EDGE>(?P<unit>week|month|quarter|year|decade|century)"), within),
    Rule("end of the year", ("unit",), "DATE", phrase(r"(?:the )?year~end"), year_end),
    Rule("time of writing", ("vague",), "DATE", phrase(r"the time of (?:writing|publication)"), time_of_writing),
    Rule("units ago", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:ago|back(?! to\b))"), ago, day=True),
    Rule("units ago, vaguely", ("unit",), "DATE", phrase(r"(?:<PLURAL>(?: and <PLURAL>)?|long) ago"), long_ago),
    Rule("units from now", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:from (?:now|today)|hence)"), from_now),
    Rule("units later", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:later|afterwards?|after that)"), later, fits=_not_than),
    Rule("units earlier", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:earlier|before that|previously|beforehand)"), earlier, fits=_not_than),
)  # fmt: skip
