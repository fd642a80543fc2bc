"""Which actors a page speaks of: each as named, or wholes that count their parts in."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.findings import Actor
from opcit.reading import Reading

UNSCORED = frozenset({"author", "place"})
"""Types of actor that charts leave out: nobody takes sides for a site, and the author speaks."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a page is asked to show: how many actors, parts counted with their whole or not, and one more by id."""

    count: int = 8
    whole: bool = False
    also: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """An actor as shown. members: the ids counted in, its own first; whole: the name of what it is part of."""

    id: str
    name: str
    type: str
    whole: str
    members: tuple[str, ...]
    salience: float


def groups(reading: Reading, scope: Scope) -> tuple[Group, ...]:
    """The actors to show, most salient first; the one asked for besides comes last if it is not among them."""
    found = _all(reading, scope.whole)
    besides = (g for g in found[scope.count :] if scope.also in g.members)
    return (*found[: scope.count], *besides)


def group(reading: Reading, scope: Scope, actor_id: str) -> Group | None:
    """The group that shows an actor, of any rank: its own, or the whole it is counted in."""
    return next((g for g in _all(reading, scope.whole) if actor_id in g.members), None)


def _all(reading: Reading, whole: bool) -> tuple[Group, ...]:
    scored = [a for a in reading.actors if a.type not in UNSCORED]
    names = {a.id: a.name for a in reading.actors}
    found = _wholes(scored) if whole else [_alone(a, names) for a in scored]
    return tuple(sorted(found, key=lambda g: -g.salience))


def _alone(actor: Actor, names: dict[str, str]) -> Group:
    whole = names.get(actor.parent or "", "")
    return Group(actor.id, actor.name, actor.type, whole, (actor.id,), actor.salience)


def _wholes(actors: list[Actor]) -> list[Group]:
    """Each actor that is part of no other, with all its parts."""
    by_id = {a.id: a for a in actors}
    parts: dict[str, list[Actor]] = {}
    for actor in actors:
        parts.setdefault(_root(actor, by_id), []).append(actor)
    return [_together(by_id[root], members) for root, members in parts.items()]


def _root(actor: Actor, by_id: dict[str, Actor]) -> str:
    """The id of the topmost actor it is part of; a loop of parents ends where it began."""
    seen = {actor.id}
    while (parent := by_id.get(actor.parent or "")) and parent.id not in seen:
        seen.add(parent.id)
        actor = parent
    return actor.id


def _together(root: Actor, members: list[Actor]) -> Group:
    ids = (root.id, *(m.id for m in members if m.id != root.id))
    salience = min(1.0, sum(m.salience for m in members))
    return Group(root.id, root.name, root.type, "", ids, salience)
