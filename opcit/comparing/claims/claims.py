"""Claims, predictions and demands on the same subject, by article, each in its sentence, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from opcit.article import Span
from opcit.comparing.claims.about import About
from opcit.comparing.events.deeds import standing
from opcit.comparing.parting.camps import camps
from opcit.comparing.parting.disputes import Dispute
from opcit.comparing.parting.points import Point
from opcit.comparing.records import Comparison
from opcit.findings import Claim
from opcit.views.passages import Located, Passages

KINDS = {
    "prediction": "Predictions", "recommendation": "What should be done", "claim": "Claims",
    "hedge": "Hedged", "question": "Questions",
}  # fmt: skip
"""Kinds of claims in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim of one article, with what else its holder claims of the subject in the same sentence.

    who: who holds it, by name, "" for the article's author; words: from the first word claimed to the last;
    sentence: what stands around them; parts: the articles that it parts from, by a claim on the same subject.
    """

    article: int
    claim: Claim
    who: str
    words: Span
    sentence: Span
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
    which in English is mostly whom it is about. Headings and captions claim nothing here.
    """
    wanted, parting = set(kinds), _parting(disputes)
    same = standing(comparison, camps(comparison))
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for number in range(len(comparison.readings)):
        where = About(comparison, number)
        for said in _said(comparison, number, wanted, parting):
            for kind, about in where.subjects(_spoken_of(said, comparison)):
                found[kind, same.get(about, about)].append(said)
    made = (
        Subject(*about, comparison.named(*about), tuple(_facing(_by_sentence(said))))
        for about, said in found.items()
    )
    spoken = [s for s in made if _spoken(comparison, s) > 1]
    return sorted(spoken, key=_rank)


def _spoken_of(said: Said, comparison: Comparison) -> Located:
    """The words that tell what a claim is about: of an aside, those that it is added to, "the raid, perhaps the worst of all"."""
    claim, text = said.claim, comparison.readings[said.article].article.text
    added = claim.kind == "hedge" and text.startswith(", ", claim.start - 2)
    return Span(said.sentence.start, claim.start) if added else claim


def _said(
    comparison: Comparison, number: int, wanted: set[str], parting: Mapping[tuple[int, int], tuple[int, ...]]
) -> Iterator[Said]:  # fmt: skip
    """The claims of an article's body."""
    reading = comparison.readings[number]
    places = Passages(reading)
    for claim in reading.claims:
        if claim.kind in wanted and places.paragraph(claim.start):
            around = places.around(claim)
            holder = comparison.by_actor.get((number, claim.holder), "")
            who = comparison.named("actor", holder) if holder else ""
            sentence = Span(around.start, max(around.end, claim.end))
            parts = parting.get((number, claim.start), ())
            yield Said(number, claim, who, Span(claim.start, claim.end), sentence, parts)


def _by_sentence(said: Iterable[Said]) -> list[Said]:
    """What one holder claims in one sentence as one, of the foremost of its kinds."""
    found: dict[tuple[int, int, str], Said] = {}
    for one in said:
        place = one.article, one.sentence.start, one.who
        found[place] = _together(found[place], one) if place in found else one
    return list(found.values())


def _facing(said: Sequence[Said]) -> list[Said]:
    """These claims with the articles that each parts from only where what stands against it is among them."""
    against = {(s.article, other) for s in said for other in s.parts}
    return [replace(s, parts=tuple(n for n in s.parts if (n, s.article) in against)) for s in said]


def _together(one: Said, other: Said) -> Said:
    order = list(KINDS)
    first = min(one, other, key=lambda s: (not s.parts, order.index(s.claim.kind), s.claim.start))
    return replace(
        first,
        words=Span(min(one.words.start, other.words.start), max(one.words.end, other.words.end)),
        sentence=Span(one.sentence.start, max(one.sentence.end, other.sentence.end)),
        parts=tuple(sorted({*one.parts, *other.parts})),
    )


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
