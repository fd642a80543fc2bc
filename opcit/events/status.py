"""Whether an event happened, goes on, is planned or foreseen, may happen, or did not happen."""

from __future__ import annotations

from opcit.events.noun_status import noun_status
from opcit.events.scene import Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_status import verb_status
from opcit.findings import Status


def status(scene: Scene, trigger: Trigger) -> Status | None:
    """The status, or None where the words speak of no particular event (habits, general truths)."""
    return noun_status(scene, trigger) if trigger.noun else verb_status(scene, trigger)
