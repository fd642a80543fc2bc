"""Where articles part: what their authors say of one subject for and against it, or demand of it otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from opcit.comparing.affairs import affairs
from opcit.comparing.camps import camps
from opcit.comparing.deeds import deeds
from opcit.comparing.points import Point, Subject, points
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR

LEAST = 0.4
"""The strength below which two passages are no dispute."""
TOLD, NEAR, AROUND = 0.6, 0.45, 0.3
"""What it adds that both tell of one deed: in both sentences, in one of them, or in both paragraphs."""
QUOTED = 0.8
"""What it counts where somebody is quoted and no author speaks."""
UNBACKED = 0.75
"""What it counts where an article as a whole does not lean to the side that its passage takes."""
_SAID = frozenset(("claim", "prediction", "hedge"))
ALIKE = 0.3
"""The share of words in common from which two claims say the same thing, or deny it."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One subject, and a passage of each article that takes a side on it, the two that part most first.

    how: opposed (for and against), demands (what ought to be done), or denied (said and denied);
    subject: what they are put together under, of an actor the state it acts for; about: the very actors
    or the event that the passages speak of; strength: 0..1 and more; events: what the first two both tell of.
    """

    how: str
    subject: Subject
    points: tuple[Point, ...]
    strength: float
    events: tuple[str, ...] = ()

    @property
    def about(self) -> tuple[str, ...]:
        """Whom the passages speak of, each once, in the order of the articles."""
        return tuple(dict.fromkeys(p.about for p in sorted(self.points, key=lambda p: p.article)))


def disputes(comparison: Comparison) -> list[Dispute]:
    """The disputes, the sharpest first; each passage stands in one only."""
    under = camps(comparison)
    done = deeds(comparison, under)
    by_subject: dict[Subject, list[Point]] = defaultdict(list)
    for point in points(comparison, under, done):
        by_subject[point.subject].append(point)
    near = affairs(comparison)
    found = [_told(comparison, done, d) for own in by_subject.values() for d in _of(own, near)]
    return list(_once(sorted(found, key=lambda d: (-d.strength, d.subject, d.how))))


def concerned(comparison: Comparison, found: Sequence[Dispute]) -> list[str]:
    """The actors that disputes are about, each followed by the others who answer for the same state."""
    under = camps(comparison).under
    actors = [a.id for a in comparison.actors]
    camp = {d.subject[1]: [a for a in actors if under[a] == d.subject[1]] for d in found}
    return list(
        dict.fromkeys(a for d in found for a in (*d.about, *camp[d.subject[1]]) if a in under)
    )


def _of(own: Sequence[Point], near: set[frozenset[int]]) -> Iterator[Dispute]:
    """The sharpest dispute of each kind on one subject."""
    for how, pairs in (
        ("opposed", product(_leaning(own, -1), _leaning(own, 1))),
        ("denied", combinations([p for p in own if p.claim and p.claim.kind in _SAID], 2)),
        ("demands", combinations(_demands(own), 2)),
    ):
        found = [
            (_parting(how, a, b), a, b)
            for a, b in pairs
            if a.article != b.article
            and (how == "opposed" or frozenset((a.article, b.article)) in near)
        ]
        strength, *pair = max(found, key=_first, default=(0.0,))
        if strength >= LEAST:
            points_ = (*pair, *_rest(how, pair, own))
            yield Dispute(how, pair[0].subject, points_, strength)


def _first(found: tuple[float, Point, Point]) -> tuple[float, int, int]:
    strength, one, other = found
    return strength, -one.start, -other.start


def _leaning(own: Sequence[Point], sign: int) -> list[Point]:
    return [p for p in own if p.leans * sign > 0]


def _demands(own: Sequence[Point]) -> list[Point]:
    """What ought to be done, by somebody: of an event nobody demands anything."""
    asked = [p for p in own if p.claim and p.claim.kind == "recommendation"]
    return [p for p in asked if p.subject[0] == "actor"]


def _parting(how: str, one: Point, other: Point) -> float:
    """How sharply two passages part."""
    alike = _alike(one, other)
    if how == "opposed":
        firm = 1.0 if one.firm and other.firm else 0.75 if one.firm or other.firm else 0.5
        backed = 1.0 if one.backed and other.backed else UNBACKED
        return (
            min(abs(one.leans), abs(other.leans)) * firm * backed * (1 + _near(one, other) + alike)
        )
    said = 1.0 if _by_authors(one, other) else QUOTED
    if how == "denied":
        return said * (0.6 + alike) if alike >= ALIKE and one.denies != other.denies else 0.0
    return said * (0.5 + 0.5 * alike + 0.25 * (one.denies != other.denies))


def _by_authors(*both: Point) -> bool:
    return all(p.claim is None or p.claim.holder == AUTHOR for p in both)


def _near(one: Point, other: Point) -> float:
    if one.told & other.told:
        return TOLD
    if one.told & other.near or one.near & other.told:
        return NEAR
    return AROUND if one.near & other.near else 0.0


def _alike(one: Point, other: Point) -> float:
    """The share of the words that both have."""
    every = one.words | other.words
    return len(one.words & other.words) / len(every) if every else 0.0


def _told(comparison: Comparison, done: Mapping[str, frozenset[str]], dispute: Dispute) -> Dispute:
    """A dispute with what several articles tell that one of its sentences tells, and the other's paragraph too."""
    one, other = dispute.points[:2]
    close = (one.told & other.near) | (one.near & other.told)
    several = (e for e in comparison.events if len(e.members) > 1)
    return replace(dispute, events=tuple(e.id for e in several if done[e.id] & close))


def _rest(how: str, pair: Sequence[Point], own: Sequence[Point]) -> Iterator[Point]:
    """The best passage of each further article."""
    done = {p.article for p in pair}
    for article in sorted({p.article for p in own} - done):
        fit = [p for p in own if p.article == article and _fits(how, p)]
        if fit:
            yield max(fit, key=lambda p: (max(_parting(how, p, q) for q in pair), -p.start))


def _fits(how: str, point: Point) -> bool:
    if how == "demands":
        return bool(_demands([point]))
    return how == "opposed" and abs(point.leans) >= LEAST


def _once(found: Sequence[Dispute]) -> Iterator[Dispute]:
    """Those whose first two passages are in no sharper one."""
    seen: set[tuple[int, int]] = set()
    for one in found:
        places = {(p.article, p.start) for p in one.points[:2]}
        if not places <= seen:
            yield one
        seen |= places
