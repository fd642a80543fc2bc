"""An actor followed through a collection: stance by day of publication; and the predictions made in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opcit.comparing.actors.called import every
from opcit.comparing.compared import shared_actors
from opcit.comparing.parting.author_text import patterns
from opcit.comparing.records import Comparison, SharedActor
from opcit.comparing.stances import StanceCell, cell, columns
from opcit.findings import Claim
from opcit.reading import Reading


@dataclass(frozen=True, slots=True)
class Prediction:
    """A prediction of an article: who makes it, on which day ("" where not known), in which words."""

    article: int
    claim: Claim
    who: str
    day: str
    words: str


def followed(readings: Sequence[Reading]) -> Comparison:
    """The actors of any number of readings, each once; events are compared only in a comparison."""
    known = every(readings)
    actors = shared_actors(readings, known)
    return Comparison(tuple(readings), tuple(actors), ())


def trend(found: Comparison, actor: SharedActor) -> list[tuple[str, StanceCell]]:
    """The stance of each dated article that speaks of an actor, by day of publication."""
    cells = [
        (day, cell(found, actor, column))
        for column in columns(found, "article")
        if (day := found.readings[column.articles[0]].article.published.value or "")
    ]
    return sorted(((day, c) for day, c in cells if c.n), key=lambda pair: pair[0])


def predictions(readings: Sequence[Reading]) -> list[Prediction]:
    """Every prediction of these readings by day, those of unknown day last.

    Of a past that did not come about ("would have saved the port") nothing can become any more.
    """
    made = [
        _prediction(number, reading, claim)
        for number, reading in enumerate(readings)
        for claim in reading.claims
        if claim.kind == "prediction" and not patterns("unreal").search(claim.cue)
    ]
    return sorted(made, key=lambda p: (not p.day, p.day, p.article, p.claim.start))


def _prediction(number: int, reading: Reading, claim: Claim) -> Prediction:
    holder = reading.actor(claim.holder)
    who = (
        holder.name if holder else reading.article.author or reading.article.outlet or "the author"
    )
    words = " ".join(reading.article.text[claim.start : claim.end].split())
    return Prediction(number, claim, who, (reading.article.published.value or "")[:10], words)
