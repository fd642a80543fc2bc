"""What a state has one of is one in every article: its government, its parliament, its armed forces."""

from __future__ import annotations

from opcit.actors.forces import are_forces as named_forces
from opcit.actors.knowledge import listed, state_name, the
from opcit.comparing.actors import naming
from opcit.comparing.actors.called import Called


def government(one: Called, other: Called) -> tuple[float, str] | None:
    """The government of one state, unless called after different persons."""
    if not (one.rules and other.rules) or one.state != other.state:
        return None
    if not one.state or (one.leader and other.leader and one.leader != other.leader):
        return None
    if one.name == other.name:
        return 0.92, naming.both(one, other)
    return 0.85, f"{naming.each(one, other)} are the government of {_state(one.state)}."


def described(one: Called, other: Called) -> tuple[float, str] | None:
    """Actors without a name of which a state has one only; others need a deed (opcit.comparing.actors.companions)."""
    if not one.described or not other.described:
        return None
    said = naming.speak(one, other)
    if _is_sole(one) and _is_sole(other) and body(one) == body(other):
        return 0.8, f"{said}: {_state(body(one)[0])} has one such body."
    troops = {one.head, other.head} <= listed("comparing", "troops") and one.state == other.state
    if troops and one.state and _whole(one) and _whole(other):
        return 0.75, f"{said}: the armed forces of {_state(one.state)}."
    return None


def forces(one: Called, other: Called) -> tuple[float, str] | None:
    """The armed forces of a state that one article names and another calls its army or soldiers."""
    by_noun, by_name = sorted((one, other), key=lambda c: not c.described)
    if not (by_noun.described and are_forces(by_name)) or by_noun.state != by_name.state:
        return None
    if by_noun.head not in listed("comparing", "troops") or not _whole(by_noun):
        return None
    return 0.75, f"{naming.each(one, other)} are the armed forces of {_state(by_noun.state)}."


def _state(code: str) -> str:
    return the(state_name(code.removeprefix("state:")))


def are_forces(actor: Called) -> bool:
    """Whether it has the name of the forces of its state."""
    named = actor.actor.type == "armed_group" and not actor.described
    return named and bool(actor.state) and named_forces(actor.actor.name)


def _is_sole(actor: Called) -> bool:
    """Whether a state has one such body only, and it is told or plain which state that is."""
    last = {actor.head, " ".join(actor.described[-2:])}
    return bool(body(actor)[0]) and bool(last & listed("comparing", "sole"))


def body(actor: Called) -> tuple[str, ...]:
    """The state of a body and what it is: "the parliament" is that of the state that its article is about;
    of ministries a state has many."""
    words = tuple(w for w in actor.described if not w.startswith("state:"))
    return actor.state or ("" if words == ("ministry",) else actor.home), *words


def _whole(actor: Called) -> bool:
    """Whether a description names the forces of a state and nothing narrower ("security forces")."""
    return all(word.startswith("state:") for word in actor.described[:-1])
