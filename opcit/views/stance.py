"""Stance as rows: what the author, or a named holder, conveys about each actor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from opcit.findings import AUTHOR, Stance, StanceEvidence
from opcit.reading import Reading
from opcit.views.groups import Group, Scope, groups
from opcit.views.passages import Mark, Passage, Passages
from opcit.voices import telling
from opcit.voices.counting import Shares, counted, weight


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
    found = [_row(g, held(reading, g, holder), holder) for g in groups(reading, scope)]
    return sorted(found, key=lambda r: (r.score is None, r.score or 0.0))


def held(reading: Reading, about: Group, holder: str = AUTHOR) -> Stance | None:
    """What a holder conveys about an actor as shown: with its parts, over the passages of all of them."""
    found = [s for s in reading.stances if s.holder == holder and s.about in about.members]
    spoken = [s for s in found if s.n]
    if len(spoken) < 2:
        own = (s for s in found if s.about == about.id)
        return next(iter(spoken), None) or next(own, None)
    return _pooled(about, spoken)


def _pooled(about: Group, found: list[Stance]) -> Stance:
    evidence = tuple(sorted((e for s in found for e in s.evidence), key=lambda e: e.target.start))
    told = telling.over(evidence)
    why = f"Over {len(evidence)} passages about {about.name} and its parts."
    return Stance(
        about.id, found[0].holder, told.score, told.low, told.high, told.label, len(evidence),
        evidence, told.confidence, why, found[0].by,
    )  # fmt: skip


def counts(found: StanceEvidence) -> Shares:
    """The shares of negative, neutral and positive that count of a passage."""
    return counted((found.negative, found.neutral, found.positive), found.why)


def evidence(
    reading: Reading, group: Group, holder: str = AUTHOR, paragraph: int = 0
) -> list[Passage]:
    """The passages behind a stance (of one paragraph, or all), the most telling first, each with its target marked."""
    stance = held(reading, group, holder)
    if stance is None:
        return []
    places = Passages(reading)
    asked = [e for e in stance.evidence if paragraph in (0, places.paragraph(e.start))]
    return [_passage(places, e) for e in _once(sorted(asked, key=_least_telling))]


def _once(found: Iterable[StanceEvidence]) -> list[StanceEvidence]:
    """Those whose words stand in no more telling one: a sentence may be judged by a name, and by a deed in it."""
    kept: list[StanceEvidence] = []
    for one in found:
        if not any(one.start < k.end and k.start < one.end for k in kept):
            kept.append(one)
    return kept


def _least_telling(found: StanceEvidence) -> float:
    """Sorts passages that tell more before others: by how far one leans, and how much it counts for."""
    return -abs(leaning(found)) * weight(found.why)


def leaning(found: StanceEvidence) -> float:
    """Positive minus negative as they count, -1..1."""
    negative, _, positive = counts(found)
    return positive - negative


def _passage(places: Passages, found: StanceEvidence) -> Passage:
    target = Mark(found.target.start, found.target.end, "target")
    shares = ", ".join(
        f"{word} {share:.0%}"
        for word, share in (
            ("critical", found.negative), ("neutral", found.neutral), ("favourable", found.positive),
        )
    )  # fmt: skip
    note = f"{shares}. {found.why}" if found.why else shares
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
