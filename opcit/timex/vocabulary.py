"""The words of time expressions: fragments of patterns, and what the words stand for."""

from __future__ import annotations

import re
from functools import cache

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
}  # fmt: skip
UNITS = {
    "second": "S", "minute": "MIN", "min": "MIN", "hour": "H", "hr": "H", "day": "D", "night": "D",
    "morning": "D", "evening": "D", "weekend": "WE", "week": "W", "fortnight": "FN", "month": "M",
    "quarter": "Q", "year": "Y", "yr": "Y", "decade": "DE", "century": "CE", "centurie": "CE",
    "millennium": "ML", "millennia": "ML",
}  # fmt: skip
"""Unit words without plural s, and the code they have in TIMEX3 durations (FN: two weeks)."""

PARTS = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "midday": "MI",
    "noontime": "MI", "lunchtime": "MI", "afternoon": "AF", "evening": "EV", "dusk": "EV",
    "sunset": "EV", "nightfall": "EV", "night": "NI", "overnight": "NI", "daytime": "DT",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "a": 1, "an": 1, "dozen": 12, "thousand": 1000,
    "million": 1_000_000, "billion": 1_000_000_000,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_ORDINAL_ONES = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAMES = f"{_FULL}|{_FULL.upper()}"
_BRIEF = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_SHORT = f"{_BRIEF}|{_BRIEF.upper()}"

_ZONE = (
    r"(?:(?:UTC|GMT|Z|EST|EDT|ET|CST|CDT|PST|PDT|CET|CEST|BST|IST|local\stime|eastern"
    r"(?:\s(?:standard|daylight))?\stime)(?:\s?[+-]\s?\d{1,2})?)"
)

FRAGMENTS = {
    "MONTH": rf"(?:(?-i:{_NAMES})|(?-i:{_SHORT})(?:\.|\b(?=[\s,]+\d|\s+(?:last|this|next)\b)))",
    "MON": rf"(?:(?-i:{_NAMES})|(?-i:{_SHORT})\b\.?)",
    "ANYMON": rf"(?:(?-i:{_NAMES})|(?-i:{_SHORT})\b\.?|(?:{_FULL}))",
    "WEEKDAY": r"(?:(?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY"
    r"|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?:\.|\b(?=,))))",
    "DAY": r"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d))",
    "NTH": rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:{_ORDINAL_ONES})"
    rf"|{'|'.join(ORDINALS)})",
    "YEAR": r"(?:(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d))",
    "UNIT": r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?"
    r"|months?|quarters?|years?|yrs?|decades?|century|centuries|millenni(?:um|a))",
    "LONG": r"(?:days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)",
    "PLURAL": r"(?:seconds|minutes|hours|days|nights|weekends|weeks|months|quarters|years|decades"
    r"|centuries|millennia)",
    "SINGULAR": r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade"
    r"|century|millennium)",
    "PART": r"(?:morning|dawn|daybreak|sunrise|midday|lunchtime|afternoon|evening|dusk|sunset"
    r"|nightfall|night)",
    "SEASON": r"(?:spring|summer|autumn|fall|winter)(?:time)?",
    "ORDINAL": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|twenty[- ](?:{_ORDINAL_ONES})|{'|'.join(ORDINALS)})",
    "NUM": rf"(?:(?:(?:{_TENS})|{_TEENS}|{_ONES}|an?|\d{{1,3}}|(?:an?|{_ONES})\shundred)\sthousand|(?:\d+(?:\.\d+)?|an?|{_ONES})\s(?:million|billion)|\d+\s1/2|\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?"
    rf"|(?:(?:{_ONES}|a)\s)?hundred(?:\sand\s(?:{_TENS}|{_TEENS}|{_ONES}))?"
    rf"|(?:{_TENS})(?:[-\s](?:{_ONES}))?|{_TEENS}|(?:{_ONES})(?:[-\s]and[-\s]a[-\s](?:half|quarter))?"
    r"|a\sdozen|half\sa\sdozen)",
    "VAGUE": r"(?:a\scouple\sof|couple\sof|a\sfew|few|several|some|many|dozens\sof|scores\sof"
    r"|hundreds\sof|thousands\sof|a\snumber\sof|most\sof\sthe|much\sof\sthe)",
    "ABOUT": r"(?:(?:more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost|no\smore\sthan|no\sless\sthan"
    r"|up\sto|as\smany\sas|nearly|almost|about|around|approximately|roughly|close\sto|barely"
    r"|well\sover|the\sfirst|the\slast)\s)",
    "EDGE": r"(?:(?:the\s)?(?:(?:very\s)?(?:early|late|(?<!days\s)(?<!eeks\s)(?<!nths\s)(?<!ears\s)(?<!ours\s)"
    r"(?<!\sday\s)(?<!week\s)(?<!onth\s)(?<!year\s)(?:later|earlier)|mid)(?:\s?-\s?|\s)(?:(?:of|in|on)\s)?"
    r"|(?:very\s)?(?:middle|beginning|start|end|close)(?:\s?-\s?|\sof\s))(?:the\s)?"
    r"|the\s(?:last|first|second|third|fourth|final|opening|closing|dying|early)\s(?:days?|weeks?|months?)\sof\s(?:the\s)?)",
    "CLOCK": r"(?:(?:(?:12(?:[:.]00)?|twelve)(?:\so['’]clock)?\s)?(?:noon|midnight)"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b)|\d{1,2}:\d\d(?::\d\d)?(?:\s?hours)?"
    r"|[0-2]\d[0-5]\d(?=\s?(?:UTC|GMT|local\stime))|[0-2]\d[0-5]\d\shours"
    rf"|(?:{_ONES}|ten|eleven|twelve|\d{{1,2}})\so['’]clock)",
    "HOUR": rf"(?:(?:\d{{1,2}}(?:[:.]\d\d)?|{_ONES}|ten|eleven|twelve)(?:\so['’]clock)?)",
    "ZONE": rf"(?:\s?\({_ZONE}\)|\s?{_ZONE})",
}
"""Named pieces that `phrase` puts into patterns. MONTH stands alone, MON only beside a day or year, ANYMON,
which need not begin with a capital, only beside a year."""


