"""Which mentions tell of the same event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from opcit import watched
from opcit.events.clusters import (
    Cluster,
    Kin,
    brings_up_another,
    latest_of,
    not_yet_told,
    same_status,
    set_against,
)
from opcit.events.intervals import Bounds, narrowed
from opcit.events.mention import Mention
from opcit.events.ontology import family
from opcit.events.ordering import Order, after, apart, before
from opcit.events.recalling import Place, Tolls, recalled, tolls_of
from opcit.events.scoring import needed, score

WINDOW = 30
"""How many events before and after it a mention is compared with: keeps a long text linear."""


def merged(found: Sequence[Mention], orders: Sequence[Order], kin: Kin) -> list[Cluster]:
    """The events that the mentions tell of, each once, in the order of their first mention."""
    bounds = _ordered_bounds(found, orders)
    merger = _Merger(kin, bounds, orders, tolls_of(found))
    for mention in watched.through(found, "telling events apart"):
        if mention.bounds.dated and not mention.scene.heading and mention.same_as is None:
            merger.take(mention)
    for mention in watched.through(found, "telling events apart"):
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
        if not earlier.dated and (exact := apart(later, order.gap, -1)):
            earlier = bounds[order.earlier] = exact
        if not later.dated and (exact := apart(earlier, order.gap, 1)):
            later = bounds[order.later] = exact
        bounds[order.earlier] = before(earlier, later) if not earlier.dated else earlier
        bounds[order.later] = after(later, earlier) if not later.dated else later
    return bounds


class _Merger:
    def __init__(
        self,
        kin: Kin,
        bounds: dict[Place, Bounds],
        orders: Sequence[Order],
        tolls: Tolls,
    ) -> None:
        self.kin, self.bounds, self.tolls = kin, bounds, tolls
        self.dated: list[Cluster] = []
        self.undated: list[Cluster] = []
        self.of: dict[tuple[int, int], Cluster] = {}
        self._apart: dict[tuple[int, int], set[tuple[int, int]]] = {}
        for order in orders:
            self._apart.setdefault(order.earlier, set()).add(order.later)
            self._apart.setdefault(order.later, set()).add(order.earlier)

    def take(self, mention: Mention) -> None:
        """Adds a mention to the event that it tells of, or to a new one."""
        best = recalled(
            mention, [c for c in self._near(mention) if self._free(mention, c)], self.tolls
        )
        if best is not None:
            mention = replace(mention, same_as=best.mentions[0].place)
        else:
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
            return latest_of(near)
        scored = [
            (
                score(mention, c, self.bounds[mention.place], self.kin),
                c.mentions[0].place < mention.place,
                -i,
            )
            for i, c in enumerate(reversed(near))
        ]
        if not scored:
            return None
        most, _, index = max(scored)
        return near[len(near) - 1 + index] if most >= needed(mention) else None

    def _near(self, mention: Mention) -> list[Cluster]:
        """The events told near a mention: of the dated ones also those that come later in the text."""
        at = bisect_right(self.dated, mention.place, key=lambda c: c.mentions[0].place)
        return self.dated[max(0, at - WINDOW) : at + WINDOW] + self.undated[-WINDOW:]

    def _may(self, mention: Mention, cluster: Cluster) -> bool:
        """Whether a mention is of an event's family, and nothing keeps it from telling of it."""
        if not (family(mention.type) & cluster.types) or (
            mention.type in ("situation", "statement") and mention.type not in cluster.types
        ):
            return False
        return self._free(mention, cluster)

    def _free(self, mention: Mention, cluster: Cluster) -> bool:
        """Whether nothing keeps a mention from telling of an event."""
        bounds = self.bounds[mention.place]
        apart = self._apart.get(mention.place)
        if apart and any(m.place in apart for m in cluster.mentions):
            return False
        if (
            brings_up_another(mention, cluster)
            or not_yet_told(mention, cluster)
            or set_against(mention, cluster)
            or not same_status(mention, cluster)
            or narrowed(cluster.bounds, bounds) is None
        ):
            return False
        place = mention.parties.place
        if place and cluster.places and not any(place in p or p in place for p in cluster.places):
            return bounds.dated and cluster.bounds.dated
        if mention.type == "respond" and mention.parties.agents and not cluster.agents:
            return False
        decided = mention.status == "planned" and self.kin.commands(
            mention.parties.agents, cluster.agents
        )
        return decided or self._agree(mention.parties.agents, cluster.agents)

    def _agree(self, one: Iterable[str], other: Iterable[str]) -> bool:
        one, other = list(one), list(other)
        return not one or not other or self.kin.related(one, other)
