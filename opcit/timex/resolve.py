"""Giving each expression its value, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from opcit.findings import Time
from opcit.timex.anchor import Anchor
from opcit.timex.find import Expression, expressions
from opcit.timex.grammar import RULES
from opcit.timex.interval import interval
from opcit.timex.rule import Resolved, Scene

BY = "times grammar 1"
YEAR_REACH = 300
"""Characters after a year was named, in its paragraph, in which a day or month without one belongs to it."""

_DAY_RULES = tuple(rule for rule in RULES if rule.day)
_YEAR_TOLD = re.compile(r"\b(?:in|of|year)\s$|\w\s\d{1,2}(?:st|nd|rd|th)?\s?,\s?$", re.IGNORECASE)


def nested(scene: Scene, start: int, end: int) -> Resolved | None:
    """What the words text[start:end], a day, stand for by themselves."""
    for rule in _DAY_RULES:
        found = rule.pattern.fullmatch(scene.text, start, end)
        if found and rule.fits(found):
            return rule.resolve(found, scene)
    return None


def times(text: str, spans: list[tuple[int, int]], published: str) -> Iterator[Time]:
    """Every time in these parts of a text, counted from the publication date ("" where unknown)."""
    scene = Scene(text, Anchor(published), Anchor(), None, nested)
    told_at = 0
    for start, end in spans:
        for expression in expressions(text, start, end):
            if (
                expression.span[0] - told_at > YEAR_REACH
                or "\n" in text[told_at : expression.span[0]]
            ):
                scene = replace(scene, told_year=None)
            resolved = expression.rule.resolve(expression.found, scene)
            if resolved is None:
                continue
            yield _time(text, expression, resolved)
            if interval(resolved.value).granularity:
                scene = replace(scene, previous=Anchor(resolved.value))
                if year := _told_year(expression, resolved, scene):
                    scene, told_at = replace(scene, told_year=year), expression.span[1]


def _told_year(expression: Expression, resolved: Resolved, scene: Scene) -> int | None:
    """The year that an expression names outright, where it is not the year of publication."""
    named = expression.found.re.groupindex.get("year") and expression.found["year"]
    year = Anchor(resolved.value).year
    if not named or year == scene.published.year:
        return None
    first = expression.span[0]
    return (
        year
        if expression.rule.name != "year" or _YEAR_TOLD.search(scene.text, max(0, first - 9), first)
        else None
    )


def _time(text: str, expression: Expression, resolved: Resolved) -> Time:
    start, end = expression.span
    why = f"“{' '.join(text[start:end].split())}”: {resolved.how}."
    return Time(
        start, end, expression.rule.type, resolved.value, resolved.anchor, expression.rule.name,
        resolved.alternatives, resolved.confidence, why, BY,
    )  # fmt: skip
