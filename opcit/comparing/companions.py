"""Actors without a name that are the same because they do the same: a "crowd" is another in another city."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from opcit.comparing.called import Called
from opcit.comparing.joining import Key, Knot, Tie
from opcit.comparing.records import SharedActor
from opcit.comparing.telling import Telling

OFTEN = 2
"""Mentions below which a bare description is nobody in particular."""
STORIES = 2
"""So many events in common, and two articles speak of one affair."""


def ties(
    known: Mapping[Key, Called],
    actors: Sequence[SharedActor],
    told: Mapping[Key, Telling],
    knots: Sequence[Knot],
) -> list[Tie]:
    """What ties described actors, now that it is known which events are the same."""
    one_of = {key: actor.id for actor in actors for key in actor.members.items()}
    found = [*_by_role(known, told, knots), *_by_affair(known, told, knots)]
    return [tie for tie in found if one_of[tie.one] != one_of[tie.other]]


def _by_role(
    known: Mapping[Key, Called], told: Mapping[Key, Telling], knots: Sequence[Knot]
) -> Iterator[Tie]:
    """Those described by the same noun who do, or undergo, one event."""
    for knot in knots:
        for a, b in combinations([told[key] for key in knot.members], 2):
            for role in ("agents", "patients"):
                for one in getattr(a.event, role):
                    for other in getattr(b.event, role):
                        keys = (a.key[0], one), (b.key[0], other)
                        if keys[0] in known and keys[1] in known and _same_noun(known, *keys):
                            why = f"“{known[keys[0]].actor.name}” and “{known[keys[1]].actor.name}” play the same part in “{a.event.title}”."
                            yield Tie(*keys, 0.7, why)


def _same_noun(known: Mapping[Key, Called], a: Key, b: Key) -> bool:
    one, other = known[a], known[b]
    described = one.described and other.described and one.actor.type == other.actor.type
    agree = not (one.state and other.state) or one.state == other.state
    return bool(described) and one.head == other.head and agree


def _by_affair(
    known: Mapping[Key, Called], told: Mapping[Key, Telling], knots: Sequence[Knot]
) -> Iterator[Tie]:
    """The same bare description, often used, in articles that tell of the same events."""
    common = _common(told, knots)
    alike: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, actor in known.items():
        if actor.described and not actor.state and len(actor.actor.mentions) >= OFTEN:
            alike[(actor.actor.type, *actor.described)].append(key)
    for same in alike.values():
        for a, b in combinations(same, 2):
            if common[frozenset((a[0], b[0]))] >= STORIES and known[a].actor.type != "person":
                exact = known[a].actor.id == known[b].actor.id
                why = f"Both speak of “{known[a].actor.name.lower()}” and tell of the same events."
                yield Tie(a, b, 0.62 if exact else 0.6, why)


def _common(told: Mapping[Key, Telling], knots: Sequence[Knot]) -> Counter[frozenset[int]]:
    """How many dated events each two articles have in common."""
    found = Counter[frozenset[int]]()
    for knot in knots:
        if any(told[key].bounded for key in knot.members):
            found.update(frozenset(pair) for pair in combinations(sorted(knot.articles), 2))
    return found
