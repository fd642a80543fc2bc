"""Years as they are spoken and written in words: "nineteen eighty-four", "twenty sixteen"."""

from __future__ import annotations

import re

from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by
from opcit.timex.vocabulary import month_number, number, phrase

_M = re.Match[str]
_in_year = led_by(
    r"\b(?:in|of|since|by|until|till|from|to|and|between|during|before|after|year|around|early|late|mid"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)[\s-]+", 12
)  # fmt: skip
_counted = followed_by(
    r"[\s-]+(?:people|men|women|children|years?|days?|times|percent|per cent|thousand|hundred|million)\b"
)

_TEENS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_REST = rf"(?:oh[\s-](?:{_ONES})|(?:{_TENS})(?:[\s-](?:{_ONES}))?|ten|eleven|twelve|{_TEENS})"


def spoken_year(found: _M, scene: Scene) -> Resolved:
    """The first two figures, then the last two."""
    return Resolved(_year(found), "a year that the text gives in words", confidence=0.85)


def spoken_month(found: _M, scene: Scene) -> Resolved:
    value = f"{_year(found)}-{month_number(found['month']):02}"
    return Resolved(value, "a month that the text gives in words", confidence=0.9)


def _year(found: _M) -> str:
    rest = re.sub(r"^oh\W", "", found["rest"].lower())
    return f"{int(number(found['century']) or 0):02}{int(number(rest) or 0):02}"


def _is_year(found: _M) -> bool:
    return _in_year(found) and not _counted(found)


_SPOKEN = rf"(?P<century>{_TEENS}|twenty)~(?P<rest>{_REST})"
RULES = (
    Rule("spoken month and year", ("month",), "DATE", phrase(rf"<EDGE>?(?P<month><MON>)(?: of| in)? {_SPOKEN}"), spoken_month),
    Rule("spoken year", ("spoken",), "DATE", phrase(_SPOKEN), spoken_year, fits=_is_year),
)  # fmt: skip
