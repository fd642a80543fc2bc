"""What the timeline says: of each event when pointed at, and along its axes."""

from __future__ import annotations

from components import palette
from components.charts import drawing
from opcit.views import moments, wording
from opcit.views.events import EventRow

_HOUR = 3_600_000
TICKS = [
    {"dtickrange": [None, 23 * _HOUR], "value": "%H:%M<br>%a %-d %b"},
    {"dtickrange": [23 * _HOUR, 27 * 24 * _HOUR], "value": "%a %-d %b<br>%Y"},
    {"dtickrange": [27 * 24 * _HOUR, "M11"], "value": "%b %Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]


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
