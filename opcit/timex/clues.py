"""What an article's own words say about when it was published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from opcit import watched
from opcit.article import Article, Span
from opcit.findings import Time
from opcit.timex import likelihood as by
from opcit.timex.find import windows
from opcit.timex.interval import interval
from opcit.timex.likelihood import Likelihood
from opcit.timex.present import NEAR, PHRASES
from opcit.timex.resolve import times
from opcit.timex.sentence import sentence_bounds
from opcit.timex.tense import tense, tenses
from opcit.timex.verbs import Tense
from opcit.timex.vocabulary import weekday_number


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that make some publication dates likelier than others.

    key: clues with the same key say the same, and count once. years: those in which they may be written.
    now: whether the words speak of the present year, not of one that is merely cited. story: whether they
    are of dates close together, which may be the story at hand.
    """

    span: Span
    key: str
    likelihood: Likelihood
    years: frozenset[int] = frozenset()
    now: bool = False
    story: bool = False


def clues(article: Article) -> list[Clue]:
    """The clues in an article's headings and body, in the order of the text, each kind once."""
    spans = [(p.start, p.end) for p in article.body()]
    found = [c for start, end in watched.heed(spans) for c in _phrases(article.text, start, end)]
    named = list(times(article.text, spans, ""))
    found += [clue for time in named if (clue := _time_clue(article.text, time))]
    found += _latest(article.text, named)
    first = {clue.key: clue for clue in sorted(found, key=lambda c: (-c.span.start, c.span.end))}
    return sorted(first.values(), key=lambda clue: (clue.span.start, -clue.span.end))


def _phrases(text: str, start: int, end: int) -> Iterator[Clue]:
    near = list(windows(text, NEAR, start, end))
    for words in PHRASES:
        for found in (m for low, high in near for m in words.pattern.finditer(text, low, high)):
            first, last = sentence_bounds(text, *found.span())
            told = tenses(text, first, found.start()) | tenses(text, found.end(), last)
            read = words.read(found) if words.firm or "past" not in told else None
            if read:
                year, likely = read
                years = frozenset({year - 1, year, year + 1} if year else ())
                yield Clue(
                    Span(*found.span()), f"{words.name} {year}", likely, years, now=bool(year)
                )


def _time_clue(text: str, time: Time) -> Clue | None:
    """The clue in a weekday, a month or a day of the year that has no year."""
    for pattern, read in VALUES:
        if found := pattern.fullmatch(time.value):
            when = (
                "last"
                if "last or next" in time.rule and "last" in text[time.start : time.end].lower()
                else ""
            )
            when = when or ("next" if "last or next" in time.rule else clause_tense(text, time))
            story = False
            likely = read([int(digits) for digits in found.groups() if digits], when)
            if (
                likely
                and (named := _DAY_NAME.match(text, time.start, time.end))
                and "WXX" not in time.value
            ):
                likely = by.both(likely, by.falls_on(weekday_number(named[1]), time.value, when))
                story = True
            span, key = Span(time.start, time.end), f"{found[0]} {when}"
            return Clue(span, key, likely, story=story) if likely else None
    return None


_DAY_NAME = re.compile(
    r"(?:early |late )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", re.IGNORECASE
)


def clause_tense(text: str, time: Time) -> Tense:
    """The tense around an expression; present only where nothing in the sentence is past."""
    told = tense(text, time.start, time.end)
    if told == "present" and "past" in tenses(text, *sentence_bounds(text, time.start, time.end)):
        return "past"
    return told


def _weekday(numbers: list[int], when: str) -> Likelihood | None:
    tables: dict[str, Likelihood] = {
        "past": by.weekday(numbers[0], by.WEEKDAY_PAST),
        "present": by.weekday(numbers[0], by.WEEKDAY_PRESENT),
        "future": by.weekday(numbers[0], by.WEEKDAY_FUTURE, ahead=True),
    }
    return tables.get(when)


def _month(numbers: list[int], when: str) -> Likelihood | None:
    tables: dict[str, Likelihood] = {
        "past": by.month(numbers[0], by.MONTH_PAST),
        "last": by.month(numbers[0], by.MONTH_LAST),
        "future": by.month(numbers[0], by.MONTH_FUTURE, ahead=True),
        "next": by.month(numbers[0], by.MONTH_NEXT, ahead=True),
    }
    return tables.get(when)


def _day(numbers: list[int], when: str) -> Likelihood | None:
    if when not in ("past", "future"):
        return None
    return by.day_of_year(numbers[0], numbers[1], ahead=when == "future")


def _latest(text: str, named: list[Time]) -> Iterator[Clue]:
    """The latest date in full that is told of as past, and the first one told of as coming."""
    full = [t for t in named if re.match(r"\d{4}(?!\d)", t.value) and interval(t.value).earliest]
    past = [t for t in full if clause_tense(text, t) != "future"]
    coming = [t for t in full if clause_tense(text, t) == "future"]
    if past:
        time = max(past, key=_first_day)
        first = _first_day(time)
        decay = {4: 700, 7: 120}.get(len(time.value), 60)
        years = frozenset(range(first.year, first.year + 9))
        likely, story = by.after(first, decay), _cluster(past, first)
        yield Clue(Span(time.start, time.end), f"after {first}", likely, years, story=story)
    if coming:
        time = min(coming, key=_last_day)
        yield Clue(
            Span(time.start, time.end), f"before {_last_day(time)}", by.before(_last_day(time))
        )


def _cluster(past: list[Time], latest: date) -> bool:
    """Whether another day in full lies close before the latest: a story being followed, not history cited."""
    days = {_first_day(t) for t in past if len(t.value) >= 10}
    return latest in days and any(0 < (latest - day).days <= CLOSE for day in days)


def _first_day(time: Time) -> date:
    return date.fromisoformat((interval(time.value).earliest or "")[:10])


def _last_day(time: Time) -> date:
    return date.fromisoformat((interval(time.value).latest or "")[:10])


CLOSE = 45
"""Days within which dates in full belong to one story."""

_Value = Callable[[list[int], str], "Likelihood | None"]
VALUES: tuple[tuple[re.Pattern[str], _Value], ...] = (
    (re.compile(r"XXXX-WXX-(\d)(?:T[A-Z]{2}|T[\d:]+Z?)?"), _weekday),
    (re.compile(r"XXXX-(\d\d)"), _month),
    (re.compile(r"XXXX-(\d\d)-(\d\d)(?:T[A-Z]{2}|T[\d:]+Z?)?"), _day),
)
