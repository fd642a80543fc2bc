"""Stance as rows: what the author, or a named holder, conveys about each actor."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.findings import AUTHOR, Stance, StanceEvidence
from opcit.reading import Reading
from opcit.views.groups import Group, Scope, groups
from opcit.views.passages import Mark, Passage, Passages


@dataclass(frozen=True, slots=True)
class StanceRow:
    """A stance towards an actor: score, low and high -1 (critical) .. 1, None where unclear."""

    actor: str
    name: str
    whole: str
    holder: str
    label: str
    score: float | None
    low: float | None
    high: float | None
    n: int
    confidence: float
    why: str


def rows(reading: Reading, scope: Scope, holder: str = AUTHOR) -> list[StanceRow]:
    """A row for each actor shown: the told ones first, most critical first; then the unclear."""
    stances = {s.about: s for s in reading.stances if s.holder == holder}
    found = [_row(g, stances.get(g.id), holder) for g in groups(reading, scope)]
    return sorted(found, key=lambda r: (r.score is None, r.score or 0.0))


def evidence(reading: Reading, group: Group, holder: str = AUTHOR) -> list[Passage]:
    """The sentences behind a stance, the most telling first, each with its target marked."""
    stance = reading.stance(group.id, holder)
    if stance is None:
        return []
    places = Passages(reading)
    ordered = sorted(stance.evidence, key=lambda e: -abs(e.positive - e.negative))
    return [_passage(places, e) for e in ordered]


def _passage(places: Passages, found: StanceEvidence) -> Passage:
    target = Mark(found.target.start, found.target.end, "target")
    note = ", ".join(
        f"{word} {share:.0%}"
        for word, share in (
            ("critical", found.negative), ("neutral", found.neutral), ("favourable", found.positive),
        )
    )  # fmt: skip
    return places.one(found, [target], "stance", note)


def _row(group: Group, stance: Stance | None, holder: str) -> StanceRow:
    if stance is None:
        return StanceRow(
            group.id, group.name, group.whole, holder, "unclear", None, None, None, 0, 0.0,
            "No passage says.",
        )  # fmt: skip
    told = stance.label != "unclear"
    score, low, high = (v if told else None for v in (stance.score, stance.low, stance.high))
    return StanceRow(
        group.id, group.name, group.whole, holder, stance.label, score, low, high, stance.n,
        stance.confidence, stance.why,
    )  # fmt: skip
