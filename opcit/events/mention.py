"""A mention of an event: the words that tell of it, and what they say."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.events.intervals import Bounds
from opcit.events.parties import Arguments
from opcit.events.scene import Placed, Scene
from opcit.events.trigger import Trigger
from opcit.findings import Figure, Status


@dataclass(frozen=True, slots=True)
class Mention:
    """Words first..last of a scene that tell of one event.

    known: whether it speaks of an event as known ("the attack"); latest_said: as the most recent
    one; told: what dates its telling, before which it happened; aside: whether it tells of no event and only says on which day what follows
    happened; doubted: whether somebody claims it whom the author does not believe; same_as: the place (scene, word) of the mention whose event this is, where grammar says so.
    """

    scene: Scene
    trigger: Trigger
    status: Status
    known: bool
    first: int
    last: int
    parties: Arguments
    bounds: Bounds
    times: tuple[Placed, ...]
    extent: str | None
    figures: tuple[Figure, ...]
    holder: str
    quoted: bool
    recent: bool
    latest_said: bool = False
    same_as: tuple[int, int] | None = None
    told: tuple[Placed, ...] = ()
    aside: bool = False
    doubted: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Its scene's number and its trigger's first word: unique, in the order of the text."""
        return self.scene.number, self.trigger.first

    @property
    def type(self) -> str:
        """The type of event that its trigger tells of."""
        return self.trigger.type

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in the text."""
        return self.scene.words[self.first].start, self.scene.words[self.last].end
