"""Who says what about whom: the stance of the author and of everyone quoted towards each actor."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean

from opcit.findings import AUTHOR, Stance
from opcit.reading import Reading
from opcit.views.groups import Group, Scope, groups
from opcit.views.passages import Passage
from opcit.views.stance import evidence, held, leaning

SHOWN = 9
"""Holders shown at most, the author among them."""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """What a holder conveys about an actor: its label, the mean leaning -1..1 of its n passages."""

    holder: str
    holder_name: str
    about: str
    about_name: str
    label: str
    leaning: float
    n: int


def rows(reading: Reading, scope: Scope) -> list[HeldRow]:
    """A row for each holder and each actor shown that it speaks of; the author first, then who speaks most."""
    shown = groups(reading, scope)
    found = [row for h in _holders(reading) for g in shown if (row := _row(reading, h, g))]
    spoken: dict[str, int] = {}
    for row in found:
        spoken[row.holder] = spoken.get(row.holder, 0) + row.n
    first = sorted(spoken, key=lambda h: (h != AUTHOR, -spoken[h]))[:SHOWN]
    return sorted((r for r in found if r.holder in first), key=lambda r: first.index(r.holder))


def said(reading: Reading, about: Group, holder: str) -> list[Passage]:
    """The passages in which a holder speaks of an actor; without one, everybody quoted, or else the author."""
    others = [h for h in _holders(reading) if h != AUTHOR]
    found = [p for h in ([holder] if holder else others) for p in evidence(reading, about, h)]
    return found or ([] if holder else evidence(reading, about))


def _holders(reading: Reading) -> list[str]:
    return list(dict.fromkeys(s.holder for s in reading.stances if s.n))


def _row(reading: Reading, holder: str, about: Group) -> HeldRow | None:
    stance = held(reading, about, holder)
    if stance is None or not stance.evidence:
        return None
    return HeldRow(
        holder, _name(reading, holder), about.id, about.name, stance.label, _mean(stance), stance.n
    )


def _mean(stance: Stance) -> float:
    return fmean(leaning(e) for e in stance.evidence)


def _name(reading: Reading, holder: str) -> str:
    actor = reading.actor(holder)
    return actor.name if actor else "The author"
