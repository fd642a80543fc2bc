"""The armed forces of a state by their name and by a noun: "the Malian Armed Forces" are "Mali's army"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from opcit.actors.clusters import Cluster
from opcit.actors.knowledge import found_at, listed
from opcit.text.words import Word, words


def are_forces(name: str) -> bool:
    """Whether a name is that of a state's armed forces as a whole: "Malian Armed Forces", but no "Malian Air Force"."""
    *before, last = words(name)
    parts = {w.low for w in _untold(before)}
    return last.low in listed("actor_words", "forces") and parts <= listed(
        "actor_words", "whole_forces"
    )


def _untold(found: Sequence[Word]) -> list[Word]:
    """The words of a name without those that name a state."""
    left, index = list[Word](), 0
    while index < len(found):
        size, meanings = found_at(found, index)
        if not any(m.sort in ("state", "adjective") for m in meanings):
            left.append(found[index])
            size = 1
        index += size
    return left


def named_forces(clusters: Iterable[Cluster]) -> list[tuple[Cluster, Cluster]]:
    """Each group that is a state's army, with the named forces of that state, where only one are named."""
    clusters = list(clusters)
    named: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.key.startswith("body:") and cluster.parent and are_forces(cluster.name):
            named[cluster.parent].append(cluster)
    armies = [c for c in clusters if c.key.startswith("group:forces:") and _is_army(c)]
    return [(a, named[a.parent][0]) for a in armies if len(named[a.parent]) == 1]


def _is_army(cluster: Cluster) -> bool:
    """Whether a group is called an army, and of nothing narrower than its state."""
    called = {p.words.lower().split()[-1] for p in cluster.phrases if p.kind == "noun"}
    whole = all(b.startswith("of:") for b in cluster.bearing)
    return whole and bool(cluster.parent) and bool(called & {"army", "military"})
