"""Expressions counted from a date: "yesterday", "last week", "two years ago", "three days later"."""

from __future__ import annotations

import re

from opcit.timex.anchor import Anchor
from opcit.timex.rule import Resolved, Rule, Scene, said
from opcit.timex.vocabulary import number, phrase, unit_code

_M = re.Match[str]
DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
    "day before yesterday": -2, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0,
    "same": 0, "that": 0, "present": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1,
    "new": 0, "ensuing": 1,
}  # fmt: skip
"""How many units on each word counts."""

FROM_TEXT = ("previous", "preceding", "prior", "following", "same", "that", "ensuing")
"""Words that count from the date told of before, not from publication."""


def named_day(found: _M, scene: Scene) -> Resolved:
    step = DAYS[" ".join(found["word"].lower().split())]
    how = "the day of publication" if step == 0 else f"counted from {said(scene.published)}"
    return Resolved(
        scene.published.moved(step, "D"), how, scene.published.value, _sure(scene.published)
    )


def by_turn(found: _M, scene: Scene) -> Resolved:
    """ "last week", "this year", "the following day", "that month"."""
    word = found["which"].lower().split()[-1]
    from_text = word in FROM_TEXT or found["which"].lower() == "the next"
    anchor = _anchor(scene, from_text)
    code = unit_code(found["unit"])
    value = anchor.moved(STEPS[word], code)
    return Resolved(
        value, f"the {found['unit']} counted from {said(anchor)}", anchor.value, _sure(anchor)
    )


def within(found: _M, scene: Scene) -> Resolved:
    """ "the end of the year", "later this month", "earlier in the week": the unit of publication."""
    value = scene.published.cut(unit_code(found["unit"]))
    return Resolved(
        value, f"the {found['unit']} of {said(scene.published)}", scene.published.value, 0.8
    )


def ago(found: _M, scene: Scene) -> Resolved:
    return _counted(found, scene.published, -1)


def from_now(found: _M, scene: Scene) -> Resolved:
    return _counted(found, scene.published, 1)


def later(found: _M, scene: Scene) -> Resolved:
    return _counted(found, _anchor(scene, True), 1)


def earlier(found: _M, scene: Scene) -> Resolved:
    return _counted(found, _anchor(scene, True), -1)


def long_ago(found: _M, scene: Scene) -> Resolved:
    return Resolved("PAST_REF", "before publication; the text does not say when", confidence=0.8)


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


FINER = {
    "Y": ("M", 12),
    "DE": ("Y", 10),
    "CE": ("Y", 100),
    "ML": ("Y", 1000),
    "W": ("D", 7),
    "H": ("H", 1),
}
"""What half a unit, or a decade or century counted in, is measured by."""


def _whole(count: float, code: str) -> tuple[float, str]:
    """Decades and centuries are counted in years; half units in the next finer unit."""
    if code in ("DE", "CE", "ML") or (count % 1 and code in FINER):
        finer, per = FINER[code]
        return count * per, finer
    return count, code


def _anchor(scene: Scene, from_text: bool) -> Anchor:
    return scene.previous if from_text and scene.previous.value else scene.published


def _sure(anchor: Anchor) -> float:
    return 0.9 if anchor.value else 0.4


_COUNT = r"(?P<count><NUM>|an?|<VAGUE>)"
_UNITS = r"(?P<unit><UNIT>)"
_LESS = r"(?:<ABOUT>|(?:just|only|some|over|little) )?"
RULES = (
    Rule("named day", ("day",), "DATE", phrase(r"<EDGE>?(?P<word>(?:the )?day before yesterday|(?:the )?day after tomorrow|today|yesterday|tomorrow)"), named_day, day=True),
    Rule("last, this, next unit", ("unit",), "DATE", phrase(r"<EDGE>?(?:the )?(?P<which>last|this past|past|this|current|next|this coming|coming|upcoming) (?P<unit>day|weekend|week|month|quarter|year|decade|century)"), by_turn),
    Rule("the previous, same, following unit", ("unit",), "DATE", phrase(r"<EDGE>?(?P<which>the previous|the preceding|the prior|the following|the same|the very same|that same|that very|that|the next|the ensuing) (?P<unit>day|weekend|week|month|quarter|year|decade|century)"), by_turn),
    Rule("part of the unit", ("unit",), "DATE", phrase(r"<EDGE>(?P<unit>week|month|quarter|year|decade|century)"), within),
    Rule("units ago", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} ago"), ago, day=True),
    Rule("units ago, vaguely", ("unit",), "DATE", phrase(r"(?:<PLURAL>(?: and <PLURAL>)?|long) ago"), long_ago),
    Rule("units from now", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:from (?:now|today)|hence)"), from_now),
    Rule("units later", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:later|afterwards?|after that)"), later),
    Rule("units earlier", ("unit",), "DATE", phrase(rf"{_LESS}{_COUNT}~{_UNITS} (?:earlier|before that|previously|beforehand)"), earlier),
)  # fmt: skip
