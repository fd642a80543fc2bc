"""The edits: what people can correct in a reading, each a frozen record that says what and about what.

As JSON each has its name under `edit`. An actor or event is named by a reference, words by an anchor.
`opcit.corrections.table` says how each is applied and told.
"""

from __future__ import annotations

from opcit.corrections.edits.actors import (
    AddMention,
    HideActor,
    MergeActors,
    MoveMention,
    RenameActor,
    RetypeActor,
    SplitActor,
    UnlinkMention,
)
from opcit.corrections.edits.article import SetPublished, SetRole
from opcit.corrections.edits.edit import Edit
from opcit.corrections.edits.events import (
    AddEvent,
    ConfirmEvent,
    DateEvent,
    FrontEvent,
    MergeEvents,
    PartiesEvent,
    RejectEvent,
    SplitEvent,
    StatusEvent,
    TitleEvent,
    TypeEvent,
)
from opcit.corrections.edits.times import AddTime, ConfirmTime, RejectTime, SetTime
from opcit.corrections.edits.voices import (
    AddClaim,
    AddQuote,
    ConfirmStance,
    JudgePassage,
    RejectClaim,
    RejectQuote,
    SetClaim,
    SetHolder,
    SetStance,
)

AnyEdit = (
    MergeActors | SplitActor | RenameActor | RetypeActor | HideActor | MoveMention | UnlinkMention
    | AddMention | SetTime | ConfirmTime | RejectTime | AddTime | SetStance | ConfirmStance
    | JudgePassage | SetHolder | RejectQuote | AddQuote | SetClaim | RejectClaim | AddClaim
    | TitleEvent | TypeEvent | DateEvent | StatusEvent | FrontEvent | PartiesEvent | ConfirmEvent | MergeEvents | SplitEvent
    | RejectEvent | AddEvent | SetRole | SetPublished
)  # fmt: skip
"""Any of them, for decoding."""

__all__ = [
    "AddClaim",
    "AddEvent",
    "AddMention",
    "AddQuote",
    "AddTime",
    "AnyEdit",
    "ConfirmEvent",
    "ConfirmStance",
    "ConfirmTime",
    "DateEvent",
    "Edit",
    "FrontEvent",
    "HideActor",
    "JudgePassage",
    "MergeActors",
    "MergeEvents",
    "MoveMention",
    "PartiesEvent",
    "RejectClaim",
    "RejectEvent",
    "RejectQuote",
    "RejectTime",
    "RenameActor",
    "RetypeActor",
    "SetClaim",
    "SetHolder",
    "SetPublished",
    "SetRole",
    "SetStance",
    "SetTime",
    "SplitActor",
    "SplitEvent",
    "StatusEvent",
    "TitleEvent",
    "TypeEvent",
    "UnlinkMention",
]
