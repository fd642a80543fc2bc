"""Actors without a name that are the same because they do the same: a "crowd" is another in another city."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from opcit.actors.knowledge import listed
from opcit.comparing.actors import naming
from opcit.comparing.actors.called import Called
from opcit.comparing.events.telling import Telling, fullest
from opcit.comparing.joining import Key, Knot, Tie
from opcit.comparing.records import SharedActor

_OFTEN = 2
"""How often an article has to speak of a group without a name that is taken for another one's for its noun alone:
"fighters" told of in passing are anybody's."""


def ties(
    known: Mapping[Key, Called],
    actors: Sequence[SharedActor],
    told: Mapping[Key, Telling],
    knots: Sequence[Knot],
) -> list[Tie]:
    """What ties described actors, now that it is known which events are the same."""
    one_of = {key: actor.id for actor in actors for key in actor.members.items()}
    several = [knot for knot in knots if len(knot.members) > 1]
    found = [
        *_by_role(known, told, several),
        *_by_owner(known, told, several),
        *_by_kind(known, told, several),
    ]
    return [tie for tie in found if one_of[tie.one] != one_of[tie.other]]


def _by_role(
    known: Mapping[Key, Called], told: Mapping[Key, Telling], knots: Sequence[Knot]
) -> Iterator[Tie]:
    """Those described by one noun who do, or undergo, one event; and the crowd that does it, whatever it is called."""
    for a, b, title in _accounts(told, knots):
        for role in ("agents", "patients"):
            ours, theirs = _parties(known, a, role), _parties(known, b, role)
            same = [(x, y) for x in ours for y in theirs if _same_noun(known[x], known[y])]
            if not same and role == "agents":
                same = _only(_gathered(known, ours), _gathered(known, theirs))
            for one, other in same:
                why = f"{_named(known[one], known[other])} in “{title}”."
                as_many = known[one].several == known[other].several
                yield Tie(one, other, 0.75 if as_many else 0.7, why)


def _gathered(known: Mapping[Key, Called], keys: Sequence[Key]) -> list[Key]:
    """Those who come together at a place and are told of as many: a crowd, protesters, mourners."""
    kinds = ((key, known[key].kind) for key in keys)
    return [key for key, kind in kinds if kind and kind.stays and kind.type == "people"]


def _only(ours: list[Key], theirs: list[Key]) -> list[tuple[Key, Key]]:
    """The one on each side; nothing where there are several, or none."""
    return [(ours[0], theirs[0])] if len(ours) == len(theirs) == 1 else []


def _named(one: Called, other: Called) -> str:
    """Who plays the part: "crowd" in both, or “mob” and “angry mob”."""
    said = naming.each(one, other)
    if said.count("“") == 1:
        return f"Both articles give {said} the same part"
    return f"{said} play the same part"


def _accounts(
    told: Mapping[Key, Telling], knots: Sequence[Knot]
) -> Iterator[tuple[Telling, Telling, str]]:
    """Any two accounts of one event, and what that is called."""
    for knot in knots:
        accounts = [told[key] for key in knot.members]
        title = fullest(accounts).event.title
        yield from ((a, b, title) for a, b in combinations(accounts, 2))


def _parties(known: Mapping[Key, Called], account: Telling, role: str) -> list[Key]:
    keys = ((account.key[0], actor) for actor in getattr(account.event, role))
    return [key for key in keys if key in known and known[key].described]


def _same_noun(one: Called, other: Called) -> bool:
    """Whether both are of one noun and type, and no word before it says that they are others."""
    noun = one.head == other.head or (one.kind is not None and one.kind == other.kind)
    if not noun or one.actor.type != other.actor.type or _of_two_states(one, other):
        return False
    if one.described == other.described and one.head in listed("actor_words", "anybody"):
        return False  # there is more than one man
    before = frozenset(one.described[:-1]), frozenset(other.described[:-1])
    return not (before[0] and before[1]) or bool(before[0] & before[1])


def _of_two_states(one: Called, other: Called) -> bool:
    return bool(one.state and other.state and one.state != other.state)


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
            yield Tie(
                one,
                other,
                0.8,
                f"{naming.speak(known[one], known[other])}, where they tell of “{title}”.",
            )


def _together(
    known: Mapping[Key, Called], told: Mapping[Key, Telling], knots: Sequence[Knot], one: Key, other: Key
) -> str:  # fmt: skip
    """The title of an event in whose sentences both are mentioned, each in its article; "" for none."""
    for knot in knots:
        of = {key[0]: told[key] for key in knot.members}
        if all(key[0] in of and _stands_in(known[key], of[key[0]]) for key in (one, other)):
            return fullest(of.values()).event.title
    return ""


def _stands_in(actor: Called, account: Telling) -> bool:
    spans = account.event.sentences
    return any(s.start <= m.start < s.end for m in actor.actor.mentions for s in spans)


def _by_kind(
    known: Mapping[Key, Called], told: Mapping[Key, Telling], knots: Sequence[Knot]
) -> Iterator[Tie]:
    """The only armed groups of a kind of which each article tells, where both tell of one event: "the militias"."""
    alike: dict[str, dict[int, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for key, actor in known.items():
        often = sum(m.kind != "pronoun" for m in actor.actor.mentions) >= _OFTEN
        if actor.kind and not actor.kind.stays and actor.several and often:
            alike[actor.kind.noun][key[0]].append(key)
    for a, b, title in _accounts(told, knots):
        for noun, of in alike.items():
            for one, other in _only(of.get(a.key[0], []), of.get(b.key[0], [])):
                if _same_noun(known[one], known[other]):
                    yield Tie(one, other, 0.72, _no_others(known[one], known[other], noun, title))


def _no_others(one: Called, other: Called, noun: str, title: str) -> str:
    return f"Both articles tell of “{title}”, and call only one group {noun}: {naming.each(one, other)}."
