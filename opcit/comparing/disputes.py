"""Where articles part: what their authors say of one subject for and against it, or demand of it otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations, product

from opcit.comparing.affairs import affairs
from opcit.comparing.argued import argued
from opcit.comparing.camps import camps
from opcit.comparing.deeds import deeds
from opcit.comparing.matters import matters
from opcit.comparing.points import Point, Subject, points
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR

LEAST = 0.4
"""The strength below which two passages are no dispute."""
TOLD, NEAR, AROUND, OTHER = 0.6, 0.45, 0.3, 0.0
"""What it adds that both tell of one deed: in both sentences, in one of them, or in both paragraphs; or each of another."""
QUOTED = 0.8
"""What it counts where somebody is quoted and no author speaks."""
UNBACKED = 0.75
"""What it counts where an article as a whole does not lean to the side that its passage takes."""
Pairs = Set[frozenset[int]]
Parted = tuple[float, Point, Point]
MIXED = 0.75
"""What it counts where one judges, and the other says what came of it."""
_SAID = frozenset(("claim", "prediction", "hedge"))
ALIKE = 0.3
"""The share of words in common from which two claims say the same thing, or deny it."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One subject, and a passage of each article that takes a side on it, the two that part most first.

    how: opposed (for and against), demands (what ought to be done), or denied (said and denied); came: whether
    those opposed say what came of it; also: of an article that takes both sides, a passage that takes the other one;
    subject: what they are put together under, of an actor the state it acts for; about: the very actors
    or the event that the passages speak of; strength: 0..1 and more; events: what the first two both tell of.
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
        """Whom the passages speak of, each once, in the order of the articles."""
        return tuple(dict.fromkeys(p.about for p in sorted(self.points, key=lambda p: p.article)))


def disputes(comparison: Comparison) -> list[Dispute]:
    """The disputes, the sharpest first; each passage stands in one only."""
    under = camps(comparison)
    done = deeds(comparison, under)
    known = matters(comparison)
    by_subject: dict[Subject, list[Point]] = defaultdict(list)
    for point in (*points(comparison, under, done), *argued(comparison, under, done, known)):
        by_subject[point.subject].append(point)
    near = affairs(comparison)
    meant = {("matter", m.name): m.pairs & near for m in known}
    found = [
        _told(comparison, done, d)
        for subject, own in by_subject.items()
        for d in _of(own, near, meant.get(subject))
    ]
    return list(_once(sorted(found, key=lambda d: (-d.strength, d.subject, d.how))))


def concerned(comparison: Comparison, found: Sequence[Dispute]) -> list[str]:
    """The actors that disputes are about, each followed by the others who answer for the same state."""
    under = camps(comparison).under
    actors = [a.id for a in comparison.actors]
    camp = {d.subject[1]: [a for a in actors if under[a] == d.subject[1]] for d in found}
    return list(
        dict.fromkeys(a for d in found for a in (*d.about, *camp[d.subject[1]]) if a in under)
    )


def _of(
    own: Sequence[Point], near: set[frozenset[int]], meant: Pairs | None
) -> Iterator[Dispute]:
    """The sharpest disputes of each kind on one subject. meant: of a matter, the articles that mean the same by it."""
    plain = [p for p in own if not p.stray]
    judged = list(_opposed(plain, meant))
    pairs = [(one, other) for _, one, other in judged]
    shown = [(*p, *_rest("opposed", p, [q for q in plain if _goes_with(p, pairs, q)])) for p in pairs]
    for (strength, one, other), told in zip(judged, shown, strict=True):
        also = tuple(_also(told, [p for p in own if _goes_with(told, shown, p)]))
        yield Dispute("opposed", one.subject, told, strength, (), one.came and other.came, also)
    near = meant if meant is not None else near
    for how, ways in (("denied", combinations(_saying(own), 2)), ("demands", combinations(_demands(own), 2))):
        found = [f for f in _parted(how, ways, near) if f[0] >= LEAST]
        if found:
            strength, *asked = max(found, key=_first)
            yield Dispute(how, asked[0].subject, (*asked, *_rest(how, asked, plain)), strength)


def _parted(
    how: str, pairs: Iterable[tuple[Point, Point]], near: Pairs | None
) -> Iterator[Parted]:
    """The pairs of different articles, which have to be near where any are given, with how sharply they part."""
    for one, other in pairs:
        if one.article != other.article and (near is None or {one.article, other.article} in near):
            yield _parting(how, one, other), one, other


def _opposed(own: Sequence[Point], meant: Pairs | None) -> Iterator[Parted]:
    """The sharpest pair by what is judged, and by what came of it, and those over other deeds, by words that judge."""
    spoken, used = set[str](), list[Point]()
    pairs = _parted("opposed", product(_leaning(own, -1), _leaning(own, 1)), meant)
    sharp = sorted((f for f in pairs if f[0] >= LEAST), key=_first, reverse=True)
    for came, first in ((0, True), (1, False), (2, True), (1, True)):
        first = first and (came != 1 or not used)
        for strength, one, other in (f for f in sharp if f[1].came + f[2].came == came):
            common = _common(one, other)
            new = one.firm and other.firm and common and not common & spoken
            if (first or new) and not any(_overlap(*p) for p in product((one, other), used)):
                yield strength, one, other
                spoken, used, first = spoken | common, [*used, one, other], False


