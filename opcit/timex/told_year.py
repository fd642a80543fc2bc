"""The year that a day or month without one belongs to, because the text has just told of it."""

from __future__ import annotations

import re

from opcit.timex.rule import Scene, said
from opcit.timex.sentence import sentence_bounds
from opcit.timex.tense import goes_on

YEAR_REACH = 300
"""Characters after a year was named in which a day or month without one may belong to it."""

FAR = 3
"""Years from publication at which a named year sets the scene for the sentences after it too."""


MONTH_LONG = len("2019-09")
"""A date told of in full to the month or day goes on being the year of the story in its paragraph."""


_BACK_TO_NOW = re.compile(
    r"(?:\b(?:has|have|is|are|(?:ever )?since then|now(?:adays)?|today)|['’]ve)\b", re.IGNORECASE
)
"""Words that lead a story back to the time of writing, so that the year it was in is over."""


HALF_YEAR = 6
"""Months within which a story that goes on past December is taken to; from December to November it looks back."""


def told_year(scene: Scene, found: re.Match[str], number: int) -> int | None:
    """The year that a day or month (1 to 12) without one belongs to, where its sentence or paragraph has named it."""
    if scene.named_year is None:
        return None
    year, at = scene.named_year
    if (
        found.start() - at > YEAR_REACH
        or "\n" in scene.text[at : found.start()]
        or _bracketed(scene, at)
    ):
        return None
    first, _ = sentence_bounds(scene.text, *found.span())
    same_sentence = first <= at
    far = (scene.published.year is None or abs(scene.published.year - year) >= FAR) and not _aside(
        scene, first, found
    )
    story = scene.previous.year == year and len(scene.previous.value) >= MONTH_LONG
    if not far and _BACK_TO_NOW.search(scene.text, at, found.start()):
        return None
    told = (same_sentence or far or story) and scene.tense(found) != "future"
    return year + (story and _turned(scene, found, number)) if told else None


def _bracketed(scene: Scene, at: int) -> bool:
    """Whether a year only says of a thing since when it is: "the company, founded in 1999, sold it in August"."""
    first, _ = sentence_bounds(scene.text, at, at)
    return (
        scene.text[at : at + 1] in (",", ")")
        and _SINCE_WHEN.search(scene.text, first, at) is not None
    )


_SINCE_WHEN = re.compile(
    r"(?:[,(]\s?(?:first\s)?(?:\w{3,}ed|born|built|begun|set up|made|won|written|who\s\w+|which\s\w+)\b[^,;()]*|\()$",
    re.IGNORECASE,
)


def _aside(scene: Scene, first: int, found: re.Match[str]) -> bool:
    """Whether a sentence tells of the date only to say which thing is meant: "the paper that they filed in March
    reads"; no story goes on in it."""
    return _WHICH.fullmatch(scene.text, first, found.start()) is not None


_WHICH = re.compile(r"\W*(?:[\w'’-]+\s){1,6}(?:which|that|who|whom)\s[^,;:]*", re.IGNORECASE)
"""The beginning of a sentence up to a date in a clause that its subject has: "The paper which they filed on"."""


def coming_year(scene: Scene, found: re.Match[str], number: int) -> int | None:
    """The year of a month (1 to 12) that comes after one told in its sentence, which lies ahead or was looked ahead
    from: "next July they vote, and in August they will meet", "promised in May that it would open in March"."""
    first, _ = sentence_bounds(scene.text, *found.span())
    year, month_, here, told = (
        scene.previous.year,
        scene.previous.month,
        scene.published.day,
        scene.previous.start,
    )
    if (
        not (year and month_ and here and told)
        or first > scene.told_at
        or scene.tense(found) != "future"
    ):
        return None
    ahead = told > here or _WOULD.search(scene.text, scene.told_at, found.start())
    return year + (number < month_) if ahead else None


_WOULD = re.compile(r"\bwould\b[^.;:]*$", re.IGNORECASE)


def told_how(scene: Scene, told: int) -> str:
    """Why a day or month is of the year that `told_year` gave."""
    if scene.named_year and scene.named_year[0] != told:
        return f"of {told}, as the story goes on from {said(scene.previous)}"
    return f"of {told}, the year told of just before"


def _turned(scene: Scene, found: re.Match[str], number: int) -> bool:
    """Whether the year turned since the month told of before: "In October 2024 they sued, and in January they won"."""
    year, before = scene.previous.year, scene.previous.month
    if year is None or before is None or number >= before or number + 12 - before > HALF_YEAR:
        return False
    month_, here = f"{year + 1:04}-{number:02}", scene.published.value[:MONTH_LONG]
    come = not here or month_ <= here
    return come and goes_on(scene.text, *found.span())
