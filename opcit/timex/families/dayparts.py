"""Parts of the day and clock times, with the day they belong to."""

from __future__ import annotations

import re

from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by, said
from opcit.timex.vocabulary import PARTS, SMALL, phrase

_at = led_by(r"\b(?:at|by|around|about|until|till|from|since|before|after|between|and|to)\s", 12)
_led = led_by(r"\b(?:by|at|until|till|since|before|around)\s", 8)
_ends = followed_by(r"\s?[.,;:!?)\"”]|\s?$|\s(?:and|but|or|when|as|the|he|she|it|they|we)\b")
_M = re.Match[str]


def part_of_day(found: _M, scene: Scene) -> Resolved | None:
    """A day with a part: "Tuesday night", "the morning of 5 June"."""
    day = scene.inner(found, "day")
    if day is None or not re.fullmatch(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)", day.value):
        return None
    part = PARTS[found["part"].lower()]
    value = f"{day.value}T{part}"
    others = tuple(type(o)(f"{o.value}T{part}", o.why) for o in day.alternatives)
    return Resolved(value, day.how, day.anchor, day.confidence, others)


def by_turn(found: _M, scene: Scene) -> Resolved:
    """ "this morning", "last night", "that evening", "the next morning"."""
    word, part = found["which"].lower(), PARTS[found["part"].lower()]
    from_text = word.startswith(("that", "the"))
    told = scene.told_day(found)
    anchor = told if from_text and told.value else scene.published
    step = {
        "last": -1,
        "that": 0,
        "this": 0,
        "the same": 0,
        "this past": -1,
        "the previous": -1,
    }.get(word, 1)
    return Resolved(
        f"{anchor.moved(step, 'D')}T{part}",
        f"counted from {said(anchor)}",
        anchor.value,
        0.9 if anchor.value else 0.4,
    )


def before_last(found: _M, scene: Scene) -> Resolved:
    value = f"{scene.published.moved(-2, 'D')}T{PARTS[found['part'].lower()]}"
    return Resolved(value, f"counted from {said(scene.published)}", scene.published.value, 0.9)


def tonight(found: _M, scene: Scene) -> Resolved:
    value = scene.published.cut("D")
    return Resolved(f"{value}TNI", f"the night of {said(scene.published)}", scene.published.value)


def clock_by_turn(found: _M, scene: Scene) -> Resolved | None:
    """ "9:30 the next day": counted from the day told of before, else from publication."""
    time = clock_value(found["clock"], found["zone"] or "")
    anchor = scene.previous_day if scene.previous_day.value else scene.published
    word = found["which"].lower().split()[-1]
    step = {"next": 1, "following": 1, "previous": -1}.get(word, 0)
    if time is None:
        return None
    value = f"{anchor.moved(step, 'D')}{time}"
    return Resolved(
        value, f"counted from {said(anchor)}", anchor.value, 0.85 if anchor.value else 0.4
    )


def part_alone(found: _M, scene: Scene) -> Resolved:
    """ "in the morning", "overnight": of the day told of before, in the same paragraph."""
    part = PARTS[found["part"].lower()]
    return _with_day(scene, f"T{part}", 0.6)


def clock(found: _M, scene: Scene) -> Resolved | None:
    """A clock time, on the day beside it, else on the day told of before."""
    time = clock_value(found["clock"], found["zone"] or "")
    if time is None:
        return None
    day = scene.inner(found, "day") if "day" in found.re.groupindex else None
    if day is None:
        return _with_day(scene, time, 0.7)
    return Resolved(f"{day.value}{time}", day.how, day.anchor, day.confidence)


def _is_clock(found: _M) -> bool:
    """Whether bare digits such as 18:00 are a time of day, not a length, a score or a verse."""
    if not re.fullmatch(r"\d{1,2}:\d\d(?::\d\d)?", found["clock"]) or found["zone"]:
        return True
    return _at(found)


def _by(found: _M) -> bool:
    """Whether a bare part of the day is one here: "by late afternoon", "at dawn"."""
    return _led(found) and _ends(found)