_BLANK = r"(?:\s{1,2}|(?:\s?,)?\s(?:uh|um|er)(?:\s?,)?\s)"


def phrase(template: str) -> re.Pattern[str]:
    """A compiled pattern: <NAME> is a fragment, a space is one or two blanks, ~ a hyphen or blank.

    A speaker may falter at a space ("last, uh, August").
    Case does not matter except in names of months and weekdays. Raises KeyError for an unknown name.
    """
    spaced = template.replace("~", r"(?:\s?[-‐‑–]\s?|\s)").replace(" ", _BLANK)
    filled = re.sub(r"<([A-Z]+)>", lambda name: FRAGMENTS[name[1]], spaced)
    return re.compile(rf"(?<![\w$£€#])(?:{filled})(?![\w])", re.IGNORECASE)


def month_number(word: str) -> int:
    """The month of a full or short name."""
    return next(n for name, n in MONTHS.items() if name.startswith(word.lower().rstrip(".")[:3]))


def weekday_number(word: str) -> int:
    """The ISO weekday, Monday 1, of a full or short name."""
    return next(n for name, n in WEEKDAYS.items() if name.startswith(word.lower()[:3]))


def day_number(word: str) -> int:
    """The day of a month from "5", "5th", "fifth" or "twenty-fifth"."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ordinal(word)


def ordinal(word: str) -> int:
    """The number of an ordinal word or of digits with an ending."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    parts = re.split(r"[-\s]+", word.lower())
    return sum(ORDINALS.get(part) or SMALL[part] for part in parts)


@cache
def number(words: str) -> float | None:
    """The number that words or digits stand for; None for a vague one such as "several"."""
    text = " ".join(words.lower().replace(",", "").replace("-", " ").split())
    if known := {"half a dozen": 6.0, "half dozen": 6.0, "half a": 0.5, "half an": 0.5}.get(text):
        return known
    half = (
        0.5 if text.endswith(("and a half", "1/2")) else 0.25 if text.endswith("a quarter") else 0.0
    )
    text = re.sub(r"\s?(and a half|and a quarter|1/2)$", "", text)
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return float(text) + half
    total = 0.0
    for word in text.split():
        if word == "and":
            continue
        if not (word in SMALL or re.fullmatch(r"\d+(\.\d+)?", word)):
            return None
        times = word in ("hundred", "dozen", "thousand", "million", "billion")
        total = max(total, 1) * SMALL[word] if times else total + (SMALL.get(word) or float(word))
    return total + half


def unit_code(word: str) -> str:
    """The TIMEX3 code of a unit word, singular or plural."""
    text = word.lower()
    return UNITS.get(text) or UNITS[text.removesuffix("s")]
