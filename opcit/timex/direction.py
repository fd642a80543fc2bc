"""Which of several dates of the same name is meant: the last one or the coming one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from opcit.findings import Alternative
from opcit.timex.anchor import Anchor
from opcit.timex.rule import Resolved, Scene, readable, said
from opcit.timex.told_day import from_event, told_day
from opcit.timex.verbs import Tense
from opcit.timex.vocabulary import WEEKDAYS, unit_code

TENSES = {
    "past": "past tense",
    "future": "looking ahead",
    "present": "present tense",
    "": "no verb to tell",
}
SURE = {"past": 0.9, "future": 0.85, "present": 0.75, "": 0.7}
"""How sure a direction is, by the tense it was taken from."""


def chosen(
    scene: Scene, tense: Tense, name: str, before: str, after: str, ahead: Callable[[], bool]
) -> Resolved:
    """The date before or after the publication date, by tense; `ahead` decides where tense does not."""
    forward = tense == "future" or (tense in ("present", "") and ahead())
    value, other = (after, before) if forward else (before, after)
    where = f"the coming {name} after" if forward else f"the last {name} before"
    if value == scene.published.value[: len(value)]:
        where = f"the {name} of publication,"
    how = f"{TENSES[tense]}, so {where} {said(scene.published)}"
    note = f"if the {'last' if forward else 'coming'} {name} is meant"
    options = (Alternative(other, note),) if other != value else ()
    return Resolved(value, how, scene.published.value, SURE[tense], options)


def weekday(scene: Scene, number: int, tense: Tense) -> Resolved:
    """The day of the week (Monday 1) nearest before or after publication, that day included."""
    name = list(WEEKDAYS)[number - 1].capitalize()
    day = scene.published.day
    if day is None:
        return Resolved(
            f"XXXX-WXX-{number}", f"some {name}: the text does not say which", confidence=0.5
        )
    before = day - timedelta((day.isoweekday() - number) % 7)
    after = day + timedelta((number - day.isoweekday()) % 7)
    if tense == "future" and after == day and before == day:
        return Resolved(day.isoformat(), f"the day of publication, a {name}", day.isoformat(), 0.8)
    return chosen(scene, tense, name, before.isoformat(), after.isoformat(), lambda: False)


def month(scene: Scene, number: int, name: str, tense: Tense) -> Resolved:
    """The month of the year nearest before or after publication, that month included."""
    year, here = scene.published.year, scene.published.month
    if year is None:
        return Resolved(
            f"XXXX-{number:02}", f"some {name}: the text does not say which", confidence=0.5
        )
    if here is None:
        return _same_year(scene, f"{year:04}-{number:02}")
    before = f"{year - (number > here):04}-{number:02}"
    after = f"{year + (number < here):04}-{number:02}"
    return chosen(scene, tense, name, before, after, lambda: (number - here) % 12 < 6)


def day_of_year(
    scene: Scene, number: int, day: int, tense: Tense, firm: bool = False
) -> Resolved | None:
    """The day of the year nearest before or after publication, that day included.

    A past tense that is not firm may be that of "said" rather than of the day: one soon to come is then meant.
    """
    anchor = scene.published
    if anchor.year is None:
        return Resolved(
            f"XXXX-{number:02}-{day:02}", "the text does not say of which year", confidence=0.5
        )
    near = _near(anchor.year, number, day)
    if not near:
        return None
    if anchor.day is None:
        return _same_year(
            scene, min(near, key=lambda d: abs(d.year - (anchor.year or 0))).isoformat()
        )
    return _before_or_after(scene, anchor.day, near, tense, firm)


def _before_or_after(
    scene: Scene, here: date, near: Sequence[date], tense: Tense, firm: bool
) -> Resolved:
    """Of days of that name the last one up to the day of publication, or the coming one."""
    before, after = max(d for d in near if d <= here), min(d for d in near if d >= here)
    if tense == "past" and not firm and (after - here) * 4 < here - before:
        tense = "future"
    nearer = after - here < here - before
    name = readable(before.isoformat()).rsplit(" ", 1)[0]
    return chosen(scene, tense, name, before.isoformat(), after.isoformat(), lambda: nearer)


def day_fallen_on(scene: Scene, number: int, day: int, weekday_: int) -> Resolved | None:
    """The day of the year that falls on this weekday (Monday 1) nearest to publication; None where none near does."""
    here = scene.published.start
    if here is None:
        return None
    fallen = [d for d in _near(here.year, number, day) if d.isoweekday() == weekday_]
    if not fallen:
        return None
    value = min(fallen, key=lambda d: abs(d - here)).isoformat()
    how = f"the one nearest to {said(scene.published)} that falls on this day of the week"
    return Resolved(value, how, scene.published.value, 0.9)


def _same_year(scene: Scene, value: str) -> Resolved:
    how = f"taken to be of the year of publication, {scene.published.year}"
    return Resolved(value, how, scene.published.value, 0.6)


def _near(year: int, month_number: int, day: int) -> list[date]:
    """The days of that name in the years around one; none where no year has such a day."""
    return [d for y in range(year - 4, year + 5) if (d := _date(y, month_number, day))]


def _date(year: int, month_number: int, day: int) -> date | None:
    try:
        return date(year, month_number, day)
    except ValueError:
        return None


def told_anchor(scene: Scene, found: re.Match[str], step: int) -> Anchor:
    """The date told of before, to the day if days are counted; else publication, which comes after it."""
    fine = unit_code(found["unit"]) in ("D", "H")
    if fine and (day := told_day(scene, found)).value:
        return day
    if scene.previous.value and not fine and not from_event(scene, found.start()):
        return scene.previous
    return scene.published if step < 0 and not scene.previous.value else Anchor()


def sure(anchor: Anchor) -> float:
    """How sure a date is that is counted from an anchor: hardly, where nothing is known of it."""
    return 0.9 if anchor.value else 0.4
