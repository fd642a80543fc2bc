"""Actors without a name that are the same because they do the same: a "crowd" is another in another city."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from opcit.comparing.actors.called import Called
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key, Knot, Tie
from opcit.comparing.records import SharedActor


def ties(
    known: Mapping[Key, Called],
    actors: Sequence[SharedActor],
    told: Mapping[Key, Telling],
    knots: Sequence[Knot],
) -> list[Tie]:
    """What ties described actors, now that it is known which events are the same."""
    one_of = {key: actor.id for actor in actors for key in actor.members.items()}
    several = [knot for knot in knots if len(knot.members) > 1]
    found = [*_by_role(known, told, several), *_by_owner(known, told, several)]
    return [tie for tie in found if one_of[tie.one] != one_of[tie.other]]


def _by_role(
    known: Mapping[Key, Called], told: Mapping[Key, Telling], knots: Sequence[Knot]
) -> Iterator[Tie]:
    """Those described by the same noun who do, or undergo, one event."""
    for a, b in _accounts(told, knots):
        for role in ("agents", "patients"):
            for one in _parties(known, a, role):
                for other in _parties(known, b, role):
                    if _same_noun(known[one], known[other]):
                        why = f"{_named(known[one], known[other])} in “{a.event.title}”."
                        yield Tie(one, other, 0.7, why)


def _named(one: Called, other: Called) -> str:
    """Who plays the part: "crowd" in both, or “mob” and “angry mob”."""
    names = list(dict.fromkeys((one.actor.name, other.actor.name)))
    if len(names) == 1:
        return f"Both articles give “{names[0]}” the same part"
    return f"“{names[0]}” and “{names[1]}” play the same part"


def _accounts(
    told: Mapping[Key, Telling], knots: Sequence[Knot]
) -> Iterator[tuple[Telling, Telling]]:
    """Any two accounts of one event."""
    for knot in knots:
        yield from combinations([told[key] for key in knot.members], 2)


def _parties(known: Mapping[Key, Called], account: Telling, role: str) -> list[Key]:
    keys = ((account.key[0], actor) for actor in getattr(account.event, role))
    return [key for key in keys if key in known and known[key].described]


def _same_noun(one: Called, other: Called) -> bool:
    """Whether both are of one noun and type, and no word before it says that they are others."""
    if one.head != other.head or one.actor.type != other.actor.type:
        return False
    if one.state and other.state and one.state != other.state:
        return False
    before = frozenset(one.described[:-1]), frozenset(other.described[:-1])
    return not (before[0] and before[1]) or bool(before[0] & before[1])


def _by_owner(
    known: Mapping[Key, Called], told: Mapping[Key, Telling], knots: Sequence[Knot]
) -> Iterator[Tie]:
    """The same description of the same state, in what both articles tell of one event."""
    alike: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, actor in known.items():
        if actor.described and actor.state:
            alike[(actor.actor.type, actor.state, *actor.described)].append(key)
    pairs = (pair for same in alike.values() for pair in combinations(same, 2))
    for one, other in pairs:
        if one[0] != other[0] and (title := _together(known, told, knots, one, other)):
            yield Tie(one, other, 0.8, f"{_of_state(known[one], known[other])} of “{title}”.")


def _of_state(one: Called, other: Called) -> str:
    """By what words each speaks of it: "American embassy" in both, or “American embassy” and “US embassy”."""
    a, b = one.actor.name, other.actor.name
    if a.casefold() == b.casefold():
        return f"Both articles speak of “{a}”, of one state, where they tell"
    return f"“{a}” and “{b}” are of one state, and stand where both articles tell"


def _together(
    known: Mapping[Key, Called], told: Mapping[Key, Telling], knots: Sequence[Knot], one: Key, other: Key
) -> str:  # fmt: skip
    """The title of an event in whose sentences both are mentioned, each in its article; "" for none."""
    for knot in knots:
        of = {key[0]: told[key] for key in knot.members}
        if all(key[0] in of and _stands_in(known[key], of[key[0]]) for key in (one, other)):
            return of[one[0]].event.title
    return ""


def _stands_in(actor: Called, account: Telling) -> bool:
    spans = account.event.sentences
    return any(s.start <= m.start < s.end for m in actor.actor.mentions for s in spans)
