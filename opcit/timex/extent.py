"""Which days an expression covers: of its value, the part that its words pick out ("late 2019", "the past ten days")."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from opcit.timex.anchor import Anchor
from opcit.timex.interval import OPEN, Interval, interval

_EDGES = (
    ("late", re.compile(r"\b(?:late|later|end|close|closing|final|last|dying)\b", re.IGNORECASE)),
    ("early", re.compile(r"\b(?:early|earlier|beginning|start|opening|first)\b", re.IGNORECASE)),
    ("mid", re.compile(r"\bmid\b|\bmiddle\b", re.IGNORECASE)),
)
"""What part of a date is meant, by the words that lead to it."""

_TURN_ONLY = re.compile(
    r"(?:the )?(?:last|first|this past|earlier|later)\s(?:this\s|that\s|in\sthe\s)?\w+",
    re.IGNORECASE,
)
"""Words that say which unit is meant, or only before or after what in it: no part of it."""

_HALVES = {"early": (0.0, 0.5), "mid": (0.25, 0.75), "late": (0.5, 1.0)}
_QUARTERS = {"early": (0.0, 0.25), "mid": (0.25, 0.75), "late": (0.75, 1.0)}
_OF_YEAR = {"early": ("01-01", "06-30"), "mid": ("04-01", "09-30"), "late": ("07-01", "12-31")}
_SIDES = re.compile(
    r"\b(?:(?P<back>past|last|previous|preceding|recent)|(?P<on>next|coming|upcoming|ahead|to come))\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"P(\d+)(D|W|M|Y|DE|CE)")
_LONGER = {"DE": (10, "Y"), "CE": (100, "Y"), "Y": (1, "Y"), "M": (1, "M"), "W": (7, "D"), "D": (1, "D")}  # fmt: skip


def covered(words: str, value: str, anchor: Anchor) -> Interval:
    """The days that an expression covers, both included; None on a side that is open.

    anchor: the publication date, from which "the past ten days" runs back and "the coming weeks" on.
    """
    if value.startswith("P") or value == "FUTURE_REF":
        return _reaching(words, value, anchor)
    whole = interval(value)
    edge = _edge(words)
    if edge is None or whole.earliest is None or whole.latest is None:
        return whole
    return _part(whole, value, edge)


def _edge(words: str) -> str | None:
    """The part that the words before a date pick out."""
    if _TURN_ONLY.fullmatch(words):
        return None
    return next((name for name, pattern in _EDGES if pattern.search(words)), None)


def _part(whole: Interval, value: str, edge: str) -> Interval:
    """The early, middle or late part of a month, year, decade or century; others are taken whole."""
    if whole.granularity == "month":
        return _of_month(whole, edge)
    if whole.granularity == "decade":
        low, high = (_QUARTERS if len(value) == 2 else _HALVES)[edge]
        first, count = int((whole.earliest or "")[:4]), 100 if len(value) == 2 else 10
        last = first + round(count * high) - 1
        return Interval(f"{first + round(count * low):04}-01-01", f"{last:04}-12-31", "decade")
    if whole.granularity == "year" and value.isdigit():
        begins, ends = _OF_YEAR[edge]
        return Interval(f"{value}-{begins}", f"{value}-{ends}", "year")
    return whole


def _of_month(whole: Interval, edge: str) -> Interval:
    first, last = whole.earliest or "", whole.latest or ""
    low, high = {"early": ("01", "15"), "mid": ("10", "20"), "late": ("15", last[8:])}[edge]
    return Interval(f"{first[:8]}{low}", f"{last[:8]}{high}", "month")


def _reaching(words: str, value: str, anchor: Anchor) -> Interval:
    """What runs up to publication, or on from it: a length that is past or to come, a vague time."""
    side = _SIDES.search(words)
    back = value == "PAST_REF" or bool(side and side["back"])
    on = value == "FUTURE_REF" or bool(side and side["on"])
    day = anchor.day
    if day is None or back == on:
        return OPEN
    far = _far(day, value, -1 if back else 1)
    return Interval(far, day.isoformat()) if back else Interval(day.isoformat(), far)


def _far(day: date, value: str, sign: int) -> str | None:
    """The day so long before (-1) or after (1) a day; None where the length is vague or out of reach."""
    length = _LENGTH.fullmatch(value)
    if length is None:
        return None
    per, unit = _LONGER[length[2]]
    count = sign * per * int(length[1])
    try:
        far = (
            day + timedelta(count)
            if unit == "D"
            else _months_on(day, count * (12 if unit == "Y" else 1))
        )
        return (far - timedelta(sign)).isoformat()
    except (OverflowError, ValueError):
        return None


def _months_on(day: date, count: int) -> date:
    total = day.year * 12 + day.month - 1 + count
    year, month = total // 12, total % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
