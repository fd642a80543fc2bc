"""The story an article is about, told from the history it cites and from what may come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from opcit.events.clusters import Cluster
from opcit.events.intervals import Bounds

SPANS = (10, 31, 120)
"""Days before publication that the story may reach back, widened until something falls within."""

_REAL = frozenset(("happened", "ongoing"))


def foreground(
    events: Sequence[tuple[Cluster, Bounds, str]],
    published: str | None,
    tied: Sequence[tuple[int, int]],
) -> set[int]:
    """The numbers of the events that are the article's story.

    events: each with its bounds and status. tied: pairs of numbers that an order word ties, the
    undated of which shares the other's ground.
    """
    real = [i for i, (c, _, status) in enumerate(events) if status in _REAL and not _claimed(c)]
    end = _day(published) or max(
        (_day(events[i][1].latest) or date.min for i in real), default=date.min
    )
    fine = [
        i
        for i in real
        if events[i][1].granularity in ("time", "day", "week", "month")
        or _begun(events[i][1])
        or _reported(*events[i][:2])
    ]
    chosen: set[int] = set()
    for span in SPANS:
        chosen = {i for i in fine if _within(events[i][1], end, span)}
        if chosen:
            break
    for one, other in tied:
        for i, j in ((one, other), (other, one)):
            if j in chosen and i in real and not events[i][1].dated and not events[i][1].open:
                chosen.add(i)
    return chosen | {i for i in real if events[i][1].open and _told_often(events[i][0])}


def _claimed(cluster: Cluster) -> bool:
    """Whether an event is told only by somebody whom the author does not believe."""
    return all(m.doubted for m in cluster.mentions)


def _begun(bounds: Bounds) -> bool:
    """Whether the day before which an event cannot have begun is known."""
    return not bounds.dated and bounds.earliest is not None


def _reported(cluster: Cluster, bounds: Bounds) -> bool:
    """Whether the day is known on which it was told that an event had happened: "rebels stormed the port, he said
    on Monday"."""
    return not bounds.dated and bounds.latest is not None and any(m.told for m in cluster.mentions)


def _within(bounds: Bounds, end: date, span: int) -> bool:
    first, last = _day(bounds.earliest or bounds.latest), _day(bounds.latest or bounds.earliest)
    if first is None or last is None or end == date.min:
        return False
    room = timedelta(span if bounds.granularity != "month" else max(span, 31))
    since = last if bounds.dated else first
    return since >= end - room and first <= end + timedelta(1)


def _told_often(cluster: Cluster) -> bool:
    """Whether an undated event comes up again and again."""
    return len({m.scene.number for m in cluster.mentions}) >= 3


def _day(moment: str | None) -> date | None:
    if not moment:
        return None
    full = (
        moment[:10]
        if len(moment) >= 10
        else f"{moment}-01-01"[:10]
        if len(moment) == 4
        else f"{moment}-01"
    )
    return date.fromisoformat(full)
