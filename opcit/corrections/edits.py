"""The edits: what people can correct in a reading, each a frozen record that says what and about what.

As JSON each has its name under `edit`. An actor or event is named by a reference, words by an anchor.
`opcit.corrections.table` says how each is applied and told.
"""

from __future__ import annotations

import msgspec

from opcit.article import Role
from opcit.corrections.anchors import Anchor
from opcit.corrections.references import ActorRef, EventRef
from opcit.findings import ActorType, ClaimKind, QuoteKind, StanceLabel, Status


class Edit(msgspec.Struct, frozen=True, tag_field="edit", omit_defaults=True):
    """One correction of one value."""


class MergeActors(Edit, frozen=True, tag="merge_actors"):
    """These actors are one and the same, `into`, which keeps its name and type."""

    actors: tuple[ActorRef, ...]
    into: ActorRef


class SplitActor(Edit, frozen=True, tag="split_actor"):
    """These mentions of an actor are somebody else: a new actor of this name and type."""

    actor: ActorRef
    mentions: tuple[Anchor, ...]
    name: str
    type: ActorType


class RenameActor(Edit, frozen=True, tag="rename_actor"):
    """The actor is called so; what it was called stays among its aliases."""

    actor: ActorRef
    name: str


class RetypeActor(Edit, frozen=True, tag="retype_actor"):
    """The actor is of this type."""

    actor: ActorRef
    type: ActorType


class HideActor(Edit, frozen=True, tag="hide_actor"):
    """This is no actor of the article: it is left out everywhere."""

    actor: ActorRef


class MoveMention(Edit, frozen=True, tag="move_mention"):
    """These words do not mean `actor` but `to`."""

    actor: ActorRef
    at: Anchor
    to: ActorRef


class UnlinkMention(Edit, frozen=True, tag="unlink_mention"):
    """These words do not mean the actor, nor any other."""

    actor: ActorRef
    at: Anchor


class AddMention(Edit, frozen=True, tag="add_mention"):
    """These words mean an actor: one of the reading, or else a new one of this name and type."""

    at: Anchor
    actor: ActorRef | None = None
    name: str = ""
    type: ActorType = "person"


class SetTime(Edit, frozen=True, tag="set_time"):
    """The time expression stands for this TIMEX3 value; events dated by it follow."""

    at: Anchor
    value: str


class ConfirmTime(Edit, frozen=True, tag="confirm_time"):
    """The time expression stands for what the model says."""

    at: Anchor


class RejectTime(Edit, frozen=True, tag="reject_time"):
    """These words are no expression of time; events dated by them are undated."""

    at: Anchor


class AddTime(Edit, frozen=True, tag="add_time"):
    """These words are an expression of time with this TIMEX3 value."""

    at: Anchor
    value: str


class SetStance(Edit, frozen=True, tag="set_stance"):
    """The holder's stance (None: the author's) towards the actor is this."""

    actor: ActorRef
    label: StanceLabel
    holder: ActorRef | None = None


class ConfirmStance(Edit, frozen=True, tag="confirm_stance"):
    """The holder's stance (None: the author's) towards the actor is what the model says."""

    actor: ActorRef
    holder: ActorRef | None = None


class JudgePassage(Edit, frozen=True, tag="judge_passage"):
    """What the passage with these words for the actor conveys; "dismissed": it does not count at all."""

    actor: ActorRef
    at: Anchor
    verdict: str
    holder: ActorRef | None = None


class SetHolder(Edit, frozen=True, tag="set_holder"):
    """The quoted words are this actor's; None: of somebody not known."""

    at: Anchor
    holder: ActorRef | None = None
    kind: str = ""


class RejectQuote(Edit, frozen=True, tag="reject_quote"):
    """These words are nobody's but the author's."""

    at: Anchor
    kind: str = ""


class AddQuote(Edit, frozen=True, tag="add_quote"):
    """These words are this actor's (None: of somebody not known), of this kind."""

    at: Anchor
    holder: ActorRef | None = None
    kind: QuoteKind = "direct"


class SetClaim(Edit, frozen=True, tag="set_claim"):
    """The claim is of this kind. was: the kind it had, which tells it from others on the same words."""

    at: Anchor
    kind: ClaimKind
    was: str = ""


class RejectClaim(Edit, frozen=True, tag="reject_claim"):
    """These words are no claim."""

    at: Anchor
    was: str = ""


class AddClaim(Edit, frozen=True, tag="add_claim"):
    """These words are a claim of this kind."""

    at: Anchor
    kind: ClaimKind


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


class SetRole(Edit, frozen=True, tag="set_role"):
    """The paragraph that begins with these words plays this part; the article is read again."""

    at: Anchor
    role: Role


class SetPublished(Edit, frozen=True, tag="set_published"):
    """The article was published then (an ISO date; None: to be inferred); the article is read again."""

    value: str | None


AnyEdit = (
    MergeActors | SplitActor | RenameActor | RetypeActor | HideActor | MoveMention | UnlinkMention
    | AddMention | SetTime | ConfirmTime | RejectTime | AddTime | SetStance | ConfirmStance
    | JudgePassage | SetHolder | RejectQuote | AddQuote | SetClaim | RejectClaim | AddClaim
    | TitleEvent | TypeEvent | DateEvent | StatusEvent | FrontEvent | PartiesEvent | ConfirmEvent | MergeEvents | SplitEvent
    | RejectEvent | AddEvent | SetRole | SetPublished
)  # fmt: skip
"""Any of them, for decoding."""
