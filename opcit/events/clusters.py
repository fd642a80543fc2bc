"""Events being gathered from mentions, and how alike a mention and an event are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from opcit.events.intervals import UNKNOWN, Bounds, begin, narrowed
from opcit.events.mention import Mention
from opcit.events.ontology import kinds
from opcit.findings import Actor

REAL = frozenset(("happened", "ongoing"))

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
        self._troops = frozenset(a.id for a in actors if a.type == "armed_group")

    def line(self, actor: str) -> frozenset[str]:
        """An actor and everything it is part of."""
        out: set[str] = set()
        current: str | None = actor
        while current is not None and current not in out:
            out.add(current)
            current = self._parents.get(current)
        return frozenset(out)

    def narrowest(self, found: Sequence[str]) -> tuple[str, ...]:
        """The actors without those that another of them is part of: of a state and its army the army."""
        return tuple(a for a in found if not any(a != b and a in self.line(b) for b in found))

    def commands(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether one side are troops and the other none: who announces what they will do."""
        left, right = set(one), set(other)
        return bool(left and right) and (left <= self._troops) != (right <= self._troops)

    def related(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether an actor of one side is, or belongs to, one of the other."""
        left = {a: self.line(a) for a in one}
        right = {a: self.line(a) for a in other}
        return any(a in lb or b in la for a, la in left.items() for b, lb in right.items())


def brings_up_another(mention: Mention, cluster: Cluster) -> bool:
    """Whether a mention brings up an event that cannot be this one: "recent attacks", told before it."""
    if not mention.trigger.noun or mention.known or mention.scene.heading:
        return False
    old = mention.recent and _long_ago(cluster.bounds.latest, mention.scene.published)
    return old or min(m.place for m in cluster.mentions) > mention.place


def set_against(mention: Mention, cluster: Cluster) -> bool:
    """Whether one is told by what it is more than, or other than: "a full withdrawal, beyond the withdrawal from Vik"."""
    here = [m for m in cluster.mentions if m.scene is mention.scene]
    return any(_measured(max(m, mention, key=lambda each: each.place)) for m in here)


def _measured(mention: Mention) -> bool:
    return mention.trigger.noun and mention.scene.grammar.preposition(mention.trigger.head) in _MORE


_MORE = frozenset(("beyond", "besides", "unlike", "than"))


def introduced(mention: Mention) -> bool:
    """Whether a noun with "a" or "an" brings up an event of its own: "when a strike of nine days ended"."""
    syntax, trigger = mention.scene.grammar, mention.trigger
    left = syntax.words[syntax.phrase(trigger.head)[0] : trigger.first]
    return trigger.noun and not mention.scene.heading and any(w.low in ("a", "an") for w in left)


def of_the_past(cluster: Cluster) -> bool:
    """Whether an event is a parallel from before, brought up where it is first told of."""
    first = min(cluster.mentions, key=lambda m: m.place)
    return introduced(first) and _long_ago(cluster.bounds.latest, first.scene.published)


def not_yet_told(mention: Mention, cluster: Cluster) -> bool:
    """Whether an event of the past is brought up only after a mention that speaks of a known one."""
    later = min(m.place for m in cluster.mentions) > mention.place
    return later and not mention.bounds.dated and of_the_past(cluster)


def _long_ago(latest: str | None, published: str | None) -> bool:
    """Whether a moment lies more than two months before publication."""
    if not latest or not published:
        return False
    return date.fromisoformat(published) - date.fromisoformat(latest[:10]) > timedelta(60)


def latest_of(near: list[Cluster]) -> Cluster | None:
    """The event that "this most recent attack" speaks of: of those that happened, the last."""
    real = [c for c in near if c.bounds.latest and c.statuses & REAL]
    return max(real, key=lambda c: (begin(c.bounds.latest or ""), len(c.mentions)), default=None)


def same_status(mention: Mention, cluster: Cluster) -> bool:
    """Whether both are said to be real, or both to come, or both are denied, or both supposed."""
    for group in (REAL, _FUTURE, frozenset(("negated",)), frozenset(("hypothetical",))):
        if mention.status in group:
            return (
                bool(cluster.statuses & group)
                or _speaks_of_plan(mention, cluster)
                or _supposes(mention, cluster)
            )
    return False


def _speaks_of_plan(mention: Mention, cluster: Cluster) -> bool:
    """Whether a known noun takes up what is planned: "the election"."""
    definite = mention.trigger.noun and mention.known and not mention.bounds.dated
    return definite and bool(cluster.statuses & _FUTURE) and mention.status == "happened"


def _supposes(mention: Mention, cluster: Cluster) -> bool:
    """Whether a noun speaks of what happened as a mere possibility: "strikes could lead to a storming"."""
    supposed = (
        mention.trigger.noun and mention.status == "hypothetical" and not mention.bounds.dated
    )
    if (
        not supposed
        or not cluster.statuses & REAL
        or not kinds(mention.trigger.lemma) & cluster.kinds
    ):
        return False
    parties = mention.parties
    return bool(set(parties.patients) & cluster.patients or set(parties.agents) & cluster.agents)
