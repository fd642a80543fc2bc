"""Where each event goes in the timeline's closer view: its lane, its track, and its ends as drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from components import palette
from components.charts.packing import Placed, pack
from opcit.views import wording
from opcit.views.events import EventRow
from opcit.views.windows import Window

WIDTH = 640.0
"""The least width of the plot in pixels (narrower windows scroll); labels are packed for it."""
TRACK, HEADING = 34, 24
TOP = 16.0
"""Room for the words at the line of the article's date."""
MOST_LANES = 12
LABEL = 60
"""The most characters of an event's title in its label."""

LANES: dict[str, tuple[str, Callable[[EventRow], str]]] = {
    "none": ("Together", lambda row: ""),
    "actor": ("By actor", lambda row: row.actor or "nobody named"),
    "type": ("By kind", lambda row: row.type.replace("_", " ")),
}
"""What the lanes of the closer view stand for: name in URLs -> (title, the lane of an event)."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """An event in the closer view: its ends there in time, whether each is open, and its place."""

    row: EventRow
    first: datetime
    last: datetime
    opens: tuple[bool, bool]
    place: Placed
    y: float

    @property
    def middle(self) -> datetime:
        return self.first + (self.last - self.first) / 2

    @property
    def colour(self) -> str:
        return palette.EVENTS if self.row.foreground else palette.MUTED


def laid_out(
    rows: Sequence[EventRow], window: Window, lanes: str
) -> tuple[list[Drawn], list[tuple[str, float]], float]:
    """The events with their places, the headings of lanes with theirs, and the depth in pixels."""
    drawn: list[Drawn] = []
    headings, depth = [], TOP
    for name, members in _lanes(rows, LANES[lanes][1]):
        if name:
            headings.append((name, depth))
            depth += HEADING
        lane = _lane(members, window, depth)
        drawn += lane
        depth = max((d.y for d in lane), default=depth) + TRACK / 2 + 6
    return drawn, headings, max(depth, 2.0 * TRACK)


def _lanes(
    rows: Sequence[EventRow], lane_of: Callable[[EventRow], str]
) -> list[tuple[str, list[EventRow]]]:
    """The events of each lane, the fullest lane first; beyond so many, the rest in one."""
    lanes: dict[str, list[EventRow]] = {}
    for row in rows:
        lanes.setdefault(lane_of(row), []).append(row)
    ranked = sorted(lanes.items(), key=lambda lane: (-len(lane[1]), lane[0]))
    if len(ranked) <= MOST_LANES:
        return ranked
    kept = {name for name, _ in ranked[: MOST_LANES - 1]}
    return [*ranked[: MOST_LANES - 1], ("others", [r for r in rows if lane_of(r) not in kept])]


def _lane(rows: Sequence[EventRow], window: Window, top: float) -> list[Drawn]:
    ends = [_ends(row, window) for row in rows]
    scale = WIDTH / (window.stop - window.start).total_seconds()
    items = [
        (
            (first - window.start).total_seconds() * scale,
            (last - window.start).total_seconds() * scale,
            wording.shortened(row.title, LABEL),
        )
        for row, (first, last, _) in zip(rows, ends, strict=True)
    ]
    return [
        Drawn(row, first, last, opens, place, top + TRACK * (place.track + 0.5))
        for row, (first, last, opens), place in zip(rows, ends, pack(items, WIDTH), strict=True)
    ]


def _ends(row: EventRow, window: Window) -> tuple[datetime, datetime, tuple[bool, bool]]:
    """The ends of an event as drawn: an open one fades out over a part of the view."""
    reach = (window.stop - window.start) * 0.16
    start, stop = row.start, row.stop
    first = start or max(window.start, (stop or window.stop) - reach)
    last = stop or min(window.stop, (start or window.start) + reach)
    return max(first, window.start), min(last, window.stop), (start is None, stop is None)
