"""Years that only their surroundings show to be years: early ones, and the ends of ranges."""

from __future__ import annotations

import re

from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by
from opcit.timex.vocabulary import day_number, month_number, phrase

_M = re.Match[str]
PLAIN = "a year that the text gives in full"
_after_year = led_by(r"(?:1[0-9]|20)\d\d\s?[-–/]\s?", 9)
_opens_range = led_by(r"\(\s?|\b(?:c\.|ca\.|circa|about|around)\s", 8)
_after_early = led_by(r"(?:\(\s?|\b(?:c\.|ca\.|circa|about|around)\s)\d{3}\s?[–-]\s?", 16)


def early_year(found: _M, scene: Scene) -> Resolved:
    """ "AD 71", "c. 347", "300 BC"."""
    before = "BC" if (found["era"] or "").upper().strip().startswith("B") else ""
    return Resolved(f"{before}{int(found['year']):04}", PLAIN)


def early_day(found: _M, scene: Scene) -> Resolved:
    month = f"{int(found['year']):04}-{month_number(found['month']):02}"
    return Resolved(f"{month}-{day_number(found['day']):02}" if found["day"] else month, PLAIN)


def early_year_of_range(found: _M, scene: Scene) -> Resolved:
    """The 1200 of "from 1200 to 400 BC", which share their era."""
    return Resolved(f"BC{int(found['year']):04}", "of the era named just after")


def end_of_range(found: _M, scene: Scene) -> Resolved:
    """The 94 of "1892-94"."""
    return Resolved(f"{_year_before(found)[:2]}{found['year']}", PLAIN, confidence=0.85)


_ends_or_era = followed_by(
    r"\s(?:AD|CE|BCE?)\b|\s?[.;:)]|,\s|\s?$|\s(?:the|an?|he|she|they|his|her|their)\b"
)


def _no_count(found: _M) -> bool:
    """Whether three digits after a month are a year, and count nothing: "In March 214 men fled"."""
    return " of " in found[0].lower() or _ends_or_era(found)


def _falls(found: _M) -> bool:
    """Whether years count down, as those before Christ do."""
    return int(found["year"]) > int(found["last"])


def _ends_range(found: _M) -> bool:
    return _after_year(found) and int(found["year"]) > int(_year_before(found)[2:])


def _year_before(found: _M) -> str:
    return found.string[: found.start()].rstrip(" -–/")[-4:]


RULES = (
    Rule("early year", ("digits",), "DATE", phrase(r"(?:(?:AD|CE|c\.|ca\.|circa|the year) (?P<year>\d{2,4})(?P<era> BCE?| AD| CE)?(?![,.]\d))"), early_year),
    Rule("year of an era", ("digits",), "DATE", phrase(r"(?P<year>\d{1,4}) (?P<era>BCE?|AD|CE)"), early_year),
    Rule("year of a range of an era", ("digits",), "DATE", phrase(r"(?P<year>\d{2,4})(?=\s?(?:to|and|or|until|[-–])\s?(?:about\s|around\s|roughly\s|c\.\s)?(?P<last>\d{2,4})\s(?:BCE?)\b)"), early_year_of_range, fits=_falls),
    Rule("early day or month", ("month",), "DATE", phrase(r"(?:(?P<day><DAY>) )?(?P<month><MON>) (?:of )?(?P<year>\d{3})(?![,.]\d)"), early_day, fits=_no_count),
    Rule("end of a range of years", ("digits",), "DATE", phrase(r"(?P<year>\d\d)"), end_of_range, fits=_ends_range),
    Rule("range of early years", ("digits",), "DATE", phrase(r"(?P<year>\d{3})(?P<era>)?(?=\s?[–-]\s?\d{3}\s?\))"), early_year, fits=_opens_range),
    Rule("end of a range of early years", ("digits",), "DATE", phrase(r"(?P<year>\d{3})(?P<era>)?(?=\s?\))"), early_year, fits=_after_early),
)  # fmt: skip
