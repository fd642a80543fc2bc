"""What each article's author asks for and foresees, in the words that stand for the article: robust for any two commentaries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from opcit.actors.knowledge import listed
from opcit.article import Span, meet
from opcit.comparing.lemmas import lemma, lemmas
from opcit.comparing.parting.asking import Asked, asks
from opcit.comparing.parting.author_text import patterns
from opcit.comparing.parting.matters import matters
from opcit.comparing.parting.spoken_of import Shared
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR, Claim
from opcit.text.words import words
from opcit.views.passages import Passages

ASKED, FORESEEN = 3, 2
"""How many demands and forecasts of one article are shown at most."""
Kind = Literal["asked", "foreseen", "thesis"]
"""What is asked for, or advised against; what is foreseen; and what a headline claims."""
LEAST_WORDS: dict[Kind, int] = {"asked": 1, "foreseen": 2, "thesis": 2}
"""Words of a demand's or forecast's sentence that tell something, at least: "I am sure that he will" tells nothing by itself."""
HEADLINE = 1.5
"""What standing in the headline counts; in the body it is how far down, up to 1 for the last paragraph."""
SHARED = 0.6
"""What it counts most that a sentence names somebody or something that other articles speak of, too."""
WEAKER = 0.3
"""What is taken off where the sentence opens with an "if", concedes something first, or says what would be."""


@dataclass(frozen=True, slots=True)
class Position:
    """Words [start, end) in which an article's author asks for something, or foresees it.

    claim: the claim that they are; sentence: what stands around them; weight: how well they stand for the
    article; words: their lemmas; named: shared ids of whom the sentence names; denies: whether they say "not"
    or the like; asks: what their verb stands for.
    """

    article: int
    kind: Kind
    claim: Claim
    sentence: Span
    weight: float
    words: frozenset[str]
    named: frozenset[str]
    denies: bool
    asks: frozenset[Asked]

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
        places = Passages(reading)
        own = [p for c in reading.claims if (p := _position(places, number, shared, c))]
        asked = _first((p for p in own if p.kind == "asked"), ASKED)
        said = {p.sentence for p in asked}
        foreseen = (p for p in own if p.kind == "foreseen" and p.sentence not in said)
        thesis = next((p for p in own if p.kind == "thesis"), None)
        found.append(Positions(number, thesis, asked, _first(foreseen, FORESEEN)))
    return found


def _position(places: Passages, number: int, shared: Shared, claim: Claim) -> Position | None:
    """A claim as a position; None where it is none, or stands in no headline and no paragraph of the body."""
    text, around = places.reading.article.text, places.around(claim)
    sentence = Span(around.start, max(around.end, claim.end))
    said, whole = text[claim.start : claim.end], text[sentence.start : sentence.end]
    place = _place(places, claim)
    kind = _kind(claim, said, place >= HEADLINE) if claim.holder == AUTHOR and place else None
    if kind is None or len(telling(lemmas(whole))) < LEAST_WORDS[kind]:
        return None
    supposes = bool(patterns("opening_if").match(whole))
    if patterns("musing").search(said) or (supposes and kind == "asked"):
        return None
    shares = SHARED * shared.weight(sentence)
    weaker = supposes or bool(patterns("conceding").match(whole)) or "would" in claim.cue
    weight = place + claim.certainty + shares - WEAKER * weaker
    return Position(
        number, kind, claim, sentence, weight, lemmas(said), shared.named(sentence), _denied(said), asks(said),
    )  # fmt: skip


def _kind(claim: Claim, said: str, headline: bool) -> Kind | None:
    """What a claim of the author is; what is only claimed is a position where the headline does so."""
    if claim.kind == "recommendation" or _advises_against(claim, said):
        return "asked"
    if claim.kind == "prediction":
        return "foreseen"
    return "thesis" if claim.kind == "claim" and headline else None


def _advises_against(claim: Claim, said: str) -> bool:
    return claim.kind == "claim" and bool(patterns("advising_against").search(said))


def _denied(said: str) -> bool:
    """Whether something is asked not to be."""
    against = bool(patterns("advising_against").search(said))
    return against != any(w.low in listed("comparing", "denying") for w in words(said))


def telling(said: frozenset[str]) -> frozenset[str]:
    """The lemmas that tell what is spoken of."""
    return said - _general()


@cache
def _general() -> frozenset[str]:
    lists = ("empty", "general", "short")
    return frozenset(lemma(word) for name in lists for word in listed("comparing", name))


def _place(places: Passages, claim: Claim) -> float:
    """How far down in the body a claim stands, up to 1; HEADLINE in the headline; 0 elsewhere."""
    at, paragraphs = places.paragraph(claim.start), places.reading.article.paragraphs
    if at:
        return at / sum(p.role == "body" for p in paragraphs)
    return HEADLINE * any(p.role == "title" and meet(p, claim) for p in paragraphs)


def _first(found: Iterable[Position], count: int) -> tuple[Position, ...]:
    """The weightiest, of each sentence one."""
    by_sentence: dict[Span, Position] = {}
    for one in sorted(found, key=lambda p: (-p.weight, p.start)):
        by_sentence.setdefault(one.sentence, one)
    return tuple(by_sentence.values())[:count]
