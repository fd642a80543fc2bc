"""Which mentions tell of the same event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from opcit.events.intervals import UNKNOWN, Bounds, begin, narrowed
from opcit.events.mentions import Mention
from opcit.events.ontology import family, kinds
from opcit.events.ordering import Order, after, before
from opcit.events.wordlists import words
from opcit.findings import Actor

WINDOW = 30
"""How many events before and after it a mention is compared with: keeps a long text linear."""

_REAL = frozenset(("happened", "ongoing"))
_FUTURE = frozenset(("planned", "predicted"))


@dataclass(slots=True)
class Cluster:
    """Mentions of one event, and what they say together."""

    mentions: list[Mention] = field(default_factory=list)
    bounds: Bounds = UNKNOWN
    agents: set[str] = field(default_factory=set)
    patients: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    lemmas: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    statuses: set[str] = field(default_factory=set)

    def add(self, mention: Mention, bounds: Bounds) -> None:
        """Takes in a mention of the same event."""
        self.mentions.append(mention)
        self.bounds = narrowed(self.bounds, bounds) or self.bounds
        if mention.same_as is None:
            self.agents.update(mention.parties.agents)
            self.kinds.update(kinds(mention.trigger.lemma))
        self.patients.update(mention.parties.patients)
        self.keys.update(mention.parties.keys)
        self.places.update(place for place in (mention.parties.place,) if place)
        self.lemmas.add(mention.trigger.lemma)
        self.types.add(mention.type)
        self.statuses.add(mention.status)


class Kin:
    """Who belongs to whom: an actor and those it is part of."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._parents = {a.id: a.parent for a in actors}

    def line(self, actor: str) -> frozenset[str]:
        """An actor and everything it is part of."""
        out: set[str] = set()
        current: str | None = actor
        while current is not None and current not in out:
            out.add(current)
            current = self._parents.get(current)
        return frozenset(out)

    def related(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether an actor of one side is, or belongs to, one of the other."""
        left = {a: self.line(a) for a in one}
        right = {a: self.line(a) for a in other}
        return any(a in lb or b in la for a, la in left.items() for b, lb in right.items())


def merged(found: Sequence[Mention], orders: Sequence[Order], kin: Kin) -> list[Cluster]:
    """The events that the mentions tell of, each once, in the order of their first mention."""
    bounds = _ordered_bounds(found, orders)
    merger = _Merger(kin, bounds, orders)
    for mention in found:
        if mention.bounds.dated and not mention.scene.heading and mention.same_as is None:
            merger.take(mention)
    for mention in found:
        if mention.place not in merger.of and mention.same_as is None:
            merger.take(mention)
    for mention in found:
        if mention.same_as is not None:
            merger.follow(mention)
    clusters = merger.dated + merger.undated
    for cluster in clusters:
        cluster.mentions.sort(key=lambda m: m.place)
    return sorted(clusters, key=lambda c: c.mentions[0].place)


def _ordered_bounds(
    found: Sequence[Mention], orders: Sequence[Order]
) -> dict[tuple[int, int], Bounds]:
    """Each mention's bounds, narrowed by the order its own sentence gives."""
    bounds = {m.place: m.bounds for m in found}
    for order in orders:
        earlier, later = bounds[order.earlier], bounds[order.later]
        bounds[order.earlier] = before(earlier, later) if not earlier.dated else earlier
        bounds[order.later] = after(later, earlier) if not later.dated else later
    return bounds


class _Merger:
    def __init__(
        self, kin: Kin, bounds: dict[tuple[int, int], Bounds], orders: Sequence[Order]
    ) -> None:
        self.kin, self.bounds = kin, bounds
        self.dated: list[Cluster] = []
        self.undated: list[Cluster] = []
        self.of: dict[tuple[int, int], Cluster] = {}
        self._apart: dict[tuple[int, int], set[tuple[int, int]]] = {}
        for order in orders:
            self._apart.setdefault(order.earlier, set()).add(order.later)
            self._apart.setdefault(order.later, set()).add(order.earlier)

    def take(self, mention: Mention) -> None:
        """Adds a mention to the event that it tells of, or to a new one."""
        best = self._best(mention)
        if best is None:
            best = Cluster()
            (self.dated if mention.bounds.dated else self.undated).append(best)
        best.add(mention, self.bounds[mention.place])
        self.of[mention.place] = best

    def follow(self, mention: Mention) -> None:
        """Adds a mention to the event that grammar ties it to."""
        cluster = self.of.get(mention.same_as) if mention.same_as else None
        if cluster is None:
            self.take(replace(mention, same_as=None))
            return
        cluster.add(mention, mention.bounds)
        self.of[mention.place] = cluster

    def _best(self, mention: Mention) -> Cluster | None:
        near = [c for c in self._near(mention) if self._may(mention, c)]
        if mention.latest_said and not mention.bounds.dated:
            return _latest(near)
        scored = [(self._score(mention, c), -i) for i, c in enumerate(reversed(near))]
        if not scored:
            return None
        score, index = max(scored)
        return near[len(near) - 1 + index] if score >= self._needed(mention) else None

    def _near(self, mention: Mention) -> list[Cluster]:
        """The events told near a mention: of the dated ones also those that come later in the text."""
        at = bisect_right(self.dated, mention.place, key=lambda c: c.mentions[0].place)
        return self.dated[max(0, at - WINDOW) : at + WINDOW] + self.undated[-WINDOW:]

    def _needed(self, mention: Mention) -> float:
        return 2.0 if mention.known and mention.trigger.noun else 3.0

    def _demand(self, mention: Mention, cluster: Cluster) -> float:
        """How much more is needed where a mention says whom or what it struck and the event does not."""
        told = bool(mention.parties.keys or mention.parties.patients)
        return (
            0.75
            if told and not (mention.parties.keys & cluster.keys) and not mention.bounds.dated
            else 0.0
        )

    def _may(self, mention: Mention, cluster: Cluster) -> bool:
        """Whether nothing keeps a mention from telling of an event."""
        bounds = self.bounds[mention.place]
        if not (family(mention.type) & cluster.types) or (
            mention.type in ("situation", "statement") and mention.type not in cluster.types
        ):
            return False
        apart = self._apart.get(mention.place)
        if apart and any(m.place in apart for m in cluster.mentions):
            return False
        if (
            _new(mention, cluster)
            or not _same_status(mention, cluster)
            or narrowed(cluster.bounds, bounds) is None
        ):
            return False
        place = mention.parties.place
        if place and cluster.places and not any(place in p or p in place for p in cluster.places):
            return bounds.dated and cluster.bounds.dated
        if mention.type == "respond" and mention.parties.agents and not cluster.agents:
            return False
        return self._agree(mention.parties.agents, cluster.agents)

    def _agree(self, one: Iterable[str], other: Iterable[str]) -> bool:
        one, other = list(one), list(other)
        return not one or not other or self.kin.related(one, other)

    def _score(self, mention: Mention, cluster: Cluster) -> float:
        score = _likeness(mention, cluster)
        if score < 0:
            return score
        bounds = self.bounds[mention.place]
        parties = mention.parties
        if bounds.dated and cluster.bounds.dated and bounds.granularity in ("day", "time"):
            score += 1.5
        if parties.agents and cluster.agents:
            score += 1.0
        score += self._shared(parties.patients, parties.keys, cluster) - self._demand(
            mention, cluster
        )
        score += 1.0 if mention.known and mention.trigger.noun else 0.0
        distance = mention.scene.number - cluster.mentions[-1].scene.number
        return score + (0.5 if abs(distance) <= 3 else 0.0)

    def _shared(self, patients: tuple[str, ...], keys: frozenset[str], cluster: Cluster) -> float:
        common = len(keys & cluster.keys)
        patient = bool(set(patients) & cluster.patients)
        if common or patient:
            return min(2.5, 1.5 * min(common, 1) + 0.5 * max(0, common - 1) + 1.0 * patient)
        apart = bool(keys and cluster.keys) and not self.kin.related(patients, cluster.patients)
        return -1.0 if apart else 0.0


def _new(mention: Mention, cluster: Cluster) -> bool:
    """Whether a mention brings up an event that cannot be this one: "recent attacks", told before it."""
    if not mention.trigger.noun or mention.known or mention.scene.heading:
        return False
    old = mention.recent and _long_ago(cluster.bounds.latest, mention.scene.published)
    return old or min(m.place for m in cluster.mentions) > mention.place


def _long_ago(latest: str | None, published: str | None) -> bool:
    """Whether a moment lies more than two months before publication."""
    if not latest or not published:
        return False
    return date.fromisoformat(published) - date.fromisoformat(latest[:10]) > timedelta(60)


def _latest(near: list[Cluster]) -> Cluster | None:
    """The event that "this most recent attack" speaks of: of those that happened, the last."""
    real = [c for c in near if c.bounds.latest and c.statuses & _REAL]
    return max(real, key=lambda c: (begin(c.bounds.latest or ""), len(c.mentions)), default=None)


def _same_status(mention: Mention, cluster: Cluster) -> bool:
    """Whether both are said to be real, or both to come, or both are denied, or both supposed."""
    for group in (_REAL, _FUTURE, frozenset(("negated",)), frozenset(("hypothetical",))):
        if mention.status in group:
            return bool(cluster.statuses & group) or _speaks_of_plan(mention, cluster)
    return False


def _speaks_of_plan(mention: Mention, cluster: Cluster) -> bool:
    """Whether a known noun takes up what is planned: "the election"."""
    definite = mention.trigger.noun and mention.known and not mention.bounds.dated
    return definite and bool(cluster.statuses & _FUTURE) and mention.status == "happened"


def _likeness(mention: Mention, cluster: Cluster) -> float:
    """How alike the words are: 2 the same word, 1.5 the same kind, 0.5 a general one, -1 unlike."""
    lemma, of_kind = mention.trigger.lemma, kinds(mention.trigger.lemma)
    if lemma in cluster.lemmas:
        return 2.0
    if of_kind & cluster.kinds:
        return 1.5
    if "casualty" in of_kind:
        return 0.3
    general = words("verbs", "general")
    return (
        0.5
        if lemma.replace(" ", "-") in general
        or {word.replace(" ", "-") for word in cluster.lemmas} <= general
        else -1.0
    )
