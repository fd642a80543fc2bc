"""Edits of stance: set as a whole, confirmed, or one passage judged or dismissed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from opcit.article import Span
from opcit.corrections import edits, references, restancing
from opcit.corrections.references import HALF, ActorRef, Lost, shared
from opcit.corrections.setting import as_set, swapped
from opcit.corrections.who import Who
from opcit.findings import AUTHOR, Stance, StanceEvidence
from opcit.reading import Reading

DISMISSED = "dismissed"
CERTAIN = {
    "critical": (1.0, 0.0, 0.0),
    "neutral": (0.0, 1.0, 0.0),
    "favourable": (0.0, 0.0, 1.0),
}
"""The shares of negative, neutral and positive of a passage that a person has judged."""


def set_label(reading: Reading, edit: edits.SetStance, who: Who) -> Reading:
    """The stance is this; the passages stay beneath it."""
    about, holder = _pair(reading, edit.actor, edit.holder)
    old = reading.stance(about, holder) or Stance(
        about, holder, None, None, None, "unclear", 0, (), 0.0, "No passage says.", who.by
    )
    low, high = restancing.RANGES.get(edit.label, (None, None))
    score = None if low is None or high is None else (low + high) / 2
    did = f"Set to {edit.label} (it was {old.label})"
    new = as_set(old, who, did, label=edit.label, score=score, low=low, high=high)
    if reading.stance(about, holder) is None:
        return _with(reading, new)
    return swapped(reading, "stances", old, new)


def _with(reading: Reading, new: Stance) -> Reading:
    """The reading with one stance more, after those of the same actor."""
    order = {a.id: n for n, a in enumerate(reading.actors)}
    found = sorted((*reading.stances, new), key=lambda s: order.get(s.about, len(order)))
    return replace(reading, stances=tuple(found))


def _pair(reading: Reading, actor: ActorRef, holder: ActorRef | None) -> tuple[str, str]:
    about = references.actor(reading, actor).id
    return about, references.actor(reading, holder).id if holder else AUTHOR


def _stance(reading: Reading, actor: ActorRef, holder: ActorRef | None) -> Stance:
    found = reading.stance(*_pair(reading, actor, holder))
    if found is None:
        raise Lost(f"No stance towards “{actor.name or actor.id}” is told in this reading.")
    return found


def confirm(reading: Reading, edit: edits.ConfirmStance, who: Who) -> Reading:
    """The stance is what it was found to be."""
    old = _stance(reading, edit.actor, edit.holder)
    return swapped(reading, "stances", old, as_set(old, who, f"{old.why} Confirmed"))


def judge(reading: Reading, edit: edits.JudgePassage, who: Who) -> Reading:
    """One passage is judged by a person, or does not count; the stance is told anew."""
    old = _stance(reading, edit.actor, edit.holder)
    spot = references.place(reading, edit.at)
    meant = max(old.evidence, key=lambda e: _near(e, spot), default=None)
    if meant is None or _near(meant, spot) < HALF:
        raise Lost("No passage of this stance is there in this reading.")
    evidence = [e for e in map(_judged(meant, edit.verdict), old.evidence) if e]
    told = restancing.retold(reading, old, evidence, who)
    did = "passage dismissed" if edit.verdict == DISMISSED else f"passage set to {edit.verdict}"
    said = replace(told, by=who.by, why=f"{told.why} {who.says(f'A {did}')}")
    return swapped(reading, "stances", old, said)


def _near(passage: StanceEvidence, spot: Span) -> float:
    return max(shared(passage.target, spot), shared(passage, spot))


def _judged(
    meant: StanceEvidence, verdict: str
) -> Callable[[StanceEvidence], StanceEvidence | None]:
    def judged(one: StanceEvidence) -> StanceEvidence | None:
        if one is not meant:
            return one
        if verdict == DISMISSED:
            return None
        negative, neutral, positive = CERTAIN[verdict]
        return replace(one, negative=negative, neutral=neutral, positive=positive, why="")

    return judged
