"""Parts of the day and clock times, with the day they belong to."""

from __future__ import annotations

import re

from opcit.timex.anchor import Anchor
from opcit.timex.rule import UNDATED, Resolved, Rule, Scene, followed_by, led_by, said, stands_alone
from opcit.timex.tense import goes_back
from opcit.timex.told_day import far, told_day
from opcit.timex.vocabulary import PARTS, phrase

_led = led_by(r"\b(?:by|at|until|till|since|before|around)\s", 8)
_in = led_by(r"\bin\s", 3)
_at = led_by(r"\bat\s", 3)
_of_event = followed_by(r"\sof\s(?:the|an?|its|his|her|their|our|my|that|this)\s(?!day\b)")
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


def night_to(found: _M, scene: Scene) -> Resolved | None:
    """ "in the night to Saturday", "overnight into Saturday": the night of the day before."""
    day = scene.inner(found, "day")
    anchor = Anchor(day.value) if day else Anchor()
    if day is None or anchor.day is None:
        return None
    how = f"the night before {said(anchor)}"
    return Resolved(f"{anchor.moved(-1, 'D')}TNI", how, day.anchor, day.confidence)


def by_turn(found: _M, scene: Scene) -> Resolved:
    """ "this morning", "last night", "that evening", "the next morning"."""
    word, part = found["which"].lower(), PARTS[found["part"].lower()]
    from_text = word.startswith(("that", "the"))
    anchor = _told_or_here(scene, found) if from_text else scene.published
    step = {
        "last": -1,
        "that": 0,
        "that same": 0,
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


def _told_or_here(scene: Scene, found: _M) -> Anchor:
    """The day told of before; where the text has named none, that of publication, unless the next has been."""
    next_ = found["which"].lower() in ("the next", "the following") and scene.tense(found) == "past"
    return told_day(scene, found) if scene.previous_day.value or next_ else scene.published


def beside_event(found: _M, scene: Scene) -> Resolved:
    """ "the morning after", "the night before": counted from the day told of; not so "the night before he left"."""
    told, part = told_day(scene, found), PARTS[found["part"].lower()]
    if not told.value or not _ends(found):
        return Resolved(f"XXXX-XX-XXT{part}", UNDATED, "", 0.4)
    day = told.moved(-1 if found["side"].lower() == "before" else 1, "D")
    return Resolved(f"{day}T{part}", f"counted from {said(told)}", told.value, 0.7)


_ends = followed_by(r"\s?[.,;:!?)]|\s?$")


def before_last(found: _M, scene: Scene) -> Resolved:
    value = f"{scene.published.moved(-2, 'D')}T{PARTS[found['part'].lower()]}"
    return Resolved(value, f"counted from {said(scene.published)}", scene.published.value, 0.9)


def tonight(found: _M, scene: Scene) -> Resolved:
    value = scene.published.cut("D")
    return Resolved(f"{value}TNI", f"the night of {said(scene.published)}", scene.published.value)


def part_alone(found: _M, scene: Scene) -> Resolved:
    """ "in the morning", "overnight": of the day told of before; the night that had been is that before its morning."""
    part = PARTS[found["part"].lower()]
    if part == "NI" and _at(found) and scene.tense(found) != "past":
        return Resolved(f"XXXX-XX-XXT{part}", "no certain night", "", 0.4)
    if _of_event(found):
        return Resolved(f"XXXX-XX-XXT{part}", UNDATED, "", 0.4)
    if (
        part == "NI"
        and scene.previous_day.value.endswith("TMO")
        and goes_back(scene.text, found.start())
    ):
        how = f"the night before {said(scene.previous_day)}"
        return Resolved(
            f"{scene.previous_day.moved(-1, 'D')}TNI", how, scene.previous_day.value, 0.7
        )
    if part == "MO" and _in(found) and _of_today(scene) and scene.tense(found) == "future":
        value = f"{scene.published.moved(1, 'D')}TMO"
        how = f"looking ahead, so the morning after {said(scene.published)}"
        return Resolved(value, how, scene.published.value, 0.6)
    return with_day(scene, found, f"T{part}", 0.6)


def _of_today(scene: Scene) -> bool:
    """Whether the text is at the day of publication: a morning still to come is then the next one."""
    return scene.published.day is not None and scene.previous_day.day in (None, scene.published.day)


def _by(found: _M) -> bool:
    """Whether a bare part of the day is one here: "by late afternoon", "at dawn"."""
    return _led(found) and stands_alone(found)


def with_day(scene: Scene, found: _M, time: str, confidence: float) -> Resolved:
    """A time of day on the day told of before, while the text speaks of it; where it has named none, of publication."""
    day = scene.previous_day.day
    if scene.previous_day.value and (day is None or far(scene, found.start())):
        return Resolved(f"XXXX-XX-XX{time}", UNDATED, "", 0.4)
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


def early_hours(found: _M, scene: Scene) -> Resolved | None:
    """ "the early hours of Tuesday" is its morning."""
    day = scene.inner(found, "day")
    return Resolved(f"{day.value}TMO", day.how, day.anchor, day.confidence) if day else None


DAY = (
    r"(?P<day>(?:(?:last|this past|past|next|this coming|this|that|the following|the previous|the) )?<WEEKDAY>"
    r"(?:(?:\s?,)? (?:the )?(?:<MON>\s?<DAY>|<NTH>(?: of)? <MON>|<DAY> <MON>)(?:(?:\s?,\s?|\s)<YEAR>)?)?"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|yesterday|tomorrow|today|<MON>\s?(?:<DAY>|<NTH>)(?:(?:\s?,\s?|\s)<YEAR>)?|(?:the )?(?:<DAY>|<NTH>)(?: of)? <MON>(?:(?:\s?,\s?|\s)<YEAR>)?|the \d{1,2}(?:st|nd|rd|th))"
)
PART = r"(?P<part><PART>)"
_EARLY = r"(?:(?:the )?(?:very )?(?:early|late|mid|wee|small)(?:\s?-\s?|\s))?"
RULES = (
    Rule("day and part", ("part",), "TIME", phrase(rf"{_EARLY}(?:(?:early|late) on )?{DAY}(?:'s)?,? {_EARLY}(?:in the )?{PART}"), part_of_day),
    Rule("part of a day", ("part",), "TIME", phrase(rf"(?:the )?{_EARLY}{PART}(?: hours)?(?: (?:of|on))?(?: the)? {DAY}"), part_of_day),
    Rule("night to a day", ("part",), "TIME", phrase(rf"(?:(?:the )?night|overnight) (?:in)?to {DAY}"), night_to),
    Rule("hours of a day", ("unit",), "TIME", phrase(rf"(?:the )?{_EARLY}(?:(?P<part>morning|night) )?hours (?:of|on) {DAY}"), early_hours),
    Rule("this or last part", ("part",), "TIME", phrase(rf"{_EARLY}(?P<which>this past|this|last|that same|that|the next|the following|the previous|the same) {_EARLY}{PART}"), by_turn),
    Rule("the part before or after", ("part",), "TIME", phrase(r"the (?P<part><PART>) (?P<side>before|after)(?! last)"), beside_event),
    Rule("the part before last", ("part",), "TIME", phrase(r"the (?P<part>night) before last"), before_last),
    Rule("tonight", ("part",), "TIME", phrase(r"(?:late |later )?tonight"), tonight),
    Rule("overnight", ("part",), "TIME", phrase(r"(?P<part>overnight)"), part_alone),
    Rule("part by itself", ("part",), "TIME", phrase(rf"(?!midnight)(?:early |late |mid-?\s?)?{PART}"), part_alone, fits=_by),
    Rule("part alone", ("part",), "TIME", phrase(rf"(?:the )(?:early |late |mid-?)?{PART}"), part_alone),
)  # fmt: skip
