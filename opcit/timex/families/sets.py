"""Times that come again: "every day", "twice a week", "annually"."""

from __future__ import annotations

import re

from opcit.timex.families.durations import duration
from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by
from opcit.timex.vocabulary import PARTS, SEASONS, month_number, number, phrase, unit_code

_M = re.Match[str]
ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y", "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip


def every(found: _M, scene: Scene) -> Resolved:
    code = unit_code(found["unit"])
    count = number(found["count"] or "a")
    if count is None:
        return Resolved(duration("few", found["unit"]), "again and again", confidence=0.8)
    return Resolved(_period(2 if found["other"] else count, code), "again and again")


def per(found: _M, scene: Scene) -> Resolved:
    return Resolved(_period(1, unit_code(found["unit"])), "a rate")


def adverb(found: _M, scene: Scene) -> Resolved:
    return Resolved(ADVERBS[found["word"].lower()], "again and again")


def every_part(found: _M, scene: Scene) -> Resolved:
    return Resolved(f"XXXX-XX-XXT{PARTS[found['part'].lower().removesuffix('s')]}", "every day")


def weekends(found: _M, scene: Scene) -> Resolved:
    return Resolved("XXXX-WXX-WE", "every week")


def every_season(found: _M, scene: Scene) -> Resolved:
    return Resolved(f"XXXX-{SEASONS[found['season'].lower().removesuffix('time')]}", "every year")


def every_month(found: _M, scene: Scene) -> Resolved:
    return Resolved(f"XXXX-{month_number(found['month']):02}", "every year")


def _period(count: float, code: str) -> str:
    clock = {"H": f"PT{count:g}H", "MIN": f"PT{count:g}M", "S": f"PT{count:g}S"}
    return (
        clock.get(code) or f"P{count * (3 if code == 'Q' else 1):g}{'M' if code == 'Q' else code}"
    )


_number_before = led_by(
    r"(?:\d|\b(?:million|billion|hundred|thousand|dozen|percent|cents|once|twice|times|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|twenty|thirty|fifty))\b(?![:.]\d)[^.;:!?\n]{0,24}(?<!,)\s"
)  # fmt: skip
_length_before = led_by(
    r"\b(?:for|in|within|than|of|about|after|over|during|nearly|almost|only|half|took|takes|take|spent|spend|is|was"
    r"|be|been|and|or|lasted|from|by|with|as|what|just|at|under|last|to|on|until|once in)\s", 12
)  # fmt: skip
_length_after = followed_by(
    r"\s(?:ago|later|earlier|before|after|from|old|or|long|and|back|away|ahead)\b"
)


_title_after = followed_by(r"\s(?-i:[A-Z])")


def _no_title(found: _M) -> bool:
    """Whether the word is none of a newspaper's name ("Daily Mail")."""
    return not (found["word"][0].isupper() and _title_after(found))


def _rate(found: _M) -> bool:
    """Whether "a year" says how often or how much: "15 a year", "$40 billion a year"."""
    return _number_before(found) and not (_length_before(found) or _length_after(found))


RULES = (
    Rule("every part of day", ("part",), "SET", phrase(r"(?:every|each) (?P<part><PART>)"), every_part),
    Rule("every unit", ("unit",), "SET", phrase(r"(?:every|each)(?P<other> other)?(?: single)?(?: (?P<count><NUM>|few))? (?P<unit><UNIT>)"), every),
    Rule("weekends", ("unit",), "SET", phrase(r"weekends"), weekends),
    Rule("every season", ("season",), "SET", phrase(r"(?:every|each) (?P<season><SEASON>)"), every_season),
    Rule("seasons", ("season",), "SET", phrase(r"(?:the )?(?P<season>summer|autumn|winter)s"), every_season),
    Rule("every month by name", ("month",), "SET", phrase(r"(?:every|each) (?P<month><MON>)"), every_month),
    Rule("parts of day", ("part",), "SET", phrase(r"(?P<part>mornings|afternoons|evenings|nights)"), every_part),
    Rule("times a unit", ("unit",), "SET", phrase(r"(?:once|twice|(?:<NUM>|<VAGUE>) times)(?: (?:in )?an?| every| each| per) (?P<unit>second|minute|hour|day|week|month|quarter|year|decade|century)"), per),
    Rule("a unit as a rate", ("unit",), "SET", phrase(r"an? (?P<unit>minute|hour|day|week|month|quarter|year|decade)"), per, fits=_rate),
    Rule("per unit", ("unit",), "SET", phrase(r"(?:per|each) (?P<unit>second|minute|hour|day|week|month|quarter|year|decade)"), per),
    Rule("adverb of frequency", ("often",), "SET", phrase(r"(?P<word>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually|annual|biannual|biennial)"), adverb, fits=_no_title),
)  # fmt: skip
