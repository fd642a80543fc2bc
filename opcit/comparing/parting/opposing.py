"""How sharply passages part, which two of a subject part most, and which of other articles stand beside these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import product

from opcit.comparing.parting.points import Point
from opcit.findings import AUTHOR

LEAST = 0.4
"""The strength below which two passages are no dispute."""
TOLD, NEAR, AROUND, OTHER = 0.6, 0.45, 0.3, 0.0
"""What it adds that both tell of one deed: in both sentences, in one of them, or in both paragraphs; or each of another."""
QUOTED = 0.8
"""What it counts where somebody is quoted and no author speaks."""
UNBACKED = 0.75
"""What it counts where an article as a whole does not lean to the side that its passage takes."""
MIXED = 0.75
"""What it counts where one judges, and the other says what came of it."""
Pairs = Set[frozenset[int]]
"""Pairs of articles."""
Parted = tuple[float, Point, Point]
"""How sharply two passages part, and these."""
_SAID = frozenset(("claim", "prediction", "hedge"))
ALIKE = 0.3
"""The share of words in common from which two claims say the same thing, or deny it."""


def parted(how: str, pairs: Iterable[tuple[Point, Point]], near: Pairs) -> Iterator[Parted]:
    """The pairs of articles near each other that part, and how sharply."""
    for one, other in pairs:
        if one.article != other.article and {one.article, other.article} in near:
            strength = _parting(how, one, other)
            if strength >= LEAST:
                yield strength, one, other


def opposed(own: Sequence[Point], near: Pairs) -> Iterator[Parted]:
    """The sharpest pair by what is judged, and by what came of it, and those over other deeds, by words that judge."""
    spoken, used = set[str](), list[Point]()
    pairs = parted("opposed", product(_leaning(own, -1), _leaning(own, 1)), near)
    sharp = sorted(pairs, key=sharpness, reverse=True)
    for came, first in ((0, True), (1, False), (2, True), (1, True)):
        first = first and (came != 1 or not used)
        for strength, one, other in (f for f in sharp if f[1].came + f[2].came == came):
            over = common(one, other)
            new = one.firm and other.firm and over and not over & spoken
            if (first or new) and not any(overlap(*p) for p in product((one, other), used)):
                yield strength, one, other
                spoken, used, first = spoken | over, [*used, one, other], False


def goes_with(told: Sequence[Point], every: Sequence[Sequence[Point]], point: Point) -> bool:
    """Whether these are the passages that a further one stands nearest to: judging, or saying what came of it, as they do."""

    def nearest(those: Sequence[Point]) -> tuple[bool, float]:
        others = (q for q in those if q.article != point.article)
        return point.came in {q.came for q in those}, max(
            (_near(point, q) for q in others), default=0.0
        )

    fits, _ = nearest(told)
    return fits and told == max(every, key=nearest)


def overlap(one: Point, other: Point) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def also(told: Sequence[Point], own: Sequence[Point]) -> Iterator[Point]:
    """Of each article that takes both sides on what another's passage here speaks of, the other one."""
    for one in told:
        others = [p for p in told if p.article != one.article]
        fit = [
            p
            for p in own
            if p.article == one.article and p.firm and p.leans * one.leans < 0
            and (p.subject[0] == "matter" or any(common(p, q) for q in others))
        ]  # fmt: skip
        if fit:
            yield max(fit, key=lambda p: (max(_near(p, q) for q in others), abs(p.leans), -p.start))


def common(one: Point, other: Point) -> frozenset[str]:
    """The deeds that one passage tells and the other, too; or what stands around it, where it tells of none itself."""
    both = one.told & other.told
    return both if one.told and other.told else (one.told & other.near) | (one.near & other.told)


def sharpness(found: Parted) -> tuple[float, int, int]:
    strength, one, other = found
    return strength, -one.start, -other.start


def _leaning(own: Sequence[Point], sign: int) -> list[Point]:
    return [p for p in own if p.leans * sign > 0]


def saying(own: Sequence[Point]) -> list[Point]:
    """What is said, by anybody."""
    return [p for p in own if p.claim and p.claim.kind in _SAID]


def demands(own: Sequence[Point]) -> list[Point]:
    """What ought to be done, by somebody or with a matter: of an event nobody demands anything."""
    asked = [p for p in own if p.claim and p.claim.kind == "recommendation"]
    return [p for p in asked if p.subject[0] != "event"]


def _parting(how: str, one: Point, other: Point) -> float:
    """How sharply two passages part."""
    alike = _alike(one, other)
    if how == "opposed" and one.came and other.came and _of_other_deeds(one, other):
        return 0.0
    if how == "opposed" and len(demands([one, other])) == len((one, other)):
        return 0.0  # two demands are what to do
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


def _of_other_deeds(one: Point, other: Point) -> bool:
    """Whether one tells of a deed that nothing around the other speaks of: what came of it is another matter."""
    return bool(one.told or other.told) and bool(one.near and other.near) and not common(one, other)


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


def rest(how: str, pair: Sequence[Point], own: Sequence[Point]) -> Iterator[Point]:
    """The best passage of each further article: one that takes a side, else one that leaves the matter open."""
    done = {p.article for p in pair}
    over = common(*pair)
    for article in sorted({p.article for p in own} - done):
        fit = [p for p in own if p.article == article and _fits(how, p)]
        if over and how == "opposed":
            close = [p for p in fit if p.near & over]
            fit = close or [p for p in own if p.article == article and p.open and p.told & over]
        if fit:
            yield _best(how, pair, fit)


def as_well(pair: Sequence[Point], point: Point, own: Sequence[Point]) -> Point:
    """The best other passage that takes the same side as firmly as a further one beside these two; itself where there is none."""
    fit = [
        p for p in own
        if p.article == point.article and p.leans * point.leans > 0 and not p.stray
        and (p.firm, p.backed, p.came) == (point.firm, point.backed, point.came)
    ]  # fmt: skip
    return _best("opposed", pair, fit) if fit else point


def _best(how: str, pair: Sequence[Point], fit: Sequence[Point]) -> Point:
    """The passage that parts most from one of these two."""
    return max(fit, key=lambda p: (max(_parting(how, p, q) for q in pair), -p.start))


def _fits(how: str, point: Point) -> bool:
    if how == "demands":
        return bool(demands([point]))
    return how == "opposed" and abs(point.leans) >= LEAST
