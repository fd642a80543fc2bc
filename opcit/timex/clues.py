"""What an article's own words say about when it was published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from opcit.article import Article, Span
from opcit.findings import Time
from opcit.timex import likelihood as by
from opcit.timex.interval import interval
from opcit.timex.likelihood import Likelihood
from opcit.timex.resolve import times
from opcit.timex.tense import Tense, sentence_bounds, tense, tenses
from opcit.timex.vocabulary import number, phrase, weekday_number


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that make some publication dates likelier than others.

    key: clues with the same key say the same, and count once. years: those that the words point to.
    now: whether the words speak of the present year, not of one that is merely cited.
    """

    span: Span
    key: str
    likelihood: Likelihood
    years: frozenset[int] = frozenset()
    now: bool = False


def clues(article: Article) -> list[Clue]:
    """The clues in an article's headings and body, in the order of the text, each kind once."""
    spans = [(p.start, p.end) for p in article.body()]
    found = [c for start, end in spans for c in _phrases(article.text, start, end)]
    named = list(times(article.text, spans, ""))
    found += [clue for time in named if (clue := _time_clue(article.text, time))]
    found += _latest(article.text, named)
    first = {clue.key: clue for clue in sorted(found, key=lambda c: (-c.span.start, c.span.end))}
    return sorted(first.values(), key=lambda clue: (clue.span.start, -clue.span.end))


def _phrases(text: str, start: int, end: int) -> Iterator[Clue]:
    for name, pattern, read in PHRASES:
        for found in pattern.finditer(text, start, end):
            year, likely = read(found)
            years = frozenset({year - 1, year, year + 1} if year else ())
            yield Clue(Span(*found.span()), f"{name} {year}", likely, years, now=bool(year))


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
            likely = read([int(digits) for digits in found.groups() if digits], when)
            if (
                likely
                and (named := _DAY_NAME.match(text, time.start, time.end))
                and "WXX" not in time.value
            ):
                likely = by.both(likely, by.falls_on(weekday_number(named[1]), time.value, when))
            return (
                Clue(Span(time.start, time.end), f"{found[0]} {when}", likely) if likely else None
            )
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
        years = frozenset({first.year, first.year + 1} if _cluster(past, first) else ())
        yield Clue(Span(time.start, time.end), f"after {first}", by.after(first, decay), years)
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

_Y = r"(?P<year>(?:19|20)\d\d)"
_Read = Callable[[re.Match[str]], tuple[int, Likelihood]]


def _beginning(spread: float) -> _Read:
    def read(found: re.Match[str]) -> tuple[int, Likelihood]:
        return int(found["year"]), by.turn_of_year(int(found["year"]), spread)

    return read


def _ending(spread: float) -> _Read:
    def read(found: re.Match[str]) -> tuple[int, Likelihood]:
        return int(found["year"]), by.end_of_year(int(found["year"]), spread)

    return read


def _within(step: int = 0) -> _Read:
    """The year at hand; step -1 where the words name the next one, 1 where the last."""

    def read(found: re.Match[str]) -> tuple[int, Likelihood]:
        year = int(found["year"]) + step
        return year, by.in_year(year)

    return read


def _reckoned(found: re.Match[str]) -> tuple[int, Likelihood]:
    """ "Thirty years ago, in 1989" is written in 2019."""
    count = number(found["count"]) or 0
    year = int(found["year"]) + int(count * (10 if "decade" in found["unit"].lower() else 1))
    return year, by.about_year(year)


def _new_year(found: re.Match[str]) -> tuple[int, Likelihood]:
    return 0, by.new_year


_AGO = r"(?P<count><NUM>|an?) (?P<unit>years?|decades?)"
_WHO = r"(?:we|the world|it|they|he|she|America|Europe|Britain|the (?:country|nation|region|government|administration|president))"
_ENTER = r"(?:enters?|begins?|starts?|ushers? in|rings? in|welcomes?|greets?|steps? into)"
PHRASES: tuple[tuple[str, re.Pattern[str], _Read], ...] = (
    ("turn", phrase(rf"(?:(?:as|while|now that) )?{_WHO} (?:now )?{_ENTER} (?:the year )?{_Y}"), _beginning(2.5)),
    ("turn", phrase(rf"(?:entering|ringing in|ushering in|on the (?:eve|cusp|threshold) of|at the (?:dawn|start|beginning|outset) of) (?:the year )?{_Y}"), _beginning(6)),
    ("turn", phrase(rf"(?:in )?the first (?:days|week|hours) of {_Y}"), _beginning(6)),
    ("turn", phrase(rf"as {_Y} (?:dawns|begins|opens|gets under way|starts|arrives)"), _beginning(4)),
    ("turn", phrase(rf"{_Y} (?:is )?(?:draws|drawing|comes|coming|winds|winding|nears|nearing) (?:to (?:a|an|its) (?:close|end)|down|its end)"), _ending(8)),
    ("turn", phrase(rf"as {_Y} (?:ends|closes|fades|winds down)"), _ending(5)),
    ("turn", phrase(rf"(?:in )?the (?:last|final|closing|dying) (?:days|week|weeks|hours) of {_Y}"), _ending(8)),
    ("approach", phrase(rf"(?:as|when) {_WHO} (?:heads?|goes|go|moves?|looks?) (?:in)?to(?:ward)? {_Y}"), _beginning(20)),
    ("year", phrase(rf"(?:so far in|already in|now in|here in|today in|it is now|this year,|this year \() {_Y}"), _within()),
    ("year", phrase(rf"in {_Y} so far"), _within()),
    ("year", phrase(rf"next year,? (?:in |\()?{_Y}"), _within(-1)),
    ("year", phrase(rf"last year,? (?:in |\()?{_Y}"), _within(1)),
    ("reckoned", phrase(rf"{_AGO} ago,? (?:back )?in {_Y}"), _reckoned),
    ("reckoned", phrase(rf"(?:in|since) {_Y},? (?:some |almost |nearly )?{_AGO} ago"), _reckoned),
    ("new year", phrase(r"(?:(?:in|into|for|as) the (?:new year|year ahead)|happy new year|new year['’]s resolutions?)"), _new_year),
)  # fmt: skip
"""Words about the year at hand: a name, how they are written, and what they say."""

_Value = Callable[[list[int], str], "Likelihood | None"]
VALUES: tuple[tuple[re.Pattern[str], _Value], ...] = (
    (re.compile(r"XXXX-WXX-(\d)(?:T[A-Z]{2}|T[\d:]+Z?)?"), _weekday),
    (re.compile(r"XXXX-(\d\d)"), _month),
    (re.compile(r"XXXX-(\d\d)-(\d\d)(?:T[A-Z]{2}|T[\d:]+Z?)?"), _day),
)
