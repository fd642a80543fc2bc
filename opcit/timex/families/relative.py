"""Expressions counted from a date: "yesterday", "last week", "two years ago", "three days later"."""

from __future__ import annotations

import re

from opcit.timex.anchor import Anchor
from opcit.timex.direction import sure, told_anchor
from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by, said
from opcit.timex.told_day import told_day
from opcit.timex.vocabulary import phrase, unit_code

_M = re.Match[str]
DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
    "day before yesterday": -2, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0,
    "same": 0, "that": 0, "very": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1,
    "ensuing": 1, "latest": -1, "before": -1, "earlier": -1, "after": 1, "later": 1,
}  # fmt: skip
"""How many units on each word counts."""

_LATE = re.compile(r"\b(?:end|last|late|final|close|closing)\b", re.IGNORECASE)


def named_day(found: _M, scene: Scene) -> Resolved:
    step = DAYS[" ".join(found["word"].lower().split())]
    how = "the day of publication" if step == 0 else f"counted from {said(scene.published)}"
    return Resolved(
        scene.published.moved(step, "D"), how, scene.published.value, sure(scene.published)
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
    return _moved(told_anchor(scene, found, step), step, found["unit"])


def before_last(found: _M, scene: Scene) -> Resolved:
    """ "the week before last", "the month after next"."""
    step = -2 if found["which"].lower() == "before last" else 2
    value = scene.published.moved(step, unit_code(found["unit"]))
    how = f"counted from {said(scene.published)}"
    return Resolved(value, how, scene.published.value, sure(scene.published))


def year_before(found: _M, scene: Scene) -> Resolved:
    """ "the year-ago quarter", "a year-earlier profit": a year before the quarter or time just told of."""
    told = scene.previous if scene.previous.value else scene.published
    how = f"a year before {said(told)}"
    if found["unit"] and found["unit"].lower() in ("quarter", "month", "week"):
        code = unit_code(found["unit"])
        return Resolved(told.moved(*_YEAR_OF[code]), how, told.value, 0.8)
    if "-Q" in told.value:
        return Resolved(told.moved(-4, "Q"), how, told.value, 0.8)
    return Resolved(told.moved(-1, "Y"), how, told.value, 0.8)


_YEAR_OF = {"Q": (-4, "Q"), "M": (-12, "M"), "W": (-52, "W")}
"""A year, counted in each of the units that news of business compares."""


def day_told(found: _M, scene: Scene) -> Resolved:
    """ "earlier in the day", "later that day": the day told of before, else that of publication."""
    told = told_day(scene, found)
    told = told if told.value else scene.published
    return Resolved(told.cut("D"), f"the day told of, {said(told)}", told.value, sure(told) - 0.2)


def then(found: _M, scene: Scene) -> Resolved | None:
    """ "by then": the date told of before."""
    if not scene.previous.value:
        return None
    return Resolved(scene.previous.value, "the date told of before", scene.previous.value, 0.7)


def weekend(found: _M, scene: Scene) -> Resolved:
    """The weekend of the week of publication; the one before where it is told of as past.

    "The weekend" is past unless the clause looks ahead, "this weekend" only where it looks back.
    """
    day, tense = scene.published.day, scene.tense(found)
    past = tense == "past" or (tense == "" and found[0].lower().startswith("the"))
    step = -1 if day and day.isoweekday() < 6 and past else 0
    return _moved(scene.published, step, "weekend")


def within(found: _M, scene: Scene) -> Resolved:
    """ "later this month", "the end of the year": the unit of publication; of a year just over, the last."""
    month = scene.published.month
    just_over = found["unit"].lower() == "year" and month is not None and month <= 2
    past = just_over and _LATE.search(found[0]) and scene.tense(found) == "past"
    return _moved(scene.published, -1 if past else 0, found["unit"])


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
        sure(anchor),
    )


_leads = led_by(r"\b(?:in|for|during|throughout)\s", 12)
_ends = followed_by(
    r"\s?[.,;:!?)\"”]|\s?$|\s(?:and|but|when|in|on|at|as|to|from|he|she|it|they|we|I)\b"
)


