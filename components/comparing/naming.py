"""What actors are called in a sentence: "the Iraqi government", "the United States", "Egypt"."""

from __future__ import annotations

from opcit.actors.knowledge import listed, the
from opcit.comparing.records import Comparison
from opcit.events.inflection import singular


def called(comparison: Comparison, actor_id: str) -> str:
    """An actor's name as it stands in a sentence."""
    actor = comparison.actor(actor_id)
    if actor is None or actor.type == "person":
        return actor.name if actor else actor_id
    last = actor.name.split()[-1]
    common = last.islower() or last.lower() in listed("comparing", "articled")
    return f"the {actor.name}" if common or " of " in actor.name else the(actor.name)


def is_several(kind: str, name: str) -> bool:
    """Whether an actor of that type and name is spoken of in the plural: "Inspectors", but no "Crowd"."""
    last = name.split()[-1].lower()
    return kind in ("people", "armed_group") and singular(last) != last
