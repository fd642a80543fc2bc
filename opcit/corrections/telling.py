"""Edits in words, for the history."""

from __future__ import annotations

from opcit.corrections import edits
from opcit.corrections.anchors import Anchor
from opcit.corrections.references import ActorRef, EventRef
from opcit.views import labels, wording

LENGTH = 60
"""Characters of a quotation that are shown."""


def words(at: Anchor) -> str:
    """The words an edit is about, in quotation marks, shortened."""
    plain = " ".join(at.quote.split())
    return f"“{plain}”" if len(plain) <= LENGTH else f"“{plain[:LENGTH].rsplit(' ', 1)[0]} …”"


def actor(ref: ActorRef) -> str:
    """An actor by the name it had."""
    return f"“{ref.name or ref.id}”"


def holder(ref: ActorRef | None, nobody: str = "the author") -> str:
    """Who holds or says it."""
    return actor(ref) if ref else nobody


def event(ref: EventRef) -> str:
    """An event by the title it had."""
    return f"“{ref.title or ref.id}”"


def kind(actor_type: str) -> str:
    """A type of actors, with its article."""
    name = labels.TYPES.get(actor_type, actor_type)
    if name.startswith("the ") or name in ("people", "media"):
        return name
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def date(value: str) -> str:
    """A TIMEX3 value or ISO date in words."""
    return wording.timex(value)


def bounds(edit: edits.DateEvent) -> str:
    """An event's bounds in words."""
    return wording.interval(edit.earliest, edit.latest)


def status(value: str) -> str:
    """An event's status in words."""
    return labels.STATUSES.get(value, value)


def role(value: str) -> str:
    """The part of a paragraph in words."""
    return {"body": "body text", "editors_note": "an editor’s note"}.get(value, f"a {value}")


def stance(edit: edits.SetStance | edits.ConfirmStance) -> str:
    """Whose stance towards whom."""
    whose = holder(edit.holder, "The author")
    return f"{whose}’s stance towards {actor(edit.actor)}"


def merge_actors(edit: edits.MergeActors) -> str:
    """Which actors became one."""
    others = [actor(ref) for ref in edit.actors if ref.id != edit.into.id]
    return f"{', '.join(others)} merged into {actor(edit.into)}"


def merge_events(edit: edits.MergeEvents) -> str:
    """Which events became one."""
    others = [event(ref) for ref in edit.events if ref.id != edit.into.id]
    return f"{', '.join(others)} merged into {event(edit.into)}"


def split_actor(edit: edits.SplitActor) -> str:
    """What was split off."""
    n = wording.count(len(edit.mentions), "mention")
    return f"{n} of {actor(edit.actor)} split off as “{edit.name}”"


def add_mention(edit: edits.AddMention) -> str:
    """Which words mean whom."""
    whom = actor(edit.actor) if edit.actor else f"a new actor, “{edit.name or edit.at.quote}”"
    return f"{words(edit.at)} marked as {whom}"


def parties_event(edit: edits.PartiesEvent) -> str:
    """Who did it, and to whom."""
    sides = [", ".join(map(actor, side)) or "nobody" for side in (edit.agents, edit.patients)]
    return f"{event(edit.event)}: {sides[0]} to {sides[1]}"
