"""Who answers for the same policy: a state, its government, and the person whom that government is called after or led by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from opcit.actors.knowledge import tenures
from opcit.actors.person_names import folded, same
from opcit.comparing.actors.called import Called, every
from opcit.comparing.joining import Key
from opcit.comparing.records import Comparison, SharedEvent


@dataclass(frozen=True, slots=True)
class Camps:
    """Under whom what is said of a shared actor counts. under: its state, or itself; acting: so for its soldiers' deeds, too."""

    under: Mapping[str, str]
    acting: Mapping[str, str]

    def doers(self, event: SharedEvent | None) -> frozenset[str]:
        """The camps that do an event; soldiers do it for their state."""
        return frozenset(self.acting.get(actor, actor) for actor in (event.agents if event else ()))

    def answering(self, event: SharedEvent | None) -> dict[str, str]:
        """The camps that do an event, in order, each with whom it is to be called after: the one actor of its own who does it."""
        agents = event.agents if event else ()
        own = agents[0] if len(agents) == 1 else ""
        return {
            camp: own if self.under.get(own) == camp else camp for camp in sorted(self.doers(event))
        }

    def sole(self, events: Iterable[SharedEvent | None]) -> str:
        """The one camp that does all of these, called after the one actor of its own who does; "" where several do, or nobody."""
        doing = [one for event in events for one in self.answering(event).items()]
        those, names = {camp for camp, _ in doing}, {name for _, name in doing}
        if len(those) != 1:
            return ""
        return min(names if len(names) == 1 else those)


def camps(comparison: Comparison) -> Camps:
    """The camps of a comparison."""
    known = every(comparison.readings)
    heads = dict(_heads(comparison, known))
    under = {actor.id: actor.id for actor in comparison.actors}
    forces = {}
    for key, actor in known.items():
        for state in _answers_for(comparison, known, key):
            under[comparison.by_actor[key]] = heads.get(state, comparison.by_actor[key])
        if actor.actor.type == "armed_group" and actor.described and actor.state in heads:
            forces[comparison.by_actor[key]] = heads[actor.state]
    return Camps(under, under | forces)


def _heads(comparison: Comparison, known: dict[Key, Called]) -> Iterator[tuple[str, str]]:
    """Each state with the actor that stands for it: itself where the articles speak of it, else its government."""
    for kind in ("government", "state"):
        for key, actor in known.items():
            if actor.actor.type == kind and actor.state and (kind == "state" or actor.rules):
                yield actor.state, comparison.by_actor[key]


def _answers_for(comparison: Comparison, known: dict[Key, Called], key: Key) -> Iterator[str]:
    """The states whose policy is this actor's in its article."""
    actor = known[key]
    if actor.rules and actor.state:
        yield actor.state
    if actor.actor.type == "person" and not actor.described:
        yield from _led(actor, comparison.readings[key[0]].article.published.value or "")
        yield from _called_after(actor, known)


def _led(actor: Called, day: str) -> Iterator[str]:
    """The states that the person leads on a day, as far as listed."""
    for one in tenures():
        if not day or not one.start <= day <= (one.end or day):
            continue
        name = folded(one.person)
        if name[-1] in actor.name and same(*sorted((actor.name, name), key=len)):
            yield f"state:{one.country}"


def _called_after(person: Called, known: dict[Key, Called]) -> Iterator[str]:
    """The states whose government is called after this person, the only one of that surname: "Venn administration"."""
    people = (a for a in known.values() if a.actor.type == "person" and not a.described)
    bearers = {a.name for a in people if len(a.name) > 1 and a.name[-1] == person.name[-1]}
    if len(bearers) > 1:
        return
    for other in known.values():
        if other.rules and other.state and person.name[-1:] == other.leader[-1:]:
            yield other.state
