"""When an article was published, where the page does not say: inferred from its own words.

Every day of the years that the text points to is weighed by all clues together (naive Bayes over
`timex.likelihood`). A date is given only as finely as the clues single it out; today's date plays no part.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import exp, log

from opcit import watched
from opcit.article import Article, DateCandidate, Granularity, Published, Span
from opcit.timex.clues import Clue, clues
from opcit.timex.rule import readable

ENOUGH: tuple[tuple[Granularity, int, float], ...] = (
    ("day", 10, 0.6),
    ("month", 7, 0.75),
    ("year", 4, 0.8),
)
"""Each granularity, the length of its ISO date, and the weight that one date must have to be given."""

YEARS = 12
"""At most so many years are weighed, the latest that the text points to."""

SPEAKS = 1.15
"""A clue is evidence for a date when it makes it likelier by this factor or more."""


def dated(article: Article) -> Article:
    """The article with a publication date inferred, unless it has one or the text gives no clue."""
    if article.published.source in ("stated", "given"):
        return article
    return article.with_details(published=inferred(article))


def inferred(article: Article) -> Published:
    """The publication date that the article's words point to, with its rivals; unknown if they point nowhere.

    Years that are merely cited never date an article: some words must speak of the present year.
    """
    found = clues(article)
    if not any(clue.now or clue.story for clue in found):
        return Published(why=_WHY_NOT)
    days = _weights(found)
    certain = any(clue.now for clue in found)
    for granularity, length, enough in ENOUGH:
        ranked = _ranked(days, length)
        if certain and ranked and ranked[0][1] >= enough:
            return _published(article, found, ranked, granularity)
    return Published(candidates=_candidates(found, _finest(days)), why=_WHY_NOT)


def _weights(found: Sequence[Clue]) -> dict[date, float]:
    """The share of each day that the clues allow, summing to 1; empty when no year is named."""
    years = sorted({year for clue in found for year in clue.years if 1 < year < 9998})[-YEARS:]
    if not years:
        return {}
    scores = {
        day: sum(log(clue.likelihood(day)) for clue in found)
        for year in watched.heed(years)
        for day in (date(year, 1, 1) + timedelta(n) for n in range(366))
        if day.year == year
    }
    top = max(scores.values())
    shares = {day: exp(score - top) for day, score in scores.items()}
    total = sum(shares.values())
    return {day: share / total for day, share in shares.items()}


def _ranked(days: dict[date, float], length: int) -> list[tuple[str, float]]:
    """ISO dates cut to a length, with their summed weights, the heaviest first."""
    summed: dict[str, float] = {}
    for day, weight in days.items():
        value = day.isoformat()[:length]
        summed[value] = summed.get(value, 0.0) + weight
    return sorted(summed.items(), key=lambda item: (-item[1], item[0]))


def _finest(days: dict[date, float]) -> list[tuple[str, float]]:
    """The candidates at the finest granularity at which one stands out at all."""
    for _, length, enough in ENOUGH:
        ranked = _ranked(days, length)
        if ranked and ranked[0][1] >= enough / 4:
            return ranked
    return []


def _published(
    article: Article,
    found: Sequence[Clue],
    ranked: list[tuple[str, float]],
    granularity: Granularity,
) -> Published:
    value = ranked[0][0]
    candidates = _candidates(found, ranked)
    evidence = candidates[0].evidence
    words = ", ".join(f"“{' '.join(article.words(span).split())}”" for span in evidence)
    why = f"The page states no date; {words} together point to {readable(value)}."
    return Published(value, granularity, "inferred", evidence, candidates, why)


def _candidates(
    found: Sequence[Clue], ranked: list[tuple[str, float]]
) -> tuple[DateCandidate, ...]:
    """The few heaviest dates, each with the words that speak for it."""
    return tuple(
        DateCandidate(value, round(weight, 3), _evidence(found, value))
        for value, weight in ranked[:5]
        if weight >= 0.02
    )


def _evidence(found: Sequence[Clue], value: str) -> tuple[Span, ...]:
    """The words that speak for a date, in the order of the text, none inside another."""
    outer: list[Span] = []
    for clue in found:
        if _speaks(clue, value) and (not outer or clue.span.end > outer[-1].end):
            outer.append(clue.span)
    return tuple(outer)


def _speaks(clue: Clue, value: str) -> bool:
    """Whether a clue makes a date likelier; of a month or year, its likeliest day."""
    day = date.fromisoformat((value + "-01-01")[:10])
    days = {4: 366, 7: 28}.get(len(value), 1)
    return (
        max(clue.likelihood(day + timedelta(n)) for n in range(0, days, max(1, days // 28)))
        >= SPEAKS
    )


_WHY_NOT = "The page states no date, and its words do not single one out."
