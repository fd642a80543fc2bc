"""The day a passage tells of: what is told next, in the past, began on that day or later."""

from __future__ import annotations

from dataclasses import dataclass, replace

from opcit.events.intervals import UNKNOWN, Bounds
from opcit.events.mention import Mention
from opcit.events.scene import Scene

LEADING = 4
"""An expression among the first words of a sentence sets the day for the sentences after it."""


@dataclass(slots=True)
class Narration:
    """What a paragraph has said so far of the day it tells of."""

    day: Bounds = UNKNOWN

    def told(self, scene: Scene, found: list[Mention]) -> list[Mention]:
        """The mentions of the next sentence, the undated ones bounded by the day told of."""
        finite = [g for g in scene.grammar.groups if g.finite]
        if any(not g.past or g.perfect for g in finite[:1]):
            self.day = UNKNOWN
        if any(m.times for m in found):
            self.day = _day_set(found)
            return found
        if self.day.open:
            return found
        since = Bounds(self.day.earliest, None, None)
        return [replace(m, bounds=since) if _goes_on(m) else m for m in found]


def _day_set(found: list[Mention]) -> Bounds:
    """The day that opens a sentence about something that happened; unknown where none does."""
    for mention in found:
        leading = any(p.first <= LEADING for p in mention.times)
        if (
            leading
            and mention.status == "happened"
            and mention.bounds.granularity in ("day", "time")
        ):
            return mention.bounds
    return UNKNOWN


def _goes_on(mention: Mention) -> bool:
    """Whether a mention tells in the simple past what came next."""
    group = mention.trigger.group
    if mention.trigger.noun or group is None or mention.quoted or mention.scene.heading:
        return False
    plain = group.past and group.finite and not group.perfect and not group.modal
    return plain and mention.status == "happened" and not mention.bounds.dated
