"""Which actors of several articles are the same, by names, knowledge, and where they act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from opcit.actors.knowledge import listed, meanings_of
from opcit.actors.person_names import same
from opcit.comparing.actors import naming, of_state
from opcit.comparing.actors.called import Called
from opcit.comparing.joining import Key, Tie

_BODIES = frozenset(("organisation", "armed_group", "media", "government"))
_PLACES = frozenset(("place", "state"))
_MISTAKEN = frozenset(("person", "organisation", "place"))
"""What a name may be taken for where it stands once, with little around it."""


def ties(known: Mapping[Key, Called]) -> list[Tie]:
    """What ties actors of different articles by what they are called."""
    full = _full_names(known)
    found = (_tie(a, known[a], b, known[b], full) for a, b in _pairs(known))
    return [tie for tie in found if tie]


def alike(one: Called, other: Called) -> bool:
    """Whether two actors can be one by their types."""
    a, b = one.actor.type, other.actor.type
    if one.rules and other.rules and one.leader and other.leader and one.leader != other.leader:
        return False  # the governments of two leaders
    if a == b or {a, b} <= _BODIES:
        return True
    return one.name == other.name and (
        {a, b} <= _PLACES or ("person" in (a, b) and {a, b} <= _MISTAKEN and _full(one, other))
    )


def _full(*both: Called) -> bool:
    """Whether these have names of two words or more, which no person shares with a place or a body."""
    return all(len(one.name) > 1 and not one.described for one in both)


def _pairs(known: Mapping[Key, Called]) -> Iterator[tuple[Key, Key]]:
    """Actors of different articles that share a name, a surname, a description or a state they govern."""
    blocks: dict[object, list[Key]] = defaultdict(list)
    for key, actor in known.items():
        for block in set(_blocks(actor)):
            blocks[block].append(key)
    met = {pair for block in blocks.values() for pair in combinations(block, 2)}
    return ((a, b) for a, b in sorted(met) if a[0] != b[0])


def _blocks(actor: Called) -> Iterable[object]:
    yield from actor.names
    yield actor.name
    if actor.actor.type == "person":
        yield "person", actor.name[-1]
        yield "person", actor.name[0]
    if actor.rules:
        yield "rules", actor.state
    if actor.described:
        yield actor.described
        yield of_state.body(actor)
        if actor.head in listed("comparing", "troops"):
            yield "troops", actor.state
    elif of_state.are_forces(actor):
        yield "troops", actor.state


def _tie(
    a: Key, one: Called, b: Key, other: Called, full: Mapping[str, set[tuple[str, ...]]]
) -> Tie | None:
    if not alike(one, other):
        return None
    for rule in (_one_name, of_state.government, of_state.described, of_state.forces):
        if told := rule(one, other):
            return Tie(a, b, *told)
    if told := _person(one, other, full):
        return Tie(a, b, *told)
    return None


def _one_name(one: Called, other: Called) -> tuple[float, str] | None:
    """The same name in full, or a name of the one that the other goes by, too."""
    if one.name == other.name and (one.described or other.described):
        return (0.95, naming.both(one, other)) if meanings_of(one.actor.name) else None
    if one.name == other.name and (len(one.name) > 1 or one.actor.type != "person"):
        return 0.97, naming.both(one, other)
    if one.actor.type in ("person", "place", "state") or one.described or other.described:
        return None
    if common := one.names & other.names:
        return 0.9, naming.spelled(one, other, max(common))
    return None


def _person(
    one: Called, other: Called, full: Mapping[str, set[tuple[str, ...]]]
) -> tuple[float, str] | None:
    """Persons whose names agree; a surname alone is the one person of the set who bears it."""
    if one.actor.type != "person" or one.described or other.described:
        return None
    short, long = sorted((one, other), key=lambda c: len(c.name))
    if len(short.name) > 1:
        if not same(short.name, long.name):
            return None
        return 0.93, naming.ways(short, long)
    surname = short.name[0]
    if len(long.name) == 1:
        told = surname == long.name[0] and len(full[surname]) < 2
        return (0.85, naming.both(one, other)) if told else None
    if surname not in (long.name[-1], *(n[0] for n in long.names if len(n) == 1)):
        return None
    if len(full[surname]) > 1:
        return None  # the articles name several of this surname
    return 0.88, naming.only(short, long)


def _full_names(known: Mapping[Key, Called]) -> Mapping[str, set[tuple[str, ...]]]:
    """Surname -> the different persons of that surname that any article names in full."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for actor in known.values():
        if actor.actor.type == "person" and not actor.described and len(actor.name) > 1:
            told = found[actor.name[-1]]
            if not any(same(*sorted((actor.name, name), key=len)) for name in told):
                told.add(actor.name)
    return found
