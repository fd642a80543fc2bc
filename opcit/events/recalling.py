"""Mentions that come back to an event by a word of another kind: who died in it, "the attack" of that day, a march on
what was stormed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from opcit.events.clusters import REAL, Cluster
from opcit.events.mention import Mention
from opcit.events.ontology import kinds
from opcit.events.wordlists import words

Place = tuple[int, int]


Tolls = Mapping[Place, frozenset[str]]
"""Where the mentions of which it is told that they cost lives did so, as far as that is said."""


def recalled(mention: Mention, near: Sequence[Cluster], tolls: Tolls) -> Cluster | None:
    """The event that a mention comes back to; None where none, or more than one, can be meant."""
    if mention.bounds.dated or mention.status != "happened":
        return None
    if any(_of_its_own(mention, c) for c in near):
        return None
    violent = [c for c in near if c.statuses & REAL and _violent(c)]
    for meant in (lambda m, c: _toll(m, c, tolls), _of_that_day, _marched_on):
        found = [c for c in violent if meant(mention, c)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def tolls_of(found: Iterable[Mention]) -> Tolls:
    """The tolls that grammar ties to what cost them."""
    where: dict[Place, frozenset[str]] = {}
    for m in found:
        if m.same_as and "casualty" in kinds(m.trigger.lemma):
            where[m.same_as] = where.get(m.same_as, frozenset()) | ({m.parties.place} - {""})
    return where


def _violent(cluster: Cluster) -> bool:
    return bool(cluster.types & {"assault", "fight", "disaster"})


def _of_its_own(mention: Mention, cluster: Cluster) -> bool:
    """Whether an event of a mention's own kind was done to the same."""
    alike = kinds(mention.trigger.lemma) & cluster.kinds
    return bool(alike and set(mention.parties.patients) & cluster.patients)


def _toll(mention: Mention, cluster: Cluster, tolls: Tolls) -> bool:
    """Whether it tells who died, without a doer, where this event cost lives: "the man who died at Kirkuk"."""
    if "casualty" not in kinds(mention.trigger.lemma) or mention.parties.agents or _ill(mention):
        return False
    lost = [tolls[m.place] for m in cluster.mentions if m.place in tolls]
    return bool(lost) and mention.parties.place in cluster.places.union(*lost)


def _ill(mention: Mention) -> bool:
    """Whether a death has a cause of its own: "died of fever"."""
    syntax, group = mention.scene.grammar, mention.trigger.group
    node = group.node if group and not mention.trigger.noun else mention.trigger.head
    return any(syntax.preposition(k) in ("of", "from") for k in syntax.kids(node, "obl"))


def _of_that_day(mention: Mention, cluster: Cluster) -> bool:
    """Whether a bare "the attack" was spoken of on the day of this event."""
    parties = mention.parties
    bare = (
        mention.trigger.noun
        and mention.known
        and not (parties.keys or parties.agents or parties.patients)
    )
    if not (bare and mention.told and mention.trigger.lemma in words("verbs", "general")):
        return False
    when = cluster.bounds
    return (
        when.granularity in ("day", "time")
        and (when.latest or "")[:10] == (mention.bounds.latest or "")[:10]
    )


def _marched_on(mention: Mention, cluster: Cluster) -> bool:
    """Whether a known march is on what this event struck: a crowd that marches on a place and storms it does one thing."""
    if not (mention.trigger.noun and mention.known and mention.type == "protest"):
        return False
    target = set(mention.parties.patients)
    return bool(target & cluster.patients) and "storm" in cluster.kinds
