"""Events by what is done and who answers for it: what one article tells as an event of its own may be another's."""

from __future__ import annotations

from itertools import combinations

from opcit.comparing.actors.called import every
from opcit.comparing.events.event_words import kinds_of
from opcit.comparing.parting.camps import Camps
from opcit.comparing.records import Comparison, SharedEvent


def deeds(comparison: Comparison, camps: Camps) -> dict[str, frozenset[str]]:
    """Each event as what it is: itself, and each like deed of its camp that may be it told again."""
    alike = _by_camp(comparison, camps)
    found = {event.id: {event.id} for event in comparison.events}
    for one, other in combinations(comparison.events, 2):
        if alike[one.id] & alike[other.id] and not _apart(one, other):
            both = f"{one.id}={other.id}"
            found[one.id].add(both)
            found[other.id].add(both)
    return {event: frozenset(same) for event, same in found.items()}


def _by_camp(comparison: Comparison, camps: Camps) -> dict[str, frozenset[tuple[str, str]]]:
    """Each event as kinds of deeds, each with a camp that does it."""
    found = {}
    for event in comparison.events:
        accounts = ((n, comparison.account(event, n)) for n in event.members)
        kinds = {k for n, own in accounts if own for k in kinds_of(comparison.readings[n], own)}
        found[event.id] = frozenset((kind, camp) for kind in kinds for camp in camps.doers(event))
    return found


def standing(comparison: Comparison, camps: Camps) -> dict[str, str]:
    """An event without a date that one article tells -> the only one of several articles that is the same deed."""
    done = _by_camp(comparison, camps)
    known = every(comparison.readings).items()
    named = {comparison.by_actor[key] for key, actor in known if not actor.described}
    several = [e for e in comparison.events if len(e.members) > 1]
    found = {}
    for event in comparison.events:
        if len(event.members) == 1 and event.status == "happened" and not _dated(event):
            same = [e for e in several if done[e.id] & done[event.id] and _may(e, event, named)]
            if len(same) == 1:
                found[event.id] = same[0].id
    return found


def _apart(one: SharedEvent, other: SharedEvent) -> bool:
    """Whether an article tells both, each with its date: these are two."""
    return bool(one.members.keys() & other.members.keys()) and _dated(one) and _dated(other)


def _dated(event: SharedEvent) -> bool:
    return bool(event.earliest or event.latest)


def _may(one: SharedEvent, other: SharedEvent, named: set[str]) -> bool:
    """Whether both are of one status, and done to the same as far as that is named: a "host" is anybody."""
    a, b = named & set(one.patients), named & set(other.patients)
    return one.status == other.status and (not a or not b or bool(a & b))
