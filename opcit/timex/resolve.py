"""Giving each expression its value, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from opcit import watched
from opcit.findings import Time
from opcit.timex.anchor import Anchor
from opcit.timex.extent import covered
from opcit.timex.find import Expression, expressions
from opcit.timex.grammar import RULES
from opcit.timex.interval import Interval, interval
from opcit.timex.rule import UNDATED, Resolved, Scene, led_by
from opcit.timex.told_year import told_how

BY = "times grammar 1"

_DAY_RULES = tuple(rule for rule in RULES if rule.day)
_since = led_by(r"\bsince\s", 7)
"""A day since which something is so is not the day told of: "later the same day" goes back to another."""

_in = led_by(r"\b(?:in|year|(?:summer|crisis|war|end|beginning|start) of)\s", 13)


def nested(scene: Scene, start: int, end: int) -> Resolved | None:
    """What the words text[start:end], a day, stand for by themselves."""
    for rule in _DAY_RULES:
        found = rule.pattern.fullmatch(scene.text, start, end)
        if found and rule.fits(found):
            return rule.resolve(found, scene)
    return None


def times(text: str, spans: list[tuple[int, int]], published: str) -> Iterator[Time]:
    """Every time in these parts of a text, counted from the publication date ("" where unknown)."""
    scene = Scene(text, Anchor(published), Anchor(), Anchor(), Anchor(), None, nested)
    for start, end in watched.through(spans, "finding times"):
        for expression in expressions(text, start, end):
            resolved = _read(expression, scene)
            if resolved is not None:
                yield _time(scene, expression, resolved)
                scene = _having_told(scene, expression, resolved)


def _read(expression: Expression, scene: Scene) -> Resolved | None:
    """What an expression stands for; None where its date lies beyond the years 1 to 9999, which none can write."""
    try:
        return expression.rule.resolve(expression.found, scene)
    except (OverflowError, ValueError):
        return None


def _having_told(scene: Scene, expression: Expression, resolved: Resolved) -> Scene:
    """The scene after a date was told of, from which later ones may be counted."""
    granularity = interval(resolved.value).granularity
    if granularity is None:
        unknown = resolved.how == UNDATED
        return (
            replace(scene, previous_day=Anchor(resolved.value), day_at=expression.found.end())
            if unknown
            else scene
        )
    told = Anchor(resolved.value)
    tells = granularity in ("day", "time") and not _since(expression.found)
    day = told if tells else scene.previous_day
    year = _named_year(expression, told) or _turned_year(scene, resolved, told, expression)
    here = scene.published.day
    coming = here is not None and day.day is not None and day.day > here
    past = scene.past_day if coming else day
    at = expression.found.end()
    return replace(
        scene, previous=told, previous_day=day, named_year=year, past_day=past,
        told_at=at, day_at=at if tells else scene.day_at, told_days=_days(scene, expression, resolved),
    )  # fmt: skip


def _named_year(expression: Expression, told: Anchor) -> tuple[int, int] | None:
    """The year that a date names outright ("5 May 1979", "in 1979", but not "since 1979")."""
    found = expression.found
    if not ("year" in found.re.groupindex and found["year"]) or told.year is None:
        return None
    name = expression.rule.name
    outright = _in(found) if name == "year" else name != "year in a name"
    return (told.year, found.end()) if outright else None


def _turned_year(
    scene: Scene, resolved: Resolved, told: Anchor, expression: Expression
) -> tuple[int, int] | None:
    """The year named before, or the next where the story went on into it."""
    named = scene.named_year
    if named and told.year and resolved.how == told_how(scene, told.year) and told.year > named[0]:
        return told.year, expression.found.end()
    return named


def _days(scene: Scene, expression: Expression, resolved: Resolved) -> Interval:
    """The days that an expression covers."""
    words = " ".join(expression.found[0].split())
    return covered(words, resolved.value, scene.published)


def _time(scene: Scene, expression: Expression, resolved: Resolved) -> Time:
    start, end = expression.span
    words = " ".join(scene.text[start:end].split())
    why = f"“{words}”: {resolved.how}."
    days = _days(scene, expression, resolved)
    return Time(
        start, end, expression.rule.type, resolved.value, resolved.anchor, expression.rule.name,
        resolved.alternatives, resolved.confidence, why, BY, days.earliest, days.latest,
    )  # fmt: skip
