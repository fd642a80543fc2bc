"""Edits of events."""

from __future__ import annotations

from opcit.corrections.anchors import Anchor
from opcit.corrections.edits.edit import Edit
from opcit.corrections.references import ActorRef, EventRef
from opcit.findings import Status


class TitleEvent(Edit, frozen=True, tag="title_event"):
    """The event is called so."""

    event: EventRef
    title: str


class TypeEvent(Edit, frozen=True, tag="type_event"):
    """The event is of this type, one of the ontology's."""

    event: EventRef
    type: str


class DateEvent(Edit, frozen=True, tag="date_event"):
    """The event began between these ISO dates (None: open)."""

    event: EventRef
    earliest: str | None
    latest: str | None


class StatusEvent(Edit, frozen=True, tag="status_event"):
    """Whether the event happened, may happen, or did not."""

    event: EventRef
    status: Status


class FrontEvent(Edit, frozen=True, tag="front_event"):
    """Whether the event is of the story, or of its background."""

    event: EventRef
    foreground: bool


class PartiesEvent(Edit, frozen=True, tag="parties_event"):
    """Who did it, and to whom."""

    event: EventRef
    agents: tuple[ActorRef, ...] = ()
    patients: tuple[ActorRef, ...] = ()


class ConfirmEvent(Edit, frozen=True, tag="confirm_event"):
    """The event is as the model says."""

    event: EventRef


class MergeEvents(Edit, frozen=True, tag="merge_events"):
    """These events are one and the same, `into`, which keeps its title, type and date if it has one."""

    events: tuple[EventRef, ...]
    into: EventRef


class SplitEvent(Edit, frozen=True, tag="split_event"):
    """These mentions of an event tell of another one, of this title."""

    event: EventRef
    mentions: tuple[Anchor, ...]
    title: str


class RejectEvent(Edit, frozen=True, tag="reject_event"):
    """This is no event."""

    event: EventRef


class AddEvent(Edit, frozen=True, tag="add_event"):
    """These words tell of an event."""

    at: Anchor
    title: str
    type: str
    earliest: str | None = None
    latest: str | None = None
    status: Status = "happened"
    foreground: bool = True
    agents: tuple[ActorRef, ...] = ()
    patients: tuple[ActorRef, ...] = ()
