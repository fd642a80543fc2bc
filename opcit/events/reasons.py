"""Why an event is on the timeline, where it is, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.events.clusters import Cluster
from opcit.events.intervals import Bounds
from opcit.events.ordering import Order
from opcit.events.wording import words_of
from opcit.findings import Status


def why(cluster: Cluster, when: Bounds, status: Status, order: Sequence[Order]) -> str:
    """A sentence or two for the reader."""
    first = next((m for m in cluster.mentions if m.type != "respond"), cluster.mentions[0])
    words = words_of(first.scene, first.first, first.last, times=True)
    return f"“{words}” tells of it as {_AS[status]}. {_when(cluster, when, order)}"


_AS: dict[Status, str] = {
    "happened": "something that happened", "ongoing": "going on", "planned": "planned",
    "predicted": "foreseen", "hypothetical": "only supposed", "negated": "something that did not happen",
}  # fmt: skip
"""The status that the words give it. Its kind is not told here: the words are a part of what it is taken from."""


def _when(cluster: Cluster, when: Bounds, order: Sequence[Order]) -> str:
    times = [p for m in cluster.mentions for p in m.times]
    if when.dated and times:
        said = " and ".join(
            dict.fromkeys(f"“{_time(cluster, p.time.start, p.time.end)}”" for p in times[:3])
        )
        return f"Dated by {said}."
    if when.open:
        return "The text does not date it."
    if when.latest is None and not _tied(cluster, order):
        return "Not dated itself; told after what happened on that day."
    if telling := [p for m in cluster.mentions for p in m.told]:
        words = _time(cluster, telling[0].time.start, telling[0].time.end)
        return f"Not dated itself; it had happened when it was told (“{words}”)."
    places = {m.place for m in cluster.mentions}
    links = sorted({o.word for o in order if o.earlier in places or o.later in places})
    return f"Not dated itself; bounded by the event it is tied to ({', '.join(links)})."


def _tied(cluster: Cluster, order: Sequence[Order]) -> bool:
    places = {m.place for m in cluster.mentions}
    return any(o.earlier in places or o.later in places for o in order)


def _time(cluster: Cluster, start: int, end: int) -> str:
    for m in cluster.mentions:
        inside = [i for i, w in enumerate(m.scene.words) if start <= w.start < end]
        if inside:
            return words_of(m.scene, inside[0], inside[-1], times=True)
    return ""


def confidence(cluster: Cluster, when: Bounds, status: Status) -> float:
    """0..1: higher with a doer and an undergoer, a date that is sure, and several mentions."""
    score = 0.45 + 0.1 * bool(cluster.agents) + 0.1 * bool(cluster.patients)
    score += 0.05 * min(3, len(cluster.mentions) - 1)
    times = [p.time.confidence for m in cluster.mentions for p in m.times]
    score += 0.15 * max(times, default=0.0) if when.dated else 0.0
    return round(min(0.95, score - (0.1 if status == "hypothetical" else 0.0)), 2)
