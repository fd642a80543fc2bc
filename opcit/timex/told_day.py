"""The day that a text goes on from: "two days later", "that evening", "on the Monday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from opcit.timex.anchor import Anchor
from opcit.timex.interval import interval
from opcit.timex.rule import Scene
from opcit.timex.sentence import sentence_bounds

_EVENT = re.compile(r"\b(?:when|once|after|as soon as)\s", re.IGNORECASE)
"""What opens a clause that tells of an event, from which its sentence then counts."""

HALF_MONTH = timedelta(16)
"""A stretch from which days may be counted."""

_PARAGRAPH = re.compile(r"\n\s*\n")


def told_day(scene: Scene, found: re.Match[str]) -> Anchor:
    """The day told of before, if the text still speaks of it; in a clause that looks back, the last that was not
    still to come."""
    told, here = scene.previous_day.day, scene.published.day
    if told is None or _left(scene, found.start()):
        return Anchor()
    coming = here is not None and told > here
    return scene.past_day if coming and scene.tense(found) == "past" else scene.previous_day


def from_event(scene: Scene, start: int) -> bool:
    """Whether the sentence tells of an event without a date, from which it then counts: "when the port fell, ...; two
    days later"."""
    first, _ = sentence_bounds(scene.text, start, start)
    return bool(_EVENT.search(scene.text, max(first, scene.told_at), start))


def part_of_month(scene: Scene, start: int) -> tuple[date, date] | None:
    """The first and last day of the part of a month that the text goes on from: "in the first days of May. A week later"."""
    first, last, granularity = scene.told_days
    told = (
        granularity == "month"
        and first
        and last
        and (not scene.previous_day.value or _other_month(scene, start))
    )
    if not told or far(scene, start) or from_event(scene, start):
        return None
    days = date.fromisoformat(first or ""), date.fromisoformat(last or "")
    return days if days[1] - days[0] <= HALF_MONTH else None


def _left(scene: Scene, start: int) -> bool:
    """Whether the text has left the last day told of: for another paragraph, a month, or an event without a date."""
    return far(scene, start) or _other_month(scene, start) or from_event(scene, start)


def far(scene: Scene, start: int) -> bool:
    """Whether the last day was told of before the last paragraph; that of publication, in another than this."""
    at, breaks = scene.day_at, 1 if scene.previous_day.day == scene.published.day else 2
    for _ in range(breaks):
        gap = _PARAGRAPH.search(scene.text, at, start)
        if gap is None:
            return False
        at = gap.end()
    return True


def _other_month(scene: Scene, start: int) -> bool:
    """Whether a sentence since then tells of a month or week without a day, from which the story goes on."""
    if interval(scene.previous.value).granularity not in ("month", "week"):
        return False
    first, _ = sentence_bounds(scene.text, scene.told_at, scene.told_at)
    same = not _PARAGRAPH.search(scene.text, scene.told_at, start)
    holds = scene.previous.cut("M") == scene.previous_day.cut("M")
    return scene.day_at < first and same and not holds
