"""Compares readings: finds the actors and events that are the same in several of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from opcit.comparing.actors import companions, naming, same_actor
from opcit.comparing.actors.called import Called, every
from opcit.comparing.actors.kin import Kin
from opcit.comparing.events import resembling, same_event
from opcit.comparing.events.accounts import Elsewhere, shared_events
from opcit.comparing.events.doubles import doubles, once
from opcit.comparing.events.fulfilled import fulfilled
from opcit.comparing.events.hints import hints
from opcit.comparing.events.outcomes import Counterparts, counterparts
from opcit.comparing.events.telling import Telling, tellings
from opcit.comparing.joining import Key, Knot, Tie, gathered, joined, tied
from opcit.comparing.records import LETTERS, Comparison, SharedActor
from opcit.reading import Reading
from opcit.text.enumeration import enumerated

FEWEST, MOST = 2, 12
"""How many articles can be compared."""
FEW = 3
"""Articles that are listed by their letters; more are "the others"."""


def compare(readings: Sequence[Reading]) -> Comparison:
    """Finds what is the same in several readings. Raises ValueError for fewer than 2 or more than 12."""
    if not FEWEST <= len(readings) <= MOST:
        raise ValueError(f"From {FEWEST} to {MOST} articles can be compared.")
    known = every(readings)
    ties = same_actor.ties(known)
    actors = shared_actors(readings, known, ties, LETTERS)
    told, knots = _events(readings, known, actors)
    if more := companions.ties(known, actors, told, knots):
        actors = shared_actors(readings, known, [*ties, *more], LETTERS)
        told, knots = _events(readings, known, actors)
    ids, kin = _ids(actors), _kin(readings, known, actors)
    perhaps, likest, near = hints(
        readings, told, knots, ids, lambda a, b: same_event.may(a, b, kin)
    )
    alike = resembling.ties(likest, kin.names)
    knots = tied(knots, alike, lambda a, b: not same_event.apart(told[a], told[b], kin))
    grown = _grown(readings, told.values(), kin, ids)
    knots, gone = gathered(knots, doubles(readings))
    readings, told = _once(readings, told, gone)
    there = Elsewhere(perhaps, near, grown).settled(gone)
    events = shared_events(readings, told, knots, ids, there)
    return Comparison(
        tuple(readings), tuple(actors), tuple(events), ids,
        {key: e.id for e in events for key in e.members.items()},
    )  # fmt: skip


def _events(
    readings: Sequence[Reading], known: dict[Key, Called], actors: Sequence[SharedActor]
) -> tuple[dict[Key, Telling], list[Knot]]:
    found = tellings(readings, _ids(actors))
    told = {t.key: t for t in found}
    kin = _kin(readings, known, actors)
    return told, joined(
        told, same_event.ties(found, kin), lambda a, b: same_event.may(told[a], told[b], kin)
    )


def _grown(
    readings: Sequence[Reading], told: Collection[Telling], kin: Kin, ids: Mapping[Key, str]
) -> Counterparts:
    """What events were or became in other articles: an event that was found there goes before a clause that foretells."""
    grown = counterparts(readings, told, kin)
    for key, foretold in fulfilled(readings, told, kin, ids).items():
        grown[key] = {**foretold, **grown.get(key, {})}
    return grown


def _once(
    readings: Sequence[Reading], told: dict[Key, Telling], gone: dict[Key, Key]
) -> tuple[list[Reading], dict[Key, Telling]]:
    """The readings and their accounts without doubles."""
    single = [
        once(reading, {double: kept for (n, double), (_, kept) in gone.items() if n == number})
        for number, reading in enumerate(readings)
    ]
    events = {(number, e.id): e for number, reading in enumerate(single) for e in reading.events}
    return single, {key: replace(told[key], event=event) for key, event in events.items()}


def _kin(
    readings: Sequence[Reading], known: dict[Key, Called], actors: Sequence[SharedActor]
) -> Kin:
    """Who belongs to whom by any of the articles."""
    ids = _ids(actors)
    parents = {
        ids[number, actor.id]: ids[number, actor.parent]
        for number, reading in enumerate(readings)
        for actor in reading.actors
        if actor.parent and (number, actor.parent) in ids
    }
    named = frozenset(ids[key] for key, actor in known.items() if not actor.described)
    return Kin({a.id: _top(a.id, parents) for a in actors}, named, {a.id: a.name for a in actors})


def _top(actor: str, parents: dict[str, str]) -> str:
    seen = {actor}
    while (parent := parents.get(actor)) and parent not in seen:
        seen.add(parent)
        actor = parent
    return actor


def _ids(actors: Sequence[SharedActor]) -> dict[Key, str]:
    return {key: actor.id for actor in actors for key in actor.members.items()}


def shared_actors(
    readings: Sequence[Reading], known: dict[Key, Called], ties: Sequence[Tie] | None = None, letters: str = ""
) -> list[SharedActor]:  # fmt: skip
    """The actors of the readings, each once, by weight.

    ties: None for those by what they are called; letters: what the articles go by, "" where by nothing short.
    """
    ties = same_actor.ties(known) if ties is None else ties
    knots = joined(known, ties, lambda a, b: same_actor.alike(known[a], known[b]))
    found = [_actor(len(readings), known, knot, letters) for knot in knots]
    found.sort(key=lambda actor: (-actor.weight, actor.id))
    seen = Counter[str]()
    named = []
    for actor in found:
        seen[actor.id] += 1
        named.append(actor if seen[actor.id] == 1 else _renamed(actor, seen[actor.id]))
    return named


def _renamed(actor: SharedActor, number: int) -> SharedActor:
    return SharedActor(
        f"{actor.id}~{number}", actor.name, actor.type, actor.members, actor.weight, actor.sure, actor.why
    )  # fmt: skip


def _actor(of: int, known: dict[Key, Called], knot: Knot, letters: str) -> SharedActor:
    members = [known[key].actor for key in sorted(knot.members)]
    best = _best([known[key] for key in knot.members])
    weight = sum(a.salience for a in members) / of
    why = _why(knot, of, letters) if knot.ties else _alone(knot, of, letters)
    return SharedActor(
        best.actor.id, best.actor.name, best.actor.type, dict(sorted(knot.members)), weight, knot.sure, why
    )  # fmt: skip


def _why(knot: Knot, of: int, letters: str) -> str:
    """Why actors are one, the weakest reason first. of: how many articles there are; "both" are all of two."""
    return " ".join(
        naming.lettered(why.replace("Both articles", _which(bound, of, letters), 1), letters)
        for why, bound in knot.reasons().items()
    )


def _alone(knot: Knot, of: int, letters: str) -> str:
    """Of an actor of one article: others may speak of it by other words, or as part of another actor."""
    others = [n for n in range(of) if n not in knot.articles]
    if not letters or len(others) > FEW:
        return "No actor of another article is taken for the same."
    return f"No actor of {enumerated([letters[n] for n in others])} is taken for the same."


def _which(numbers: Sequence[int], of: int, letters: str) -> str:
    """These of the articles: "All 3 articles", "A and C", "2 of the 40 articles"."""
    if len(numbers) >= of:
        return "Both articles" if of == 2 else f"All {of} articles"
    if not letters:
        return f"{len(numbers)} of the {of} articles"
    return enumerated([letters[n] for n in numbers])


def _best(members: Sequence[Called]) -> Called:
    """Whose name stands for all: a person's longest, else the one of most mentions."""
    mentions: dict[str, int] = defaultdict(int)
    for one in members:
        mentions[one.actor.name] += len(one.actor.mentions)
    if members[0].actor.type == "person":
        return max(members, key=lambda c: (len(c.name), mentions[c.actor.name], c.actor.id))
    return max(members, key=lambda c: (mentions[c.actor.name], -len(c.actor.name), c.actor.id))
