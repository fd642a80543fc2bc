"""EDITS: every kind of edit, how it is applied, what it is about, how it is told.

Adding a kind is one record in `edits`, one function, one line here; making, replaying, history and the
parametrised tests read the table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from opcit.corrections import (
    actor_edits,
    article_edits,
    edits,
    event_edits,
    event_groups,
    mention_edits,
    stance_edits,
    telling,
    time_edits,
    voice_edits,
)
from opcit.corrections.edits import Edit
from opcit.corrections.who import Who
from opcit.reading import Reading


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of edit. record: its data; apply: does it, or raises Lost; told: one done, in words."""

    record: type[Edit]
    apply: Callable[[Reading, Any, Who], Reading]
    told: Callable[[Any], str]

    @property
    def name(self) -> str:
        """What it is called in JSON, under `edit`."""
        return str(self.record.__struct_config__.tag)


EDITS: tuple[Kind, ...] = (
    Kind(edits.MergeActors, actor_edits.merge, telling.merge_actors),
    Kind(edits.SplitActor, actor_edits.split, telling.split_actor),
    Kind(edits.RenameActor, actor_edits.rename, lambda e: f"{telling.actor(e.actor)} renamed to “{e.name}”"),
    Kind(edits.RetypeActor, actor_edits.retype, lambda e: f"{telling.actor(e.actor)} is {telling.kind(e.type)}"),
    Kind(edits.HideActor, actor_edits.hide, lambda e: f"{telling.actor(e.actor)} left out"),
    Kind(edits.MoveMention, mention_edits.move, lambda e: f"{telling.words(e.at)} means {telling.actor(e.to)}, not {telling.actor(e.actor)}"),
    Kind(edits.UnlinkMention, mention_edits.unlink, lambda e: f"{telling.words(e.at)} does not mean {telling.actor(e.actor)}"),
    Kind(edits.AddMention, mention_edits.add, telling.add_mention),
    Kind(edits.SetTime, time_edits.set_value, lambda e: f"{telling.words(e.at)} is {telling.date(e.value)}"),
    Kind(edits.ConfirmTime, time_edits.confirm, lambda e: f"{telling.words(e.at)} confirmed"),
    Kind(edits.RejectTime, time_edits.reject, lambda e: f"{telling.words(e.at)} is no time"),
    Kind(edits.AddTime, time_edits.add, lambda e: f"{telling.words(e.at)} marked as {telling.date(e.value)}"),
    Kind(edits.SetStance, stance_edits.set_label, lambda e: f"{telling.stance(e)} is {e.label}"),
    Kind(edits.ConfirmStance, stance_edits.confirm, lambda e: f"{telling.stance(e)} confirmed"),
    Kind(edits.JudgePassage, stance_edits.judge, lambda e: f"Passage with {telling.words(e.at)} about {telling.actor(e.actor)}: {e.verdict}"),
    Kind(edits.SetHolder, voice_edits.set_holder, lambda e: f"{telling.words(e.at)} said by {telling.holder(e.holder, 'somebody not known')}"),
    Kind(edits.RejectQuote, voice_edits.reject_quote, lambda e: f"{telling.words(e.at)} is no quote"),
    Kind(edits.AddQuote, voice_edits.add_quote, lambda e: f"{telling.words(e.at)} marked as said by {telling.holder(e.holder, 'somebody not known')}"),
    Kind(edits.SetClaim, voice_edits.set_claim, lambda e: f"{telling.words(e.at)} is a {e.kind}"),
    Kind(edits.RejectClaim, voice_edits.reject_claim, lambda e: f"{telling.words(e.at)} is no claim"),
    Kind(edits.AddClaim, voice_edits.add_claim, lambda e: f"{telling.words(e.at)} marked as a {e.kind}"),
    Kind(edits.TitleEvent, event_edits.title, lambda e: f"{telling.event(e.event)} renamed to “{e.title}”"),
    Kind(edits.TypeEvent, event_edits.retype, lambda e: f"{telling.event(e.event)} is of the type “{e.type.replace('_', ' ')}”"),
    Kind(edits.DateEvent, event_edits.date, lambda e: f"{telling.event(e.event)} dated {telling.bounds(e)}"),
    Kind(edits.StatusEvent, event_edits.status, lambda e: f"{telling.event(e.event)}: {telling.status(e.status)}"),
    Kind(edits.FrontEvent, event_edits.front, lambda e: f"{telling.event(e.event)} put into the {'story' if e.foreground else 'background'}"),
    Kind(edits.PartiesEvent, event_edits.parties, telling.parties_event),
    Kind(edits.ConfirmEvent, event_edits.confirm, lambda e: f"{telling.event(e.event)} confirmed"),
    Kind(edits.MergeEvents, event_groups.merge, telling.merge_events),
    Kind(edits.SplitEvent, event_groups.split, lambda e: f"“{e.title}” split off from {telling.event(e.event)}"),
    Kind(edits.RejectEvent, event_edits.reject, lambda e: f"{telling.event(e.event)} is no event"),
    Kind(edits.AddEvent, event_edits.add, lambda e: f"“{e.title}” added as an event on {telling.words(e.at)}"),
    Kind(edits.SetRole, article_edits.set_role, lambda e: f"Paragraph {telling.words(e.at)} is {telling.role(e.role)}"),
    Kind(edits.SetPublished, article_edits.set_published, lambda e: f"Published {telling.date(e.value)}" if e.value else "Publication date left to be inferred"),
)  # fmt: skip

_BY_RECORD = {kind.record: kind for kind in EDITS}
BY_NAME = {kind.name: kind for kind in EDITS}


def kind_of(edit: Edit) -> Kind:
    """The kind that an edit is of."""
    return _BY_RECORD[type(edit)]
