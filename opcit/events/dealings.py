"""How actors deal with each other: the mean of the Goldstein values of the events between them.

A threat or an announced plan counts as what it is; what did not happen or only may happen does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import fmean

from opcit.events.ontology import event_types
from opcit.events.parties import MUTUAL
from opcit.findings import Event, Relation, Status

WEIGHTS: dict[Status, float] = {"happened": 1.0, "ongoing": 1.0, "planned": 0.5}
"""How much an event counts, by its status; other statuses do not count."""

BY = "opcit relation rules 1"


@dataclass(frozen=True, slots=True)
class Dealing:
    """One event that a source does to a target. value: Goldstein's; weight: 0..1."""

    event: Event
    value: float
    weight: float


def relations(events: Iterable[Event]) -> Iterator[Relation]:
    """The relations that events show, those with most evidence first, then by name."""
    pairs: dict[tuple[str, str], list[Dealing]] = {}
    for event in events:
        for pair, dealing in _dealings(event):
            pairs.setdefault(pair, []).append(dealing)
    for (source, target), found in sorted(pairs.items(), key=lambda p: (-len(p[1]), p[0])):
        yield _relation(source, target, found)


def _dealings(event: Event) -> Iterator[tuple[tuple[str, str], Dealing]]:
    value = event_types()[event.type].goldstein
    weight = WEIGHTS.get(event.status)
    if value is None or weight is None:
        return
    mutual = event.type in MUTUAL and not event.patients
    for source in event.agents:
        for target in event.agents if mutual else event.patients:
            if source != target:
                yield (source, target), Dealing(event, value, weight * event.confidence)


def _relation(source: str, target: str, found: list[Dealing]) -> Relation:
    total = sum(d.weight for d in found)
    score = sum(d.value * d.weight for d in found) / total
    spans = dict.fromkeys(s for d in found for s in d.event.mentions)
    return Relation(
        source, target, round(score, 1), tuple(sorted(spans, key=lambda s: (s.start, s.end))),
        round(min(0.9, fmean(d.event.confidence for d in found) + 0.05 * (len(found) - 1)), 2), _why(score, found), BY,
    )  # fmt: skip


def _why(score: float, found: list[Dealing]) -> str:
    titles = "; ".join(
        f"“{d.event.title}” ({event_types()[d.event.type].title.lower()}, {d.value:+g})"
        for d in found[:3]
    )
    more = f" and {len(found) - 3} more" if len(found) > 3 else ""
    side = (
        "hostile"
        if score < -1
        else "cooperative"
        if score > 1
        else "neither hostile nor cooperative"
    )
    return f"On balance {side}, by Goldstein's scale: {titles}{more}."
