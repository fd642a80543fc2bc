"""Claims, predictions and demands on the same subject, by article, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from opcit.article import Span
from opcit.comparing.about import About
from opcit.comparing.disputes import Dispute
from opcit.comparing.points import Point
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
    """A claim of one article.

    who: who holds it, by name, "" for the article's author; parts: the articles that it parts from.
    """

    article: int
    claim: Claim
    who: str
    parts: tuple[int, ...] = ()


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
        """What an article says of it: what parts from another first, then by kind, in the order of the text."""
        order = list(KINDS)
        return sorted(
            (s for s in self.said if s.article == article),
            key=lambda s: (not s.parts, order.index(s.claim.kind), s.claim.start),
        )


def subjects(
    comparison: Comparison, kinds: Iterable[str] = KINDS, disputes: Sequence[Dispute] = ()
) -> list[Subject]:
    """What the articles make claims about and several of them speak of, what they part on first.

    Then comes what most make claims about; last what only one does, though others speak of it, too.
    A claim stands under the events that its words tell and under the actor that it names first,
    which in English is mostly whom it is about.
    """
    wanted, parting = set(kinds), _parting(disputes)
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for number, reading in enumerate(comparison.readings):
        names = {a.id: a.name for a in reading.actors}
        where = About(comparison, number)
        for claim in reading.claims:
            if claim.kind in wanted:
                parts = parting.get((number, claim.start), ())
                said = Said(number, claim, names.get(claim.holder, ""), parts)
                for about in where.subjects(claim):
                    found[about].append(said)
    made = (Subject(*about, comparison.named(*about), tuple(said)) for about, said in found.items())
    spoken = [s for s in made if _spoken(comparison, s) > 1]
    return sorted(spoken, key=_rank)


def _parting(disputes: Sequence[Dispute]) -> dict[tuple[int, int], tuple[int, ...]]:
    """Where a claim begins that takes part in a dispute -> the articles on the other side of it."""
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    for dispute in disputes:
        for one in dispute.points:
            others = {p.article for p in dispute.points if _other_side(dispute, one, p)}
            found.setdefault((one.article, one.start), tuple(sorted(others)))
    return found


def _other_side(dispute: Dispute, one: Point, other: Point) -> bool:
    if dispute.how == "opposed":
        return one.leans * other.leans < 0
    return one.article != other.article


def _rank(subject: Subject) -> tuple[bool, int, int, int, str]:
    """Those with claims that part first; then the most articles, the most claims of the article with the fewest, and of all."""
    fewest = min(len(subject.of(article)) for article in subject.articles)
    parting = len({s.article for s in subject.said if s.parts}) > 1
    return not parting, -len(subject.articles), -fewest, -len(subject.said), subject.id


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
    return places.one(Span(around.start, end), [mark], "claims")
