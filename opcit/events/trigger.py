"""The words that tell of an event."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.events.verb_groups import Group


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words first..last that tell of an event. group: its verb, or the verb that carries a noun."""

    first: int
    last: int
    lemma: str
    type: str
    noun: bool
    clause: int
    group: Group | None
    plural: bool = False

    @property
    def head(self) -> int:
        """The index of its main word."""
        return self.last if self.noun else self.first
