"""A rule of the grammar, what it resolves to, and the scene it is resolved in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from opcit.findings import Alternative, TimeType
from opcit.timex.anchor import Anchor
from opcit.timex.interval import OPEN, Interval
from opcit.timex.tense import tense
from opcit.timex.verbs import Tense, names_nothing


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression stands for. how: the rest of a sentence that begins with the expression.

    anchor: the date it was counted from, "" when it needs none. confidence: 0..1.
    """

    value: str
    how: str
    anchor: str = ""
    confidence: float = 0.95
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an expression stands: the text, the publication date, and the dates mentioned before.

    previous_day: the last date known to the day, previous: the last of any kind.
    past_day: the last day that is not after publication.
    named_year: the last year that a date named outright, and where that date ended.
    day_at, told_at: where the last day, and the last date of any kind, was told of.
    told_days: the days that the last date covers, of which its words may pick out a part.
    nested: resolves a part of an expression, such as the day in "the night of 5 June".
    """

    text: str
    published: Anchor
    previous: Anchor
    previous_day: Anchor
    past_day: Anchor
    named_year: tuple[int, int] | None
    nested: Callable[[Scene, int, int], Resolved | None]
    day_at: int = 0
    told_at: int = 0
    told_days: Interval = OPEN

    def tense(self, found: re.Match[str]) -> Tense:
        """The tense of the clause around a match."""
        return tense(self.text, found.start(), found.end())

    def inner(self, found: re.Match[str], group: str) -> Resolved | None:
        """What a named part of a match stands for by itself."""
        return self.nested(self, *found.span(group)) if found[group] else None


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say a time. It is tried near its heads: kinds of words, one of which it contains.

    fits: whether words that match the pattern are an expression of time, by the words around them.
    resolve gives None where they name no date there is (31 June). day: whether the value is a day,
    so that a part of day or a clock time may be added to it.
    """

    name: str
    heads: tuple[str, ...]
    type: TimeType
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Scene], Resolved | None]
    day: bool = False
    fits: Callable[[re.Match[str]], bool] = field(default=lambda found: True)


def led_by(words: str, reach: int = 40) -> Callable[[re.Match[str]], bool]:
    """A test whether the words just before a match end in this pattern. reach: in characters."""
    pattern = re.compile(rf"(?:{words})$", re.IGNORECASE)
    return lambda found: bool(
        pattern.search(found.string, max(0, found.start() - reach), found.start())
    )


def followed_by(words: str) -> Callable[[re.Match[str]], bool]:
    """A test whether the words just after a match begin with this pattern."""
    pattern = re.compile(words, re.IGNORECASE)
    return lambda found: bool(pattern.match(found.string, found.end()))


def said(anchor: Anchor) -> str:
    """An anchor in words for the reader."""
    return readable(anchor.value) if anchor.value else "a date that the text does not give"


_NEXT_WORD = re.compile(r"\s([A-Za-z]+)")


def stands_alone(found: re.Match[str]) -> bool:
    """Whether no noun follows that the words would only qualify: "on the Monday", but not "the Monday meeting"."""
    word = _NEXT_WORD.match(found.string, found.end())
    return word is None or names_nothing(word[1].lower())


UNDATED = "of a day that the text does not date"
PLAIN = "a date that the text gives in full"


def calendar_day(year: int, month: int, day: int) -> Resolved | None:
    """A day that the text gives in full; None where there is none such (31 June)."""
    try:
        return Resolved(date(year, month, day).isoformat(), PLAIN)
    except ValueError:
        return None


def readable(value: str) -> str:
    """A day, month or year value as a reader writes it: "1 January 2020"; other values unchanged."""
    parts = value[:10].split("-")
    if not all(part.isdigit() for part in parts) or len(parts[0]) != 4:
        return value
    names = [str(int(part)) for part in parts]
    if len(parts) > 1:
        names[1] = MONTH_NAMES[int(parts[1]) - 1]
    return " ".join(reversed(names))


MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
