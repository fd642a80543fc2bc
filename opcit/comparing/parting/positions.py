"""What each article's author asks for and foresees, in the words that stand for the article: robust for any two commentaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from opcit.actors.knowledge import listed
from opcit.article import Paragraph, Span, meet
from opcit.comparing.lemmas import lemma, lemmas
from opcit.comparing.parting.asking import Asked, asks
from opcit.comparing.parting.author_text import patterns
from opcit.comparing.parting.matters import matters
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR, Claim
from opcit.reading import Reading
from opcit.text.words import words

ASKED, FORESEEN = 3, 2
"""How many demands and forecasts of one article are shown at most."""
LEAST_WORDS = {"recommendation": 1, "prediction": 2, "claim": 2}
"""Words of a demand's or forecast's sentence that tell something, at least: "I am sure that he will" tells nothing by itself."""
HEADLINE = 1.5
"""What standing in the headline counts; in the body it is how far down, up to 1 for the last paragraph."""
SHARED = 0.6
"""What it counts most that a sentence names somebody or something that other articles speak of, too."""
WEAKER = 0.3
"""What is taken off where the sentence opens with an "if", or concedes something first."""


@dataclass(frozen=True, slots=True)
class Position:
    """Words [start, end) in which an article's author asks for something, or foresees it.

    claim: the claim that they are; sentence: what stands around them; weight: how well they stand for the
    article; words: their lemmas; named: shared ids of whom the sentence names; denies: whether they say "not"
    or the like; asks: what their verb stands for; headline: whether they stand there.
    """

    article: int
    claim: Claim
    sentence: Span
    weight: float
    words: frozenset[str]
    named: frozenset[str]
    denies: bool
    asks: frozenset[Asked]
    headline: bool

    @property
    def start(self) -> int:
        return self.claim.start

    @property
    def end(self) -> int:
        return self.claim.end


@dataclass(frozen=True, slots=True)
class Positions:
    """What one article asks for and what it foresees, the weightiest first. thesis: what its headline claims, if anything."""

    article: int
    thesis: Position | None
    asked: tuple[Position, ...]
    foreseen: tuple[Position, ...]


def positions(comparison: Comparison) -> list[Positions]:
    """What each article asks for and foresees, in their order."""
    known = matters(comparison)
    found = []
    for number, reading in enumerate(comparison.readings):
        shared = Shared(comparison, number, [m.places.get(number, ()) for m in known])
        own = [p for c in reading.claims if (p := _position(reading, number, shared, c))]
        asked = _first((p for p in own if p.claim.kind == "recommendation"), ASKED)
        said = {p.sentence for p in asked}
        foreseen = (p for p in own if p.claim.kind == "prediction" and p.sentence not in said)
        thesis = next((p for p in own if p.claim.kind == "claim"), None)
        found.append(Positions(number, thesis, asked, _first(foreseen, FORESEEN)))
    return found


class Shared:
    """What of one article's words others speak of, too: actors, and the matters argued about."""

    def __init__(
        self, comparison: Comparison, number: int, argued: Iterable[Iterable[tuple[int, int]]]
    ) -> None:
        several = {a.id: a.weight for a in comparison.actors if len(a.members) > 1}
        most = max(several.values(), default=0.0) or 1.0
        self._named = [
            (m.start, shared, several.get(shared, 0.0) / most)
            for actor in comparison.readings[number].actors
            if actor.type != "author"
            for shared in [comparison.by_actor[number, actor.id]]
            for m in actor.mentions
        ]
        self._argued = [start for places in argued for start, _ in places]

    def named(self, span: Span) -> frozenset[str]:
        """Whom a passage names."""
        return frozenset(who for at, who, _ in self._named if span.start <= at < span.end)

    def weight(self, span: Span) -> float:
        """How much of it is shared: 1 for a matter argued about, or the weightiest of the shared actors; 0 for nothing."""
        if any(span.start <= at < span.end for at in self._argued):
            return 1.0
        return max((w for at, _, w in self._named if span.start <= at < span.end), default=0.0)


def _position(reading: Reading, number: int, shared: Shared, claim: Claim) -> Position | None:
    """A claim as a position; None where it is none, or stands in no headline and no paragraph of the body.

    What is claimed without being asked for or foreseen is the article's position in its headline only.
    """
    place = _place(reading, claim)
    if not place or claim.kind not in LEAST_WORDS or claim.holder != AUTHOR:
        return None
    if claim.kind == "claim" and place < HEADLINE:
        return None
    text, around = reading.article.text, reading.sentence_at(claim.start) or claim
    sentence = Span(around.start, max(around.end, claim.end))
    said, whole = text[claim.start : claim.end], text[sentence.start : sentence.end]
    few = len(telling(lemmas(whole))) < LEAST_WORDS[claim.kind]
    supposes = bool(patterns("opening_if").match(whole))
    if few or patterns("musing").search(said) or (supposes and claim.kind == "recommendation"):
        return None
    shares = SHARED * shared.weight(sentence)
    weaker = supposes or bool(patterns("conceding").match(whole))
    weight = place + claim.certainty + shares - WEAKER * weaker
    return Position(
        number, claim, sentence, weight, lemmas(said), shared.named(sentence), _denied(said), asks(said), place >= HEADLINE
    )  # fmt: skip


def _denied(said: str) -> bool:
    return any(w.low in listed("comparing", "denying") for w in words(said))


def telling(said: frozenset[str]) -> frozenset[str]:
    """The lemmas that tell what is spoken of."""
    return said - _general()


@cache
def _general() -> frozenset[str]:
    return frozenset(map(lemma, listed("comparing", "general")))


def _place(reading: Reading, claim: Claim) -> float:
    """How far down in the body a claim stands, up to 1; HEADLINE in the headline; 0 elsewhere."""
    body = [p for p in reading.article.paragraphs if p.role == "body"]
    at = next((i for i, p in enumerate(body, 1) if meet(p, claim)), 0)
    return at / len(body) if at else HEADLINE * _in_headline(reading, claim)


def _in_headline(reading: Reading, claim: Claim) -> bool:
    titles: Iterator[Paragraph] = (p for p in reading.article.paragraphs if p.role == "title")
    return any(meet(p, claim) for p in titles)


def _first(found: Iterable[Position], count: int) -> tuple[Position, ...]:
    """The weightiest, of each sentence one."""
    by_sentence: dict[Span, Position] = {}
    for one in sorted(found, key=lambda p: (-p.weight, p.start)):
        by_sentence.setdefault(one.sentence, one)
    return tuple(by_sentence.values())[:count]
