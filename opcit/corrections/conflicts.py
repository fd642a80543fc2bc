"""Two people at one value: what an edit is about, and whether somebody changed that since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from opcit.corrections import edits
from opcit.corrections.edits import Edit
from opcit.corrections.entries import Entry, live
from opcit.corrections.table import kind_of

Target = tuple[str, ...]
"""What an edit is about: a thing, or a thing and the name of one of its values."""


class Conflict(Exception):
    """Somebody else changed the same value since the person looked. theirs: their entries; mine: the edits not made."""

    def __init__(self, theirs: Sequence[Entry], mine: Sequence[Edit], revision: int) -> None:
        self.theirs, self.mine, self.revision = tuple(theirs), tuple(mine), revision
        told = "; ".join(f"{e.by}: {kind_of(e.edit).told(e.edit)}" for e in theirs if e.edit)
        super().__init__(f"Changed meanwhile by {told}.")


def conflicting(
    entries: Sequence[Entry], mine: Sequence[Edit], by: str, base: int
) -> Conflict | None:
    """The conflict of these edits, made on revision `base`, with later ones of other people that hold."""
    since = [e for e in live(entries) if e.revision > base and e.by != by]
    theirs = [e for e in since if e.edit and any(_clash(e.edit, edit) for edit in mine)]
    latest = max((e.revision for e in entries), default=0)
    return Conflict(theirs, mine, latest) if theirs else None


def _clash(one: Edit, other: Edit) -> bool:
    """Whether two edits are about the same value, and do not say the same of it."""
    if one == other:
        return False
    return any(_same(a, b) for a in targets(one) for b in targets(other))


def _same(one: Target, other: Target) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def targets(edit: Edit) -> Iterator[Target]:
    """What an edit is about; a thing as a whole stands for each of its values."""
    for record, about in _TARGETS:
        if isinstance(edit, record):
            yield from about(edit)
            return


def _span(layer: str, at: Any) -> Target:
    return (layer, f"{at.start}:{at.end}")


def _stance(e: Any) -> list[Target]:
    return [("stance", e.actor.id, e.holder.id if e.holder else "")]


_TARGETS: tuple[tuple[Any, Any], ...] = (
    (edits.MergeActors, lambda e: [("actor", ref.id) for ref in (*e.actors, e.into)]),
    (edits.RenameActor, lambda e: [("actor", e.actor.id, "name")]),
    (edits.RetypeActor, lambda e: [("actor", e.actor.id, "type")]),
    (edits.HideActor, lambda e: [("actor", e.actor.id)]),
    (edits.SplitActor, lambda e: [_span("mention", at) for at in e.mentions] + [("actor", e.actor.id, "mentions")]),
    ((edits.MoveMention, edits.UnlinkMention, edits.AddMention), lambda e: [_span("mention", e.at)]),
    ((edits.SetTime, edits.ConfirmTime, edits.RejectTime, edits.AddTime), lambda e: [_span("time", e.at)]),
    ((edits.SetStance, edits.ConfirmStance), _stance),
    (edits.JudgePassage, lambda e: [(*t, *_span("", e.at)) for t in _stance(e)]),
    ((edits.SetHolder, edits.RejectQuote, edits.AddQuote), lambda e: [_span("quote", e.at)]),
    ((edits.SetClaim, edits.RejectClaim, edits.AddClaim), lambda e: [_span("claim", e.at)]),
    (edits.TitleEvent, lambda e: [("event", e.event.id, "title")]),
    (edits.TypeEvent, lambda e: [("event", e.event.id, "type")]),
    (edits.DateEvent, lambda e: [("event", e.event.id, "date")]),
    (edits.StatusEvent, lambda e: [("event", e.event.id, "status")]),
    (edits.FrontEvent, lambda e: [("event", e.event.id, "foreground")]),
    (edits.PartiesEvent, lambda e: [("event", e.event.id, "parties")]),
    ((edits.ConfirmEvent, edits.SplitEvent, edits.RejectEvent), lambda e: [("event", e.event.id)]),
    (edits.MergeEvents, lambda e: [("event", ref.id) for ref in (*e.events, e.into)]),
    (edits.AddEvent, lambda e: [_span("new event", e.at)]),
    (edits.SetRole, lambda e: [_span("paragraph", e.at)]),
    (edits.SetPublished, lambda e: [("published",)]),
)  # fmt: skip