def _goes_with(told: Sequence[Point], every: Sequence[Sequence[Point]], point: Point) -> bool:
    """Whether these are the passages that a further one stands nearest to: judging, or saying what came of it, as they do."""

    def nearest(those: Sequence[Point]) -> tuple[bool, float]:
        others = (q for q in those if q.article != point.article)
        return point.came in {q.came for q in those}, max((_near(point, q) for q in others), default=0.0)

    fits, _ = nearest(told)
    return fits and told == max(every, key=nearest)


def _overlap(one: Point, other: Point) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def _also(told: Sequence[Point], own: Sequence[Point]) -> Iterator[Point]:
    """Of each article that takes both sides on what another's passage here speaks of, the other one."""
    for one in told:
        others = [p for p in told if p.article != one.article]
        fit = [
            p
            for p in own
            if p.article == one.article and p.firm and p.leans * one.leans < 0
            and (p.subject[0] == "matter" or any(_common(p, q) for q in others))
        ]  # fmt: skip
        if fit:
            yield max(fit, key=lambda p: (max(_near(p, q) for q in others), abs(p.leans), -p.start))


def _common(one: Point, other: Point) -> frozenset[str]:
    """The deeds that one passage tells and the other, too; or what stands around it, where it tells of none itself."""
    both = one.told & other.told
    return both if one.told and other.told else (one.told & other.near) | (one.near & other.told)


def _first(found: Parted) -> tuple[float, int, int]:
    strength, one, other = found
    return strength, -one.start, -other.start


def _leaning(own: Sequence[Point], sign: int) -> list[Point]:
    return [p for p in own if p.leans * sign > 0]


def _saying(own: Sequence[Point]) -> list[Point]:
    """What is said, by anybody."""
    return [p for p in own if p.claim and p.claim.kind in _SAID]


def _demands(own: Sequence[Point]) -> list[Point]:
    """What ought to be done, by somebody or with a matter: of an event nobody demands anything."""
    asked = [p for p in own if p.claim and p.claim.kind == "recommendation"]
    return [p for p in asked if p.subject[0] != "event"]


def _parting(how: str, one: Point, other: Point) -> float:
    """How sharply two passages part."""
    alike = _alike(one, other)
    if how == "opposed":
        firm = 1.0 if one.firm and other.firm else 0.75 if one.firm or other.firm else 0.5
        backed = 1.0 if one.backed and other.backed else UNBACKED
        aspect = 1.0 if one.came == other.came else MIXED
        leans = min(abs(one.leans), abs(other.leans))
        return leans * firm * backed * aspect * (1 + _near(one, other) + alike)
    said = 1.0 if _by_authors(one, other) else QUOTED
    if how == "denied":
        return said * (0.6 + alike) if alike >= ALIKE and one.denies != other.denies else 0.0
    if one.subject[0] == "matter" and one.denies == other.denies:
        return 0.0  # neither tells to end what the other tells to go on with
    return said * (0.5 + 0.5 * alike + 0.25 * (one.denies != other.denies))


def _by_authors(*both: Point) -> bool:
    return all(p.claim is None or p.claim.holder == AUTHOR for p in both)


def _near(one: Point, other: Point) -> float:
    if one.told & other.told:
        return TOLD
    if one.told and other.told:
        return OTHER
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
    close = _common(one, other)
    several = (e for e in comparison.events if len(e.members) > 1)
    return replace(dispute, events=tuple(e.id for e in several if done[e.id] & close))


def _rest(how: str, pair: Sequence[Point], own: Sequence[Point]) -> Iterator[Point]:
    """The best passage of each further article: one that takes a side, else one that leaves the matter open."""
    done = {p.article for p in pair}
    over = _common(*pair)
    for article in sorted({p.article for p in own} - done):
        fit = [p for p in own if p.article == article and _fits(how, p)]
        if over and how == "opposed":
            close = [p for p in fit if p.near & over]
            fit = close or [p for p in own if p.article == article and p.open and p.told & over]
        if fit:
            yield max(fit, key=lambda p: (max(_parting(how, p, q) for q in pair), -p.start))


def _fits(how: str, point: Point) -> bool:
    if how == "demands":
        return bool(_demands([point]))
    return how == "opposed" and abs(point.leans) >= LEAST


def _once(found: Sequence[Dispute]) -> Iterator[Dispute]:
    """Those of whose first two passages a sharper one does not show both."""
    seen: list[Point] = []
    for one in found:
        if not all(any(_overlap(p, q) for q in seen) for p in one.points[:2]):
            yield one
        seen += one.points
