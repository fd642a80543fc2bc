"""Edits of actors and of the words that mention them."""

from __future__ import annotations

from opcit.corrections.anchors import Anchor
from opcit.corrections.edits.edit import Edit
from opcit.corrections.references import ActorRef
from opcit.findings import ActorType


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
