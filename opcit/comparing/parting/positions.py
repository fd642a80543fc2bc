"""What each article's author asks for, foresees and holds, in the words that stand for the article: robust for any two commentaries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from opcit.actors.knowledge import listed
from opcit.article import Span, meet
from opcit.comparing.lemmas import lemma, lemmas
from opcit.comparing.parting.asking import Asked, asks
from opcit.comparing.parting.asserting import Kind, denied, is_certain, kind_of, least, no_position
from opcit.comparing.parting.author_text import patterns
from opcit.comparing.parting.camps import camps
from opcit.comparing.parting.flat import flat
from opcit.comparing.parting.matters import matters
from opcit.comparing.parting.reports import reports
from opcit.comparing.parting.spoken_of import Shared, weights
from opcit.comparing.parting.standing import HEADLINE, Standing
from opcit.comparing.parting.supposing import IF, ONLY_IF, supposes
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR, Claim
from opcit.reading import Reading

ASKED, FORESEEN, HELD = 3, 2, 3
"""How many demands, forecasts and judgements of one article are shown at most."""
LIKELY = 0.6
"""How sure a forecast is that says more than "may"."""
SHARED = 0.6
"""What it counts most that a sentence names somebody or something that other articles speak of, too."""
WEAKER = 0.3
"""What is taken off where the sentence opens with an "if", concedes something first, or says what would be."""


@dataclass(frozen=True, slots=True)
class Position:
    """Words [start, end) in which an article's author asks for something, or foresees it.

    claim: the claim that they are; sentence: what stands around them; weight: how well they stand for the
    article; words: their lemmas; named: shared ids of whom the sentence names; denies: whether they say "not"
    or the like; asks: what their verb stands for; supposes: on what it hangs, as of `supposes`.
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
    supposes: int

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
        foreseen = _foreseen(body, asked)
        hanging = (p for p in body if p.kind == "foreseen" and p.supposes == ONLY_IF)
        said = (*asked, *foreseen, *hanging)
        held = () if reports(reading) else _first(body, "held", HELD, said)
        found.append(Positions(number, thesis, asked, foreseen, held))
    return found


def _foreseen(body: Sequence[Position], asked: Sequence[Position]) -> tuple[Position, ...]:
    """The forecasts, those on no "if" first, and what "may" be last; of what comes "only if" none where there is another."""
    found = [p for p in body if p.kind == "foreseen"]
    free = _first((p for p in found if p.supposes != ONLY_IF), "foreseen", FORESEEN, asked)
    those = free or _first(found, "foreseen", FORESEEN, asked)
    return tuple(sorted(those, key=lambda p: (p.supposes, p.claim.certainty < LIKELY)))


def _position(
    where: Standing, reading: Reading, number: int, shared: Shared, claim: Claim
) -> Position | None:
    """A claim as a position; None where it is none, or stands in no headline and no paragraph of the body."""
    text, sentence, place = reading.article.text, where.sentence(claim), where.place(claim)
    said, whole = text[claim.start : claim.end], text[sentence.start : sentence.end]
    kind = kind_of(claim, said) if claim.holder == AUTHOR and place else None
    if kind is None or len(telling(lemmas(whole))) < least(kind, place):
        return None
    opens, turned = bool(patterns("opening_if").match(whole)), where.turned_from(sentence)
    conceded = where.concedes(sentence) or (turned and not is_certain(claim))
    if no_position(kind, whole, said, opens, conceded):
        return None
    if kind == "held" and place < HEADLINE and not flat(reading, sentence, claim):
        return None
    told = where.told(sentence) if kind == "held" and place < HEADLINE else sentence
    if told is None:
        return None
    weaker = (
        opens
        or conceded
        or turned
        or "would" in claim.cue
        or bool(patterns("pointing").match(whole))
    )
    weight = place + claim.certainty + SHARED * shared.weight(sentence) - WEAKER * weaker
    weight += where.closing(sentence) * (kind == "held")
    return Position(
        number, kind, claim, told, weight, lemmas(said), shared.named(sentence), denied(said), asks(said),
        headline=place >= HEADLINE, supposes=max(IF * opens, supposes(whole)),
    )  # fmt: skip


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
    """The weightiest of a kind, none with a sentence that is shown with another, or known."""
    taken: list[Position] = []
    for one in sorted(found, key=lambda p: (-p.weight, p.start)):
        shown = (*known, *taken)
        if one.kind == kind and not any(meet(one.sentence, p.sentence) for p in shown):
            taken.append(one)
    return tuple(taken[:count])
