"""Clock times, on the day beside them or the one told of before: "6:30 p.m. on Tuesday", "8 in the morning"."""

from __future__ import annotations

import re
from dataclasses import replace

from opcit.timex.families.dayparts import DAY, PART, with_day
from opcit.timex.rule import Resolved, Rule, Scene, led_by, said
from opcit.timex.told_day import told_day
from opcit.timex.vocabulary import PARTS, SMALL, phrase

_M = re.Match[str]
MIDNIGHT = "T24:00"
_at = led_by(r"\b(?:at|by|around|about|until|till|from|since|before|after|between|and|to)\s", 12)


def clock_by_turn(found: _M, scene: Scene) -> Resolved | None:
    """ "9:30 the next day": counted from the day told of before, else from publication."""
    time = clock_value(found["clock"], found["zone"] or "")
    told = told_day(scene, found)
    anchor = told if told.value else scene.published
    word = found["which"].lower().split()[-1]
    step = {"next": 1, "following": 1, "previous": -1}.get(word, 0)
    if time is None:
        return None
    value = f"{anchor.moved(step, 'D')}{time}"
    return Resolved(
        value, f"counted from {said(anchor)}", anchor.value, 0.85 if anchor.value else 0.4
    )


def clock_of_part(found: _M, scene: Scene) -> Resolved | None:
    """ "8 in the morning", "10:15 Friday night": the part of day says which half of it is meant."""
    time = _in_part(found["clock"].lower(), PARTS[found["part"].lower()])
    day = _day(found, scene)
    if time is None or (day is None and _names_day(found)):
        return None
    return (
        with_day(scene, found, time, 0.7)
        if day is None
        else replace(day, value=f"{day.value}{time}")
    )


def _in_part(words: str, part: str) -> str | None:
    """A clock time in a part of the day. "12 at night" is midnight, where that day ends; "12:15" is after it."""
    hour, minutes = _read(words) or (0, 0)
    if part == "NI" and (hour, minutes) == (12, 0):
        return MIDNIGHT
    early = part == "MO" or (part == "NI" and (hour < 5 or hour == 12))
    half = "" if hour > 12 else "a.m." if early else "p.m."
    return clock_value(f"{words} {half}", "")


def clock(found: _M, scene: Scene) -> Resolved | None:
    """A clock time, on the day beside it, else on the day told of before."""
    time = clock_value(found["clock"], found["zone"] or "")
    if time is None:
        return None
    day = _day(found, scene)
    if day is None:
        return with_day(scene, found, time, 0.7)
    return Resolved(f"{day.value}{time}", day.how, day.anchor, day.confidence)


def _day(found: _M, scene: Scene) -> Resolved | None:
    """The day beside a clock time, where its rule has one."""
    return scene.inner(found, "day") if _names_day(found) else None


def _names_day(found: _M) -> bool:
    return "day" in found.re.groupindex


def _is_clock(found: _M) -> bool:
    """Whether bare digits such as 18:00 are a time of day, not a length, a score or a verse."""
    if not re.fullmatch(r"\d{1,2}:\d\d(?::\d\d)?", found["clock"]) or found["zone"]:
        return True
    return _at(found)


_to_hour = led_by(r"\b(?:at|by|until|till|since)\s(?:(?:about|around|nearly)\s)?", 14)


def _is_hour(found: _M) -> bool:
    """Whether a number before a part of day is an hour, and not how many: "killed 10 Monday night"."""
    return not found["clock"].isalnum() or _to_hour(found)


def clock_value(words: str, zone: str) -> str | None:
    """ "6:40 p.m." -> T18:40; None where it is no time. UTC and GMT add Z."""
    text = words.lower().strip()
    universal = "Z" if re.search(r"\b(?:utc|gmt|z)\b(?!\s?[+-])", zone.lower()) else ""
    named = {"noon": "T12:00", "midnight": MIDNIGHT}.get(text.rsplit(maxsplit=1)[-1])
    if named:
        return named + universal
    read = _read(text)
    if read is None:
        return None
    hours, minutes = read
    if re.search(r"[ap]\.?m", text):
        hours = hours % 12 + (12 if "p" in text else 0)
    return f"T{hours:02}:{minutes:02}{universal}" if hours < 25 and minutes < 60 else None


def _read(words: str) -> tuple[int, int] | None:
    """The hour and minutes that a clock time is written with: "6:40 p.m." is (6, 40), "six o'clock" (6, 0)."""
    if digits := re.match(r"(\d{1,2})[:.]?(\d\d)?", words):
        return int(digits[1]), int(digits[2] or 0)
    hour = SMALL.get(words.split()[0])
    return None if hour is None else (hour, 0)


_CLOCK = r"(?P<clock><CLOCK>)(?P<zone><ZONE>)?"
RULES = (
    Rule("clock and part of a day", ("part",), "TIME", phrase(rf"(?P<clock><HOUR>)\s?,?(?: on)? {DAY},? (?:in the )?{PART}"), clock_of_part, fits=_is_hour),
    Rule("clock, part and day", ("part",), "TIME", phrase(rf"(?P<clock><HOUR>) (?:in the|at) {PART},?(?: (?:of|on))? {DAY}"), clock_of_part, fits=_is_hour),
    Rule("clock and day", ("clock",), "TIME", phrase(rf"(?:(?:shortly|just) (?:before|after) )?{_CLOCK}(?: \(<CLOCK><ZONE>?\))?\s?,?(?: on)?,? {DAY}(?: <PART>)?"), clock),
    Rule("clock and part", ("part",), "TIME", phrase(rf"(?P<clock><HOUR>) (?:in the|at) {PART}"), clock_of_part, fits=_is_hour),
    Rule("day and clock", ("clock",), "TIME", phrase(rf"{DAY}\s?,?(?: at)?(?: (?:about|around))? {_CLOCK}"), clock),
    Rule("clock of a day counted on", ("clock",), "TIME", phrase(rf"{_CLOCK}\s?,?(?: on)? (?P<which>the next|the following|the previous|the same|that same|that) day"), clock_by_turn),
    Rule("clock", ("clock",), "TIME", phrase(_CLOCK), clock, fits=_is_clock),
)  # fmt: skip
