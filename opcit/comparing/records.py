"""What a comparison consists of: actors and events of several readings, each once."""

from __future__ import annotations

from dataclasses import dataclass, field

from opcit.article import Span
from opcit.comparing.joining import Key
from opcit.findings import Event
from opcit.reading import Reading
from opcit.views.groups import UNSCORED

LETTERS = "ABCDEFGHIJKL"
"""What the articles of a comparison go by, in their order."""


@dataclass(frozen=True, slots=True)
class SharedActor:
    """An actor of the set. members: number of an article -> the actor's id there; why: why these are one.

    weight: its mean salience over all articles; sure: 0..1, 1 where one article alone names it.
    """

    id: str
    name: str
    type: str
    members: dict[int, str]
    weight: float
    sure: float
    why: str

    @property
    def scored(self) -> bool:
        """Whether anybody can take sides for it."""
        return self.type not in UNSCORED


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What an article tells instead of an event: the plan that it was, or what became of it.

    event: its id there; how: in words; clause: of what is foretold in a clause in which no event was found.
    """

    event: str
    how: str
    clause: Event | None = None


@dataclass(frozen=True, slots=True)
class SharedEvent:
    """An event of the set, told by some of its articles.

    members: number of an article -> the event's id there; earliest, latest: the bounds that all
    accounts allow; agents, patients: shared actors; before: articles published before it can have begun;
    since: whether it runs on from then;
    instead: number of an article that does not tell it -> what it grew out of, or became, there;
    perhaps: number of any other article -> a sentence there that perhaps tells it;
    near: of any other -> the passages there that are nearest to it, none where it is on another affair.
    """

    id: str
    title: str
    type: str
    status: str
    earliest: str | None
    latest: str | None
    since: bool
    foreground: bool
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    place: str | None
    members: dict[int, str]
    before: tuple[int, ...]
    instead: dict[int, Counterpart]
    perhaps: dict[int, Span]
    near: dict[int, tuple[Span, ...]]
    sure: float
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Readings side by side; actors by weight, events in the order of time."""

    readings: tuple[Reading, ...]
    actors: tuple[SharedActor, ...]
    events: tuple[SharedEvent, ...]
    by_actor: dict[Key, str] = field(default_factory=dict)
    by_event: dict[Key, str] = field(default_factory=dict)

    def actor(self, actor_id: str) -> SharedActor | None:
        """The actor of that id."""
        return next((a for a in self.actors if a.id == actor_id), None)

    def event(self, event_id: str) -> SharedEvent | None:
        """The event of that id."""
        return next((e for e in self.events if e.id == event_id), None)

    def named(self, kind: str, found: str) -> str:
        """What an actor or event of that id is called; the id where there is none."""
        if kind == "event":
            event = self.event(found)
            return event.title if event else found
        actor = self.actor(found)
        return actor.name if actor else found

    def account(self, event: SharedEvent, number: int) -> Event | None:
        """What an article itself says of an event; None where it does not tell it."""
        return self._told(number, event.members.get(number))

    def counterpart(self, event: SharedEvent, number: int) -> Event | None:
        """What an article tells instead of it: the plan that it was, or what became of it; None where nothing."""
        other = event.instead.get(number)
        return (other.clause or self._told(number, other.event)) if other else None

    def _told(self, number: int, own: str | None) -> Event | None:
        return next((e for e in self.readings[number].events if e.id == own), None)
