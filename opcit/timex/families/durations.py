"""Lengths of time: "three days", "a 27-year contract", "the past decade", "almost two and a half years"."""

from __future__ import annotations

import re

from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by
from opcit.timex.vocabulary import number, phrase, unit_code

_M = re.Match[str]
_fraction = followed_by(r"\s(?:of|final|finals)\b")


def length(found: _M, scene: Scene) -> Resolved:
    return Resolved(duration(found["count"], found["unit"]), "a length of time")


def one_unit(found: _M, scene: Scene) -> Resolved:
    return Resolved(duration("a", found["unit"]), "a length of time", confidence=0.8)


def one_and_a_half(found: _M, scene: Scene) -> Resolved:
    return Resolved(duration("1.5", found["unit"]), "a length of time")


def quarter_century(found: _M, scene: Scene) -> Resolved:
    return Resolved("P25Y", "a length of time")


def several(found: _M, scene: Scene) -> Resolved:
    return Resolved(duration("some", found["unit"]), "an uncertain length of time", confidence=0.8)


def duration(count: str, unit: str) -> str:
    """The TIMEX3 value of so many units; X where the number is vague."""
    amount, code = number(count), unit_code(unit)
    if code == "FN":
        amount, code = (amount * 2 if amount is not None else None), "W"
    if amount is None:
        written = "X"
    else:
        amount, code = _fine(amount, code)
        written = f"{amount:g}" if amount < 1e6 else str(int(amount))
    clock = code in ("H", "MIN", "S")
    return f"P{'T' if clock else ''}{written}{'M' if code == 'MIN' else code}"


def _fine(amount: float, code: str) -> tuple[float, str]:
    """Decades and centuries of a fraction in years; half an hour in minutes."""
    if code == "H" and amount % 1:
        return amount * 60, "MIN"
    return (amount * 10, "Y") if code == "DE" and amount % 1 else (amount, code)


def half(found: _M, scene: Scene) -> Resolved:
    """ "half an hour", "half a century"."""
    code = unit_code(found["unit"])
    value = {"H": "PT30M", "Y": "P6M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H", "M": "P15D"}.get(
        code
    )
    return Resolved(value or f"P0.5{code}", "a length of time")


_some_day = led_by(r"\b(?:will|would|may|might|could|can|should|to|that|must)\s|^|[.,;:“\"]\s", 12)


_as = led_by(r"\bas\s", 3)


def _is_length(found: _M) -> bool:
    """Whether "one day" is a length, not some day to come or long gone; "in as many days" counts something else."""
    if found["count"].lower() == "many" and _as(found):
        return False
    return found[0].lower() != "one day" or not _some_day(found)


_compares = followed_by(r"\s?[-–]\s?(?:on|over|to)\s?[-–]")


def _no_fraction(found: _M) -> bool:
    """ "a quarter of the vote" is no length of time, nor what "a year-on-year rise" compares."""
    return not (found["unit"].lower() == "quarter" and _fraction(found)) and not _compares(found)


_COUNT = r"(?P<count><NUM>|<VAGUE>)"
_UNIT = r"(?P<unit><PLURAL>|(?:(?<=\bone\s)|(?<=\b1\s))<SINGULAR>)"
_ONE = (
    r"(?P<unit>minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century|millennium)"
)
_VERB = "".join(
    rf"(?<!\b{word}\s)"
    for word in ("to", "will", "may", "would", "could", "should", "might", "can", "must", "not")
)
"""What stands before "last" where that is a verb: "is expected to last six weeks"."""

_TURN = rf"(?:the )?(?:{_VERB}last|past|next|coming|first|final|previous|preceding|following|intervening|ensuing|opening)"
_THE = rf"(?:{_TURN} |the |these |those |another |an additional |a full |a further )?"
RULES = (
    Rule("length", ("unit",), "DURATION", phrase(rf"<ABOUT>?{_THE}<ABOUT>?{_COUNT} (?:more |full |consecutive |straight |whole |long )?{_UNIT}(?: old\b)?"), length, fits=_is_length),
    Rule("length of so many to so many", ("unit",), "DURATION", phrase(rf"<ABOUT>?{_THE}<ABOUT>?<NUM>\s?(?:to|or|and|[-–])\s?{_COUNT} {_UNIT}"), length),
    Rule("hyphened length", ("unit",), "DURATION", phrase(rf"{_COUNT}\s?[-‐‑–]\s?(?P<unit><SINGULAR>)(?:-long|\s?-\s?olds?)?"), length),
    Rule("past or coming length", ("unit",), "DURATION", phrase(r"the (?:past|last|next) (?P<unit>day|week|month|year|decade|century|hour)"), one_unit),
    Rule("length that ended", ("unit",), "DURATION", phrase(r"the (?P<unit>week|month|quarter|year)(?= (?:ended|ending)\b)"), one_unit),
    Rule("past or coming lengths", ("unit",), "DURATION", phrase(rf"{_TURN} (?P<unit><PLURAL>)"), several),
    Rule("a unit", ("unit",), "DURATION", phrase(rf"<ABOUT>?(?:an?|another|an entire|a whole|a full|a single|an additional) {_ONE}"), one_unit, fits=_no_fraction),
    Rule("a unit long", ("unit",), "DURATION", phrase(r"(?P<unit>hour|day|week|month|year|decade|century)\s?-\s?long"), one_unit),
    Rule("units long", ("unit",), "DURATION", phrase(r"(?P<unit>hours|days|weeks|months|years|decades|centuries)\s?-\s?long"), several),
    Rule("a unit and a half", ("unit",), "DURATION", phrase(rf"<ABOUT>?an? {_ONE} and a half"), one_and_a_half),
    Rule("half a unit", ("unit",), "DURATION", phrase(r"<ABOUT>?(?:half~an?|an? half|half)~(?P<unit>hour|day|month|year|decade|century)"), half),
    Rule("quarter of a century", ("unit",), "DURATION", phrase(rf"<ABOUT>?(?:{_TURN} |an? )?quarter(?:~| of a )century(?! ago)"), quarter_century),
    Rule("units", ("unit",), "DURATION", phrase(r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries|millennia)"), several),
)  # fmt: skip
