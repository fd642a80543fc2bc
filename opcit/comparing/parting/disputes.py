"""Where articles part: what their authors say of one subject for and against it, or demand of it otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from opcit.comparing.events.deeds import deeds
from opcit.comparing.parting import opposing
from opcit.comparing.parting.affairs import affairs
from opcit.comparing.parting.argued import argued
from opcit.comparing.parting.camps import Camps, camps
from opcit.comparing.parting.kindred import kindred
from opcit.comparing.parting.matters import matters
from opcit.comparing.parting.opposing import Pairs
from opcit.comparing.parting.points import DEMANDED, Point, Subject, points
from opcit.comparing.parting.positions import positions
from opcit.comparing.parting.together import together
from opcit.comparing.records import Comparison, SharedEvent

CONTRARY = 1.0
"""How sharp it is that two ask for the contrary on one matter."""
FURTHER = 0.1
"""What each further article that takes a side adds to how sharp a dispute is, as a share."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One subject, and a passage of each article that takes a side on it, the two that part most first.

    how: opposed (for and against), demands (what ought to be done), or denied (said and denied); came: whether
    those opposed say what came of it; also: of an article that takes both sides, a passage that takes the other one;
    subject: what they are put together under, of an actor the state it acts for; about: the very actors
    or the event that the passages speak of; strength: 0..1 and more; events: what the first two are both of.
    """

    how: str
    subject: Subject
    points: tuple[Point, ...]
    strength: float
    events: tuple[str, ...] = ()
    came: bool = False
    also: tuple[Point, ...] = ()

    @property
    def about(self) -> tuple[str, ...]:
        """Whom the passages speak of, each once, in the order of the articles; one that takes no side speaks of nobody."""
        sided = (p for p in self.points if p.leans or self.how != "opposed")
        return tuple(dict.fromkeys(p.about for p in sorted(sided, key=lambda p: p.article)))


def disputes(comparison: Comparison) -> list[Dispute]:
    """The disputes, the sharpest first; each passage stands in one only."""
    under = camps(comparison)
    done = deeds(comparison, under)
    known = matters(comparison)
    by_subject: dict[Subject, list[Point]] = defaultdict(list)
    for point in (*points(comparison, under, done), *argued(comparison, under, done, known)):
        by_subject[point.subject].append(point)
    near, close = affairs(comparison), kindred(comparison)
    meant = {("matter", m.name): m.pairs & near for m in known}
    found: list[Dispute] = []
    for subject, own in by_subject.items():
        found += _opposed(own, meant.get(subject, close))
        found += _otherwise(own, meant.get(subject, near))
    found += [d for d in _contrary(comparison) if not any(_shown(d, one.points) for one in found)]
    told = (_told(comparison, under, d) for d in found)
    once = list(_once(sorted(told, key=lambda d: (-d.strength, d.subject, d.how))))
    for n, dispute in enumerate(once):
        shown = [p for d in (*once[:n], *once[n + 1 :]) for p in d.points]
        once[n] = _afresh(dispute, shown, by_subject[dispute.subject])
    return once


def concerned(comparison: Comparison, found: Sequence[Dispute]) -> list[str]:
    """The actors that disputes are about, each followed by the others who answer for the same state."""
    under = camps(comparison).under
    actors = [a.id for a in comparison.actors]
    camp = {d.subject[1]: [a for a in actors if under[a] == d.subject[1]] for d in found}
    return list(
        dict.fromkeys(a for d in found for a in (*d.about, *camp[d.subject[1]]) if a in under)
    )


def _opposed(own: Sequence[Point], near: Pairs) -> Iterator[Dispute]:
    """For and against one subject: the sharpest, and what else they part on."""
    plain = [p for p in own if not p.stray]
    found = list(opposing.opposed(plain, near))
    pairs = [(one, other) for _, one, other in found]
    shown = []
    for pair in pairs:
        close = [p for p in plain if opposing.goes_with(pair, pairs, p)]
        shown.append((*pair, *opposing.rest("opposed", pair, close)))
    for (strength, one, other), told in zip(found, shown, strict=True):
        close = [p for p in own if opposing.goes_with(told, shown, p)]
        came, more = one.came and other.came, sum(p.leans != 0 for p in told[2:])
        strength *= 1 + FURTHER * more
        yield Dispute("opposed", one.subject, told, strength, (), came, tuple(opposing.also(told, close)))  # fmt: skip


def _otherwise(own: Sequence[Point], near: Pairs) -> Iterator[Dispute]:
    """What one says of a subject and another denies, and what is demanded of it; the sharpest of each."""
    own = [p for p in own if not p.stray]
    for how, those in (("denied", opposing.saying(own)), ("demands", opposing.demands(own))):
        found = list(opposing.parted(how, combinations(those, 2), near))
        if found:
            strength, *pair = max(found, key=opposing.sharpness)
            yield Dispute(how, pair[0].subject, (*pair, *opposing.rest(how, pair, own)), strength)


def _contrary(comparison: Comparison) -> Iterator[Dispute]:
    """Demands that ask for the contrary on one matter, whomever they are made of."""
    for line in together(comparison, positions(comparison)):
        if line.opposed:
            told = (
                Point(p.article, DEMANDED, p.start, p.end, 0.0, False, p.claim, "")
                for p in line.asked
            )
            yield Dispute("demands", DEMANDED, tuple(told), CONTRARY)


def _told(comparison: Comparison, under: Camps, dispute: Dispute) -> Dispute:
    """A dispute with what several articles tell and both of its first passages are of, and one of them tells itself."""
    one, other = dispute.points[:2]
    several = [e for e in comparison.events if len(e.members) > 1]
    both = _of(under, several, one) & _of(under, several, other) & (one.told | other.told)
    return replace(dispute, events=tuple(e.id for e in several if e.id in both))


def _of(under: Camps, several: Sequence[SharedEvent], point: Point) -> frozenset[str]:
    """The events that a passage is of: those it tells; if none, the only one of its paragraph that its subject did."""
    if point.told:
        return point.told
    near = (e for e in several if e.id in point.near)
    own = frozenset(e.id for e in near if point.subject[1] in under.doers(e))
    return own if len(own) == 1 else frozenset()


def _once(found: Sequence[Dispute]) -> Iterator[Dispute]:
    """Those of whose first two passages a sharper one does not show both."""
    seen: list[Point] = []
    for one in found:
        if not _shown(one, seen):
            yield one
        seen += one.points


def _shown(dispute: Dispute, seen: Sequence[Point]) -> bool:
    """Whether these passages show both of a dispute's first two."""
    return all(any(opposing.overlap(p, q) for q in seen) for p in dispute.points[:2])


def _afresh(dispute: Dispute, shown: Sequence[Point], own: Sequence[Point]) -> Dispute:
    """A dispute whose further articles take their side by passages that no other one shows, as far as they have such."""
    pair, further = dispute.points[:2], dispute.points[2:]
    fresh = [p for p in own if _is_new(p, (*shown, *dispute.points))]
    told = (p if _is_new(p, shown) else opposing.as_well(pair, p, fresh) for p in further)
    return replace(dispute, points=(*pair, *told))


def _is_new(point: Point, shown: Sequence[Point]) -> bool:
    return not any(opposing.overlap(point, q) for q in shown)
