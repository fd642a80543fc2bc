"""What the timeline says: of each event when pointed at, and along its axes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from components import palette
from components.charts import drawing
from opcit.views import moments, wording
from opcit.views.events import EventRow
from opcit.views.windows import Window

_HOUR = 3_600_000
TICKS = [
    {"dtickrange": [None, 23 * _HOUR], "value": "%H:%M<br>%a %-d %b"},
    {"dtickrange": [23 * _HOUR, 27 * 24 * _HOUR], "value": "%a %-d %b<br>%Y"},
    {"dtickrange": [27 * 24 * _HOUR, "M11"], "value": "%b %Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]
MOST_TICKS = 8


def ticks(window: Window, rows: Sequence[EventRow]) -> dict[str, Any]:
    """Plotly's settings of an axis of time: its ticks are no finer than a day unless an event is told to the hour."""
    told = {"tickformatstops": TICKS, "nticks": MOST_TICKS}
    hours = any("T" in (bound or "") for r in rows for bound in (r.earliest, r.latest))
    if hours or window.stop - window.start > timedelta(days=MOST_TICKS):
        return told
    midnight = datetime.combine(window.start.date(), time())
    return {**told, "dtick": 24 * _HOUR, "tick0": midnight}


def hover(row: EventRow) -> str:
    """What a point says of its event: when, who, how certain, and why that date."""
    status = palette.STATUS[row.status].name
    place = f"in {row.place}" if row.place else ""
    status = ", ".join([status, *([] if row.foreground else ["background"])])
    sure = wording.sure(row.confidence)
    when = moments.began(row)
    return drawing.hover(
        row.title, when, moments.parties(row), place, f"{status} · {sure}", row.why
    )
