"""Years by number, told from counts and prices; and those that only name a thing."""

from __future__ import annotations

import re

from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by
from opcit.timex.vocabulary import phrase

_M = re.Match[str]
_in_year = led_by(
    r"\b(?:in|of|since|by|until|till|through|from|to|and|between|during|before|after|for|or|around|circa"
    r"|early|late|mid|year|ad|ce)[\s-]+|[(\[–-]\s?", 12
)  # fmt: skip
_priced = led_by(r"[$£€]\s?|\d[.,]|\bNo\.\s", 6)
counted = followed_by(
    r"\s?(?:-\s?)?(?:people|men|women|children|troops|soldiers|fighters|militants|protesters|refugees|miles?"
    r"|kilomet\w+|km|met(?:er|re)s?|m\b|feet|ft|acres|hectares|tons?|tonnes|kg|pounds|lbs|dollars|euros|yen"
    r"|workers|employees|jobs|homes|houses|votes|seats|deaths|cases|students|passengers|units|times|points"
    r"|percent|per cent|barrels|aircraft|planes|vehicles|members|families|copies|shares|hours|MW|watts"
    r"|words|pages|companies|stores|cities|schools|villages|mAh|mm|cm|MHz|rpm|others|more|nuclear\s(?:weapons?|warheads?|bombs?|missiles?)|of\sthem|UTC|GMT)\b"
)  # fmt: skip

_names = led_by(r"(?:\b(?:the|under an?|its|their|his|her|our|this|that)|['’]s?)\s", 10)
_plain_after = followed_by(
    r"(?!\s[\w“\"])|\s(?:and|or|to|in|on|at|of|by|for|from|with|as|but|when|while|until|after|before|since"
    r"|is|was|were|are|has|had|have|will|would|that|which|who|he|she|it|they|we|I|the|an?)\b"
)  # fmt: skip


def year_alone(found: _M, scene: Scene) -> Resolved:
    return Resolved(f"{int(found['year']):04}", "a year that the text gives in full")


def short_year(found: _M, scene: Scene) -> Resolved:
    """ "in '08": of this century, unless that would be far ahead."""
    digits, now = int(found["year"]), scene.published.year or 2030
    century = now // 100 * 100
    year = century + digits if century + digits <= now + 10 else century - 100 + digits
    return Resolved(
        f"{year:04}", "a year of which the text gives the last two digits", confidence=0.8
    )


def _is_year(found: _M) -> bool:
    """Whether digits are a year: they count nothing, are no price, no part of a longer number."""
    if counted(found) or _priced(found):
        return False
    return 1500 <= int(found["year"]) <= 2100 or _in_year(found)


def _is_in_name(found: _M) -> bool:
    """Whether a year only tells which one is meant ("the 1992 agreement"), not when the sentence's event was."""
    return _is_year(found) and _names(found) and not _plain_after(found)


_in = led_by(r"\b(?:in|since|of|by|until|to|from)\s", 7)
RULES = (
    Rule("short year", ("digits",), "DATE", phrase(r"['’‘](?P<year>\d\d)"), short_year, fits=_in),
    Rule("year in a name", ("digits",), "DATE", phrase(r"(?P<year><YEAR>)"), year_alone, fits=_is_in_name),
    Rule("year", ("digits",), "DATE", phrase(r"<EDGE>?(?:the year (?:of )?)?(?P<year><YEAR>)"), year_alone, fits=_is_year),
)  # fmt: skip
