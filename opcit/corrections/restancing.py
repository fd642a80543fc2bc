"""Stance after actors, mentions or holders have changed.

It is told anew from the passages that were judged, by the same verdict as in the engine. Passages that
nobody has judged are `judging`'s part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from opcit.corrections.who import Who
from opcit.findings import AUTHOR, Actor, Stance, StanceEvidence, StanceLabel
from opcit.reading import Reading
from opcit.voices import telling
from opcit.voices.judge import JUDGE
from opcit.voices.verdict import NEUTRAL_WITHIN

Pair = tuple[str, str]
"""Whom a stance is about, and who holds it."""
RANGES: dict[StanceLabel, tuple[float, float]] = {
    "critical": (-1.0, 0.0),
    "neutral": (-NEUTRAL_WITHIN, NEUTRAL_WITHIN),
    "favourable": (0.0, 1.0),
    "mixed": (-1.0, 1.0),
}
"""Where the score of a label lies: all that is known when a person gives the label only."""


def regathered(
    reading: Reading,
    to: Callable[[Stance, StanceEvidence], Pair | None],
    who: Who,
    more: Mapping[Pair, Sequence[StanceEvidence]] = MappingProxyType({}),
) -> Reading:
    """The reading with each passage about whom, and in whose voice, `to` says (None: it is dropped).

    more: passages that are new. Stances whose passages stay as they are stay too.
    """
    pools = _pools(reading, to)
    for pair, passages in more.items():
        pools.setdefault(pair, []).extend(passages)
    old = {(s.about, s.holder): s for s in reading.stances}
    found: list[Stance] = []
    for actor in reading.actors:
        holders = dict.fromkeys(h for a, h in (*old, *pools) if a == actor.id)
        first = (AUTHOR,) if AUTHOR in holders or not holders else ()
        for holder in dict.fromkeys((*first, *holders)):
            pair = (actor.id, holder)
            found += _stance(reading, pair, pools.get(pair, []), old.get(pair), who)
    return replace(reading, stances=tuple(found))


def _pools(
    reading: Reading, to: Callable[[Stance, StanceEvidence], Pair | None]
) -> dict[Pair, list[StanceEvidence]]:
    pools: dict[Pair, list[StanceEvidence]] = {}
    for stance in reading.stances:
        for passage in stance.evidence:
            pair = to(stance, passage)
            if pair and pair[0] != pair[1]:
                pools.setdefault(pair, []).append(passage)
    return pools


def _stance(
    reading: Reading, pair: Pair, pool: list[StanceEvidence], old: Stance | None, who: Who
) -> Iterator[Stance]:
    about, holder = (reading.actor(one) for one in pair)
    if about is None or (pair[1] != AUTHOR and holder is None):
        return
    evidence = _apart(about, pool)
    base = old or Stance(*pair, None, None, None, "unclear", 0, (), 0.0, "", _model(reading, who))
    if old and sorted(evidence, key=_where) == sorted(old.evidence, key=_where):
        yield old
    elif evidence or pair[1] == AUTHOR:
        yield retold(reading, base, evidence, who)


def retold(reading: Reading, old: Stance, evidence: Sequence[StanceEvidence], who: Who) -> Stance:
    """A stance over other passages; what a person has set stays set."""
    if _is_set(old, who):
        return replace(old, n=len(evidence), evidence=tuple(evidence))
    about, holder = reading.actor(old.about), reading.actor(old.holder)
    names = (holder.name if holder else "the author", about.name if about else old.about)
    by = _model(reading, who) if old.by in who.people else old.by
    return telling.stance(old.about, old.holder, evidence, names, by)


def _is_set(stance: Stance, who: Who) -> bool:
    """Whether a person gave the label: all that is known then is the label's range."""
    given = RANGES.get(stance.label, (None, None))
    return stance.by in who.people and (stance.low, stance.high) == given


def _model(reading: Reading, who: Who) -> str:
    """The model that judged the passages."""
    return next((s.by for s in reading.stances if s.by not in who.people), JUDGE.by)


def _where(passage: StanceEvidence) -> tuple[int, int, int, int]:
    return passage.start, passage.end, passage.target.start, passage.target.end


def named(about: Actor, passage: StanceEvidence) -> bool:
    """Whether a passage is about words that mean the actor, and not about what it does."""
    target = passage.target
    return any(m.start < target.end and target.start < m.end for m in about.mentions)


def _apart(about: Actor, pool: list[StanceEvidence]) -> list[StanceEvidence]:
    """The passages in order; of two that are the same words, the one in which the actor is named.

    One that is about a deed of the actor's stands beside one about the actor.
    """
    kinds = {(m.start, m.end): m.kind for m in about.mentions}
    kept: dict[tuple[int, int, bool], StanceEvidence] = {}
    for one in sorted(pool, key=_where):
        key = (one.start, one.end, named(about, one))
        before = kept.setdefault(key, one)
        target, other = ((p.target.start, p.target.end) for p in (one, before))
        if kinds.get(other) == "pronoun" and kinds.get(target, "pronoun") != "pronoun":
            kept[key] = one
    return list(kept.values())
