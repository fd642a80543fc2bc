"""What cards are made of: facts, and references to actors, holders and passages as links.

A fact's value is a list of parts: a string, or a link to another card ({"t": words, "card": key})
or to a passage ({"t": words, "start", "end"}).
"""

from __future__ import annotations

from typing import Any

from opcit.article import Span
from opcit.findings import AUTHOR, Actor, Claim, Event, Figure, Quote, SentenceTone, Stance, Time
from opcit.reading import Reading
from opcit.views import wording

Part = str | dict[str, Any]
Card = dict[str, Any]
Found = Actor | Time | Event | Quote | Claim | SentenceTone | Stance

PASSAGE = 90  # characters of a passage's words


class References:
    """How a reading's actors, holders and passages are named and linked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.names = {a.id: a.name for a in reading.actors}

    def actor(self, actor_id: str) -> Part:
        """An actor's name as a link to its card; an id nobody has is given as it stands."""
        name = self.names.get(actor_id)
        return {"t": name, "card": f"actors:{actor_id}"} if name else actor_id

    def holder(self, holder: str) -> Part:
        """Who speaks: a link to an actor's card, or the author by name."""
        if holder != AUTHOR:
            return self.actor(holder)
        author = self.reading.article.author
        return f"{author} (the author)" if author else "the author"

    def several(self, actor_ids: tuple[str, ...]) -> list[Part]:
        """Actors' names with commas between them."""
        return joined([self.actor(actor_id) for actor_id in actor_ids])

    def passage(self, span: Span | Figure) -> Part:
        """A passage's words as a link to it."""
        shown = wording.shortened(self.reading.article.text[span.start : span.end], PASSAGE)
        return {"t": f"“{shown}”", "start": span.start, "end": span.end}

    def said_by(self, holder: str) -> list[Part]:
        """Whose figure it is, unless the author's."""
        return [] if holder == AUTHOR else [", says ", self.holder(holder)]


def key(layer: str, found: Any, label: str) -> str:
    """The key of a card whose finding has one span and no id."""
    return f"{layer}:{found.start}:{found.end}:{label}"


def fact(label: str, *parts: Part) -> list[Any]:
    """One line of a card; empty parts are left out."""
    return [label, [part for part in parts if part]]


def joined(parts: list[Part]) -> list[Part]:
    """The parts with commas between them."""
    return [piece for part in parts for piece in (", ", part)][1:]


def card(
    kind: str,
    title: str,
    facts: list[Any],
    found: Found,
    **ids: str,
) -> Card:
    """A finding's card: its facts, and why, how sure and by what it was found."""
    said = {"why": found.why, "by": found.by, "sure": wording.sure(found.confidence)}
    confidence = round(found.confidence, 2)
    return {"kind": kind, "title": title, "facts": facts, **said, "confidence": confidence, **ids}