def _no_last_day(found: _M) -> bool:
    """Whether "last day" counts back: nobody calls yesterday so, it is the end of something."""
    return found["unit"].lower() != "day" or found["which"].lower().split()[-1] != "last"


def last_day(found: _M, scene: Scene) -> Resolved:
    """ "it is our last day here", told on that day."""
    return _moved(scene.published, 0, "day")


_is_now = led_by(r"(?:\b(?:is|today|now|been)|['’]s|['’]re)\s", 8)


_clause = followed_by(r"\s(?:he|she|it|they|we|I)\b")


def _at_end(found: _M) -> bool:
    """Whether no event follows that would be the anchor ("the day before the vote", "the day before he left")."""
    return _ends(found) and not _clause(found)


_paper_before = led_by(r"\b(?:USA|Russia|Turkey|Nation|Press)\s", 8)
_show_after = followed_by(r"['’]?\s(?:show|programme|program|newspaper)\b")


def _no_paper(found: _M) -> bool:
    """Whether "Today" is none of a newspaper's or programme's name."""
    named = found[0][0].isupper() and (_paper_before(found) or _show_after(found))
    return not named


def _stands_alone(found: _M) -> bool:
    return bool(_leads(found) and _ends(found))


def _compared(found: _M) -> bool:
    """Whether "year-ago" is one word with what it tells of; "a year ago" is another rule's."""
    return "-" in found[0] or bool(found["unit"])


_UNIT = r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)"
_TOLD = r"the previous|the preceding|the prior|the following|the same|the very same|that same|that very|that|the next|the ensuing"
RULES = (
    Rule("named day", ("day",), "DATE", phrase(r"<EDGE>?(?P<word>(?:the )?day before yesterday|(?:the )?day after tomorrow|today|yesterday|tomorrow)"), named_day, day=True, fits=_no_paper),
    Rule("last, this, next unit", ("unit",), "DATE", phrase(rf"<EDGE>?(?P<which>last|the latest(?= (?:quarter|week|month))|latest(?= (?:quarter|week|month))|this past|past|this|current|the current|next|this coming|the coming|coming|the upcoming|upcoming) {_UNIT}"), by_turn, fits=_no_last_day),
    Rule("the last day, today", ("unit",), "DATE", phrase(r"(?:our|my|the) (?:very )?last (?P<unit>day)"), last_day, day=True, fits=_is_now),
    Rule("the previous, same, following unit", ("unit",), "DATE", phrase(rf"<EDGE>?(?P<which>{_TOLD}) {_UNIT}"), from_told),
    Rule("the unit before or after", ("unit",), "DATE", phrase(r"the (?P<unit>day|week|month|year|decade) (?P<which>before|after|earlier)"), from_told, fits=_at_end),
    Rule("the unit", ("unit",), "DATE", phrase(r"the (?P<unit>week|month|quarter|year)"), told_or_present, fits=_stands_alone),
    Rule("the weekend", ("unit",), "DATE", phrase(r"the weekend"), weekend),
    Rule("part of the unit", ("unit",), "DATE", phrase(r"<EDGE>(?P<unit>week|month|quarter|year|decade|century)"), within),
    Rule("end of the year", ("unit",), "DATE", phrase(r"(?:the )?year~end"), year_end),
    Rule("the unit before last", ("unit",), "DATE", phrase(r"the (?P<unit>day|weekend|week|month|quarter|year|decade) (?P<which>before last|after next)"), before_last),
    Rule("a year before", ("unit",), "DATE", phrase(r"(?:(?:the|a|its|their) )?year~(?:ago|earlier)(?: (?P<unit>quarter|period|month|week|(?:first|second|third|fourth)~quarter))?"), year_before, fits=_compared),
    Rule("part of the day told of", ("unit",), "DATE", phrase(r"(?:earlier|later|early|late) (?:in the|that(?: same)?|the same) (?P<unit>day)"), day_told),
    Rule("then", ("vague",), "DATE", phrase(r"(?<=by\s)then|(?<=until\s)then"), then),
    Rule("time of writing", ("vague",), "DATE", phrase(r"the time of (?:writing|publication)"), time_of_writing),
)  # fmt: skip
