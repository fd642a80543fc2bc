"""How Opcit puts dates, intervals and certainty into words, the same on every page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from opcit.timex.interval import PARTS_OF_DAY

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WORDS_A_MINUTE = 230
"""Reading speed for English non-fiction, silent (Brysbaert 2019, 238; rounded down)."""
_SURE = ((0.9, "sure"), (0.75, "fairly sure"), (0.5, "likely"), (0.3, "unsure"), (0.0, "a guess"))
_PARTS = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night",
    "DT": "daytime",
}  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_REFERENCES = {
    "PAST_REF": "some time in the past",
    "PRESENT_REF": "about the time of writing",
    "FUTURE_REF": "some time in the future",
}
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century",
    "TH": "hour", "TM": "minute", "TS": "second",
}  # fmt: skip


def sure(confidence: float) -> str:
    """How sure a finding is, in a word. confidence: 0..1."""
    return next(word for least, word in _SURE if confidence >= least)


def count(n: int, noun: str) -> str:
    """ "1 passage", "3 passages"."""
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"


def length(words: int) -> str:
    """ "650 words, 3 min"; of a book, "109,570 words, 8 hours"."""
    minutes = max(1, round(words / WORDS_A_MINUTE))
    time = f"{minutes} min" if minutes < 100 else count(round(minutes / 60), "hour")
    return f"{count(words, 'word')}, {time}"


def capital(words: str) -> str:
    """The words with a capital at the start."""
    return words[:1].upper() + words[1:]


def shortened(text: str, longest: int) -> str:
    """The text on one line, cut to at most `longest` characters, at a word where that loses little."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    at_word = cut.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > 0.7 * longest else cut).rstrip() + "…"


def day(value: str, weekday: bool = False) -> str:
    """A date of any length, spelled out: "31 December 2019", "September 2019", "2019"."""
    year, month, number = (*value[:10].split("-"), "", "")[:3]
    if not month:
        return year
    if not number:
        return f"{MONTHS[int(month) - 1]} {year}"
    name = f"{DAYS[date.fromisoformat(value[:10]).weekday()]} " if weekday else ""
    return f"{name}{int(number)} {MONTHS[int(month) - 1]} {year}"


def timex(value: str) -> str:
    """A TIMEX3 value spelled out; one that has no fixed wording is given as it stands."""
    for pattern, spell in _TIMEX:
        if found := pattern.fullmatch(value):
            return spell(*found.groups())
    return value


def interval(earliest: str | None, latest: str | None) -> str:
    """When an event began, between two bounds (None: open). ISO dates, with time where known."""
    if not earliest and not latest:
        return "date not known"
    if not earliest or not latest:
        return f"by {_moment(latest)}" if latest else f"on or after {_moment(earliest or '')}"
    whole = _whole(earliest[:10], latest[:10])
    if whole and len(whole) == 10:
        return day(whole, weekday=True) + _clock(earliest, latest)
    return day(whole) if whole else f"between {day(earliest)} and {day(latest)}"


def short_interval(earliest: str | None, latest: str | None, near: str = "") -> str:
    """The same for a margin: "31 Dec", "Sep 2019", "2003"; without the year when it is near's."""
    bound = earliest or latest
    if not bound:
        return ""
    if not earliest or not latest:
        return ("by " if latest else "from ") + _short(bound[:10], near)
    whole = _whole(earliest[:10], latest[:10])
    if whole:
        return _short(whole, near)
    return _span(earliest[:10], latest[:10], near)


def since(earliest: str, latest: str | None, spelled: bool = False) -> str:
    """When what runs on began: "since Oct 2019", spelled out "since October 2019"; of a season, its first month."""
    whole = _whole(earliest[:10], (latest or earliest)[:10]) or earliest[:7]
    return f"since {day(whole) if spelled else _short(whole, '')}"


def _span(earliest: str, latest: str, near: str) -> str:
    """Two bounds with no more detail than their distance deserves."""
    if int(latest[:4]) > int(earliest[:4]) + 1 or len(earliest) < 10 or len(latest) < 10:
        return f"{earliest[:4]} – {latest[:4]}"
    days = (date.fromisoformat(latest) - date.fromisoformat(earliest)).days
    if days > 45:
        earliest, latest = earliest[:7], latest[:7]
    return f"{_short(earliest, near, days > 45 and earliest[:4] == latest[:4])} – {_short(latest, near)}"


