"""Claims, predictions and demands on the same subject, by article, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from opcit.comparing.about import About
from opcit.comparing.records import Comparison
from opcit.findings import Claim
from opcit.views.passages import Mark, Passage, Passages

KINDS = {
    "prediction": "Predictions", "recommendation": "What should be done", "claim": "Claims",
    "hedge": "Doubts", "question": "Questions",
}  # fmt: skip
"""Kinds of claims in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim of one article; who: who holds it, by name, "" for the article's author."""

    article: int
    claim: Claim
    who: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What claims of several articles are about: an actor or an event, and the claims."""

    kind: str
    id: str
    title: str
    said: tuple[Said, ...]

    @property
    def articles(self) -> set[int]:
        """The numbers of the articles that say something of it."""
        return {s.article for s in self.said}

    def of(self, article: int) -> list[Said]:
        """What an article says of it: by kind, then in the order of the text."""
        order = list(KINDS)
        return sorted(
            (s for s in self.said if s.article == article),
            key=lambda s: (order.index(s.claim.kind), s.claim.start),
        )


def subjects(comparison: Comparison, kinds: Iterable[str] = KINDS) -> list[Subject]:
    """What the articles make claims about and several of them speak of, the most disputed first.

    Last comes what only one makes claims about, though others speak of it, too.
    A claim stands under the events that its words tell and under the actor that it names first,
    which in English is mostly whom it is about.
    """
    wanted = set(kinds)
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for number, reading in enumerate(comparison.readings):
        names = {a.id: a.name for a in reading.actors}
        where = About(comparison, number)
        for claim in reading.claims:
            if claim.kind in wanted:
                said = Said(number, claim, names.get(claim.holder, ""))
                for about in where.subjects(claim):
                    found[about].append(said)
    made = (_subject(comparison, *about, said) for about, said in found.items())
    spoken = [s for s in made if _spoken(comparison, s) > 1]
    return sorted(spoken, key=_rank)


def _rank(subject: Subject) -> tuple[int, int, int, str]:
    """The most articles first, then the most claims of the article with the fewest, then of all."""
    fewest = min(len(subject.of(article)) for article in subject.articles)
    return -len(subject.articles), -fewest, -len(subject.said), subject.id


def _spoken(comparison: Comparison, subject: Subject) -> int:
    """How many articles speak of a subject."""
    actor, event = comparison.actor(subject.id), comparison.event(subject.id)
    found = event if subject.kind == "event" else actor
    return len(found.members) if found else 0


def passage(comparison: Comparison, said: Said) -> Passage:
    """The sentence around a claim, its words marked."""
    places = Passages(comparison.readings[said.article])
    mark = Mark(said.claim.start, said.claim.end, "target")
    around = places.around(mark)
    end = max(around.end, said.claim.end)
    return places.one(_Reach(around.start, end), [mark], "claims")


@dataclass(frozen=True, slots=True)
class _Reach:
    start: int
    end: int


def _subject(comparison: Comparison, kind: str, about: str, said: list[Said]) -> Subject:
    if kind == "event":
        event = comparison.event(about)
        return Subject(kind, about, event.title if event else about, tuple(said))
    actor = comparison.actor(about)
    return Subject(kind, about, actor.name if actor else about, tuple(said))