def clock_value(words: str, zone: str) -> str | None:
    """ "6:40 p.m." -> T18:40; None where it is no time. UTC and GMT add Z."""
    text = words.lower().strip()
    universal = "Z" if re.search(r"\b(?:utc|gmt|z)\b(?!\s?[+-])", zone.lower()) else ""
    named = {"noon": "T12:00", "midnight": "T24:00"}.get(text)
    if named:
        return named + universal
    if "clock" in text:
        hour = re.split(r"\s", text)[0]
        return f"T{int(hour) if hour.isdigit() else SMALL[hour]:02}:00"
    digits = re.match(r"(\d{1,2})[:.]?(\d\d)?", text)
    if digits is None:
        return None
    hours, minutes = int(digits[1]), int(digits[2] or 0)
    if re.search(r"[ap]\.?m", text):
        hours = hours % 12 + (12 if "p" in text else 0)
    return f"T{hours:02}:{minutes:02}{universal}" if hours < 25 and minutes < 60 else None


def _with_day(scene: Scene, time: str, confidence: float) -> Resolved:
    day = scene.previous_day.day
    if day is None:
        how = "the text names no day, so taken to be the day of publication"
        value = f"{scene.published.cut('D')}{time}"
        return Resolved(value, how, scene.published.value, 0.4)
    return Resolved(
        f"{day.isoformat()}{time}",
        f"of {said(scene.previous_day)}, told of before",
        scene.previous_day.value,
        confidence,
    )


_DAY = (
    r"(?P<day>(?:(?:last|this past|past|next|this coming|this|that|the following|the previous) )?<WEEKDAY>"
    r"(?:(?:\s?,)? (?:the )?(?:<MON>\s?<DAY>|<NTH>(?: of)? <MON>|<DAY> <MON>)(?:(?:\s?,\s?|\s)<YEAR>)?)?"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|yesterday|tomorrow|today|<MON>\s?(?:<DAY>|<NTH>)(?:(?:\s?,\s?|\s)<YEAR>)?|(?:the )?(?:<DAY>|<NTH>)(?: of)? <MON>(?:(?:\s?,\s?|\s)<YEAR>)?)"
)
_PART = r"(?P<part><PART>)"
_CLOCK = r"(?P<clock><CLOCK>)(?P<zone><ZONE>)?"
_EARLY = r"(?:(?:the )?(?:very )?(?:early|late|mid|wee|small)(?:\s?-\s?|\s))?"
RULES = (
    Rule("day and part", ("part",), "TIME", phrase(rf"{_EARLY}(?:(?:early|late) on )?{_DAY}(?:'s)?,? {_EARLY}(?:in the )?{_PART}"), part_of_day),
    Rule("part of a day", ("part",), "TIME", phrase(rf"(?:the )?{_EARLY}{_PART}(?: hours)?(?: (?:of|on))?(?: the)? {_DAY}"), part_of_day),
    Rule("hours of a day", ("unit",), "TIME", phrase(rf"(?:the )?{_EARLY}(?:(?P<part>morning|night) )?hours (?:of|on) {_DAY}"), lambda found, scene: early_hours(found, scene)),
    Rule("this or last part", ("part",), "TIME", phrase(rf"{_EARLY}(?P<which>this past|this|last|that same|that|the next|the following|the previous|the same) {_EARLY}{_PART}"), by_turn),
    Rule("the part before last", ("part",), "TIME", phrase(r"the (?P<part>night) before last"), before_last),
    Rule("tonight", ("part",), "TIME", phrase(r"(?:late |later )?tonight"), tonight),
    Rule("overnight", ("part",), "TIME", phrase(r"(?P<part>overnight)"), part_alone),
    Rule("part by itself", ("part",), "TIME", phrase(rf"(?:early |late |mid-?\s?)?{_PART}"), part_alone, fits=_by),
    Rule("part alone", ("part",), "TIME", phrase(rf"(?:the )(?:early |late |mid-?)?{_PART}"), part_alone),
    Rule("clock and day", ("clock",), "TIME", phrase(rf"(?:(?:shortly|just) (?:before|after) )?{_CLOCK}\s?,?(?: on)?,? {_DAY}"), clock),
    Rule("day and clock", ("clock",), "TIME", phrase(rf"{_DAY}\s?,?(?: at)?(?: (?:about|around))? {_CLOCK}"), clock),
    Rule("clock of a day counted on", ("clock",), "TIME", phrase(rf"{_CLOCK}\s?,?(?: on)? (?P<which>the next|the following|the previous|the same|that same|that) day"), clock_by_turn),
    Rule("clock", ("clock",), "TIME", phrase(_CLOCK), clock, fits=_is_clock),
)  # fmt: skip


def early_hours(found: _M, scene: Scene) -> Resolved | None:
    """ "the early hours of Tuesday" is its morning."""
    day = scene.inner(found, "day")
    return Resolved(f"{day.value}TMO", day.how, day.anchor, day.confidence) if day else None