def _whole(earliest: str, latest: str) -> str:
    """The day, month or year that two days exactly bound, or ""."""
    if earliest == latest:
        return earliest
    start, end = (date.fromisoformat(d) if len(d) == 10 else None for d in (earliest, latest))
    if not start or not end:
        return ""
    after = date.fromordinal(min(end.toordinal() + 1, date.max.toordinal()))
    if (
        start.day == after.day == 1
        and (after.year - start.year) * 12 + after.month - start.month == 1
    ):
        return earliest[:7]
    full_year = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    return earliest[:4] if full_year and start.year == end.year else ""


def _short(value: str, near: str, plain: bool = False) -> str:
    year, month, number = (*value.split("-"), "", "")[:3]
    if not month:
        return year
    name = MONTHS[int(month) - 1][:3]
    close = (
        bool(near)
        and abs(int(near[:4]) * 12 + int(near[5:7] or 1) - int(year) * 12 - int(month)) <= 6
    )
    parts = [str(int(number)) if number else "", name, "" if plain or (close and number) else year]
    return " ".join(p for p in parts if p)


def _moment(value: str) -> str:
    clock = value[11:16]
    return day(value) + (f", {clock}" if clock and clock not in ("00:00", "23:59") else "")


def _clock(earliest: str, latest: str) -> str:
    start, end = earliest[11:16] or "00:00", latest[11:16] or "23:59"
    if (start, end) == ("00:00", "23:59"):
        return ""
    part = next((_PARTS[p] for p, ends in PARTS_OF_DAY.items() if ends == (start, end)), "")
    if part:
        return f", {part}"
    return f", {start}" if start == end else f", between {start} and {end}"


def _part_of_day(value: str, part: str) -> str:
    return f"{day(value, weekday=True)}, {_PARTS[part]}"


def _duration(time: str, number: str, unit: str) -> str:
    noun = _UNITS[("T" if time else "") + unit]
    if number == "X":
        return f"some {noun}s" if noun != "century" else "some centuries"
    return f"{number} {noun}{'' if number == '1' else 's'}"


_TIMEX: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = (
    (re.compile(r"(PAST_REF|PRESENT_REF|FUTURE_REF)"), _REFERENCES.__getitem__),
    (re.compile(r"(\d{4}-\d\d-\d\d)"), lambda d: day(d, weekday=True)),
    (re.compile(r"(\d{4}(?:-\d\d)?)"), day),
    (re.compile(r"(\d{4}-\d\d-\d\d)T(MO|MI|AF|EV|NI|DT)"), _part_of_day),
    (re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?Z?"), lambda d, t: f"{day(d, weekday=True)}, {t}"),
    (re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)"), lambda y, s: f"{_SEASONS[s]} {y}"),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda y, q: f"quarter {q} of {y}"),
    (re.compile(r"(\d{4})-H([12])"), lambda y, h: f"{'first' if h == '1' else 'second'} half of {y}"),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), lambda y, w: f"weekend of {_week(y, w)}"),
    (re.compile(r"(\d{4})-W(\d\d)"), lambda y, w: _week(y, w)),
    (re.compile(r"(\d{3})X?"), lambda d: f"the {d}0s"),
    (re.compile(r"(\d\d)"), lambda c: f"the {int(c) * 100}s"),
    (re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)"), lambda a, b: f"between {day(a)} and {day(b)}"),
    (re.compile(r"XXXX-WXX-([1-7])(?:T\S+)?"), lambda d: f"a {DAYS[int(d) - 1]}"),
    (re.compile(r"XXXX-(?:XX|WXX)(?:-XX)?(?:T\S+)?"), lambda: "a date that the text does not give"),
    (re.compile(r"P(T?)(\d+|X)([A-Z]+)"), _duration),
)  # fmt: skip


def _week(year: str, week: str) -> str:
    if not 1 <= int(week) <= 53:
        return f"week {week} of {year}"
    monday = date.fromisocalendar(int(year), min(int(week), 52), 1)
    return f"the week of {day(date.fromordinal(monday.toordinal() + 7 * (int(week) == 53)).isoformat())}"
