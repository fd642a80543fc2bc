"""What each article's author asks for, foresees and holds, in the words that stand for the article: robust for any two commentaries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from opcit.actors.knowledge import listed
from opcit.article import Span
from opcit.comparing.lemmas import lemma, lemmas
from opcit.comparing.parting.asking import Asked, asks
from opcit.comparing.parting.author_text import patterns
from opcit.comparing.parting.camps import camps
from opcit.comparing.parting.flat import flat
from opcit.comparing.parting.matters import matters
from opcit.comparing.parting.reports import reports
from opcit.comparing.parting.spoken_of import Shared, weights
from opcit.comparing.parting.standing import HEADLINE, Standing
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR, Claim
from opcit.reading import Reading
from opcit.text.words import words

ASKED, FORESEEN, HELD = 3, 2, 3
"""How many demands, forecasts and judgements of one article are shown at most."""
Kind = Literal["asked", "foreseen", "held"]
"""What is asked for, or advised against; what is foreseen; and what is held to be so."""
LEAST_WORDS: dict[Kind, int] = {"asked": 1, "foreseen": 2, "held": 3}
"""Words of a sentence that tell something, at least: "I am sure that he will" tells nothing by itself."""
SURE = 0.45
"""How sure a forecast is at least: "he could let it be known that she will stay" foresees nothing."""
SHARED = 0.6
"""What it counts most that a sentence names somebody or something that other articles speak of, too."""
WEAKER = 0.3
"""What is taken off where the sentence opens with an "if", concedes something first, or says what would be."""


@dataclass(frozen=True, slots=True)
class Position:
    """Words [start, end) in which an article's author asks for something, or foresees it.

    claim: the claim that they are; sentence: what stands around them; weight: how well they stand for the
    article; words: their lemmas; named: shared ids of whom the sentence names; denies: whether they say "not"
    or the like; asks: what their verb stands for; supposes: whether what is foreseen hangs on an "if" or "unless".
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
    headline: bool
    supposes: bool

    @property
    def start(self) -> int:
        return self.claim.start

    @property
    def end(self) -> int:
        return self.claim.end


@dataclass(frozen=True, slots=True)
class Positions:
    """What one article asks for, foresees and holds, the weightiest first; of a report nothing is told that it holds.

    thesis: what its headline asks for, foresees or claims, if anything.
    """

    article: int
    thesis: Position | None
    asked: tuple[Position, ...]
    foreseen: tuple[Position, ...]
    held: tuple[Position, ...]

    @property
    def demands(self) -> tuple[Position, ...]:
        """What is asked for, in the headline, too."""
        thesis = self.thesis
        return (thesis, *self.asked) if thesis and thesis.kind == "asked" else self.asked


def positions(comparison: Comparison) -> list[Positions]:
    """What each article asks for, foresees and holds, in their order."""
    known, most = matters(comparison), weights(comparison, camps(comparison).under)
    found = []
    for number, reading in enumerate(comparison.readings):
        shared = Shared(comparison, number, [m.places.get(number, ()) for m in known], most)
        where = Standing(reading)
        own = [p for c in reading.claims if (p := _position(where, reading, number, shared, c))]
        thesis = next((p for p in own if p.headline), None)
        body = [p for p in own if not p.headline]
        asked = _first(body, "asked", ASKED)
        foreseen = _first(body, "foreseen", FORESEEN, asked)
        firm = sorted(foreseen, key=lambda p: p.supposes)
        held = () if reports(reading) else _first(body, "held", HELD, (*asked, *foreseen))
        found.append(Positions(number, thesis, asked, tuple(firm), held))
    return found


def _position(
    where: Standing, reading: Reading, number: int, shared: Shared, claim: Claim
) -> Position | None:
    """A claim as a position; None where it is none, or stands in no headline and no paragraph of the body."""
    text, sentence, place = reading.article.text, where.sentence(claim), where.place(claim)
    said, whole = text[claim.start : claim.end], text[sentence.start : sentence.end]
    kind = _kind(claim, said) if claim.holder == AUTHOR and place else None
    if kind is None or len(telling(lemmas(whole))) < _least(kind, place):
        return None
    opens, conceded = bool(patterns("opening_if").match(whole)), where.conceded(sentence)
    if _no_position(kind, whole, said, opens, conceded):
        return None
    if kind == "held" and place < HEADLINE and not flat(reading, sentence, claim):
        return None
    weaker = opens or conceded or "would" in claim.cue or bool(patterns("pointing").match(whole))
    weight = place + claim.certainty + SHARED * shared.weight(sentence) - WEAKER * weaker
    weight += where.closing(sentence) * (kind == "held")
    return Position(
        number, kind, claim, sentence, weight, lemmas(said), shared.named(sentence), _denied(said), asks(said),
        headline=place >= HEADLINE, supposes=opens or bool(patterns("supposing_that").search(whole)),
    )  # fmt: skip


def _least(kind: Kind, place: float) -> int:
    """Words that tell something, at least: a headline needs no more than one."""
    return 1 if place >= HEADLINE else LEAST_WORDS[kind]


def _no_position(kind: Kind, whole: str, said: str, opens: bool, conceded: bool) -> bool:
    """Whether what looks like one asks only for a thought, repeats another sentence's verb, hangs on an "if", or is conceded."""
    if patterns("musing").search(said) or patterns("elliptic").match(whole):
        return True
    return opens if kind == "asked" else conceded


def _kind(claim: Claim, said: str) -> Kind | None:
    """What a claim of the author is."""
    if claim.kind == "recommendation" or _advises_against(claim, said):
        return "asked"
    if claim.kind == "prediction":
        real = not patterns("unreal").search(claim.cue)
        return "foreseen" if real and claim.certainty >= SURE else None
    return "held" if claim.kind == "claim" else None


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


def _first(
    found: Iterable[Position], kind: Kind, count: int, known: Sequence[Position] = ()
) -> tuple[Position, ...]:
    """The weightiest of a kind, of each sentence one, and none of a sentence that is known."""
    said = {p.sentence for p in known}
    by_sentence: dict[Span, Position] = {}
    for one in sorted(found, key=lambda p: (-p.weight, p.start)):
        if one.kind == kind and one.sentence not in said:
            by_sentence.setdefault(one.sentence, one)
    return tuple(by_sentence.values())[:count]
