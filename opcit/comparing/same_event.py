"""Which events of several articles are the same: type, when, who to whom, where and in which words.

Each of these speaks for or against; what contradicts (other days, other doers, a fact and a denial)
keeps two events apart however alike the rest is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from opcit.comparing.joining import Tie
from opcit.comparing.telling import Telling, likeness, same_family
from opcit.events.parties import MUTUAL

ENOUGH = 3.5
"""What must speak for two events in sum."""
SURE = 8.0
"""The sum at which nothing is left to doubt."""
DAYS, MONTH, YEAR = timedelta(days=2), timedelta(days=31), timedelta(days=366)
ALIKE = 0.12
"""Words more alike than this are of the same story."""
_SAYING = frozenset(
    ("statement", "demand", "disapprove", "reject", "threaten", "support", "situation")
)


@dataclass(frozen=True, slots=True)
class Kin:
    """Who belongs together. whole: shared actor -> the topmost it is part of; named: those with a name."""

    whole: Mapping[str, str]
    named: frozenset[str]
    names: Mapping[str, str]

    def related(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether some of the one side are, or belong with, some of the other."""
        return bool({self.whole.get(a, a) for a in one} & {self.whole.get(a, a) for a in other})

    def apart(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether both sides are named and neither belongs with the other; descriptions may differ."""
        named = one & self.named, other & self.named
        return bool(named[0] and named[1]) and not self.related(one, other)


def ties(found: Sequence[Telling], kin: Kin) -> list[Tie]:
    """What ties events of different articles."""
    made = (_tie(one, other, kin) for one, other in _pairs(found))
    return [tie for tie in made if tie]


def may(one: Telling, other: Telling, kin: Kin) -> bool:
    """Whether nothing keeps two accounts from being of one event."""
    return (
        one.real == other.real
        and same_family(one.event.type, other.event.type)
        and not _other_time(one, other)
        and not _other_parties(one, other, kin)
        and not _other_kind(one, other)
    )


def _pairs(found: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    for real in sorted({t.real for t in found}):
        same = [t for t in found if t.real == real]
        yield from ((a, b) for a, b in combinations(same, 2) if a.key[0] != b.key[0])


def _tie(one: Telling, other: Telling, kin: Kin) -> Tie | None:
    if not may(one, other, kin):
        return None
    told = [
        *_by_type(one, other),
        *_by_time(one, other),
        *_by_parties(one, other, kin),
        *_by_place(one, other),
    ]
    words = likeness(one, other)
    told += [(min(2.0, 8 * (words - ALIKE)), "like words")] if words > ALIKE else []
    told += [(1.0, "the same figure")] if one.figures & other.figures else []
    told += [*_by_topic(one, other), *_by_title(one, other)]
    score = sum(points for points, _ in told)
    if score < ENOUGH or not _of_one_matter(one, other, words):
        return None
    reasons = [why for points, why in told if points > 0 and why]
    strength = min(0.95, 0.55 + 0.4 * (score - ENOUGH) / (SURE - ENOUGH))
    return Tie(one.key, other.key, strength, f"Taken as one for {', '.join(reasons)}.")


def _of_one_matter(one: Telling, other: Telling, words: float) -> bool:
    """Whether what is said is alike: one person says many things on one day."""
    if one.event.type not in _SAYING:
        return True
    return words > 2 * ALIKE or (words > ALIKE and bool(one.topics & other.topics))


def _by_topic(one: Telling, other: Telling) -> list[tuple[float, str]]:
    """What a statement is about: only there do the words around it say more than the event's own."""
    common = one.topics & other.topics if one.event.type in _SAYING else frozenset()
    return [(1.0, f"both about “{sorted(common)[0].replace('_', ' ')}”")] if common else []


def _by_title(one: Telling, other: Telling) -> Iterator[tuple[float, str]]:
    """Titles of the same two words or more: all that two undated accounts may have in common."""
    if one.title == other.title and len(one.title) >= 2:
        yield 0.75, "the same title"


def _other_time(one: Telling, other: Telling) -> bool:
    """Whether one must have begun after the other."""
    a, b = one, other
    return bool(
        (a.start and b.stop and a.start > b.stop) or (b.start and a.stop and b.start > a.stop)
    )


def _other_kind(one: Telling, other: Telling) -> bool:
    """Whether the words say different things: a shooting is no storming."""
    return bool(one.kinds and other.kinds) and not one.kinds & other.kinds


def _other_parties(one: Telling, other: Telling, kin: Kin) -> bool:
    """Whether others did it, or the doer of the one undergoes the other."""
    if one.event.type in MUTUAL and one.event.type == other.event.type:
        straight = kin.apart(one.agents, other.agents) or kin.apart(one.patients, other.patients)
        crossed = kin.apart(one.agents, other.patients) or kin.apart(one.patients, other.agents)
        return straight and crossed
    turned = (one.agents & other.patients) - one.patients - other.agents
    turned |= (other.agents & one.patients) - other.patients - one.agents
    return bool(turned) or kin.apart(one.agents, other.agents)


def _by_type(one: Telling, other: Telling) -> Iterator[tuple[float, str]]:
    if one.kinds & other.kinds:
        yield (
            1.25,
            f"the same kind of event ({sorted(one.kinds & other.kinds)[0].replace('_', ' ')})",
        )
    elif one.event.type == other.event.type:
        yield 0.75, ""


def _by_time(one: Telling, other: Telling) -> Iterator[tuple[float, str]]:
    lengths = [t.length for t in (one, other)]
    known = [length for length in lengths if length is not None]
    if len(known) == 2:
        widest = max(known)
        if widest <= DAYS:
            yield 2.25, "the same day"
        elif widest <= MONTH:
            yield 1.25, "overlapping dates"
        elif widest <= YEAR:
            yield 0.5, "overlapping dates"
    elif _near(one.start, other.start) or _near(one.stop, other.stop):
        yield 1.5, "a bound that both give"
    elif one.bounded and other.bounded:
        yield 0.25, ""


def _near(one: datetime | None, other: datetime | None) -> bool:
    return bool(one and other and abs(one - other) <= DAYS)


def _by_parties(one: Telling, other: Telling, kin: Kin) -> Iterator[tuple[float, str]]:
    if one.event.type in MUTUAL and one.event.type == other.event.type:
        yield from _by_side(
            one.agents | one.patients, other.agents | other.patients, kin, "taking part", 1.5
        )
        return
    yield from _by_side(one.agents, other.agents, kin, "doing it", 1.25)
    yield from _by_side(one.patients, other.patients, kin, "undergoing it", 1.25)


def _by_side(
    one: frozenset[str], other: frozenset[str], kin: Kin, role: str, points: float
) -> Iterator[tuple[float, str]]:
    if common := one & other:
        names = sorted(kin.names.get(a, a) for a in common)
        yield points + 0.25 * (len(common) - 1), f"{' and '.join(names[:2])} {role}"
    elif one and other:
        related = kin.related(one, other)
        yield (0.75, f"{role} those who belong together") if related else (-0.5, "")


def _by_place(one: Telling, other: Telling) -> Iterator[tuple[float, str]]:
    if one.place and other.place:
        yield (1.0, "the same place") if one.place & other.place else (-1.0, "")
