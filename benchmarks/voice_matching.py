"""The stances, quotes and claims of a reading against those of the gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from benchmarks.gold import voices
from benchmarks.stance import CLASSES, macro_f1
from opcit.findings import AUTHOR
from opcit.reading import Reading

ENOUGH = 0.5
"""Of the shorter of two spans, what they have to share to be the same quote or claim."""
QUOTES = ("direct", "indirect", "scare")
CLAIMS = ("claim", "prediction", "hedge", "recommendation", "question")


class Held(Protocol):
    """A quote or claim, of the gold or found."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def holder(self) -> str: ...


@dataclass(slots=True)
class Tally:
    """Counts of one or more articles. stances: (gold, found); counts: name -> (hits, found, gold)."""

    stances: list[tuple[str, str]] = field(default_factory=list)
    counts: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    holders: dict[str, tuple[int, int, int]] = field(default_factory=dict)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.stances + other.stances,
            _sums(self.counts, other.counts), _sums(self.holders, other.holders),
        )  # fmt: skip

    @property
    def stance_f1(self) -> float:
        """Macro-F1 over actors, abstentions and mixed ones as neutral."""
        gold, found = (np.array([label_class(s) for s in side]) for side in zip(*self.stances, strict=True))  # fmt: skip
        return macro_f1(gold, found)


def label_class(label: str) -> int:
    """The class of a label; unclear and mixed ones are neutral."""
    return CLASSES.index(label) if label in CLASSES else CLASSES.index("neutral")


def _sums(
    one: dict[str, tuple[int, int, int]], other: dict[str, tuple[int, int, int]]
) -> dict[str, tuple[int, int, int]]:
    none = (0, 0, 0)
    pairs = {n: (one.get(n, none), other.get(n, none)) for n in dict.fromkeys([*one, *other])}
    return {n: (a[0] + b[0], a[1] + b[1], a[2] + b[2]) for n, (a, b) in pairs.items()}


def actors(made: voices.Gold, reading: Reading) -> dict[str, str]:
    """The found actor of each gold actor that has one: whose mentions overlap most of its own."""
    found = {}
    for actor in made.actors:
        shared = Counter(
            a.id for a in reading.actors for m in a.mentions
            if any(m.start < end and start < m.end for start, end in actor.mentions)
        )  # fmt: skip
        if shared:
            found[actor.id] = shared.most_common(1)[0][0]
    return found


def tally(made: voices.Gold, reading: Reading) -> Tally:
    """The counts of one article."""
    whose = actors(made, reading)
    total = Tally(_stances(made, reading, whose))
    quotes = [q for q in reading.quotes if annotated(made, q)]
    for kind in QUOTES:
        _count(total, kind, [q for q in made.quotes if q.kind == kind], [q for q in quotes if q.kind == kind], whose)  # fmt: skip
    claims = [c for c in reading.claims if annotated(made, c)]
    for name in CLAIMS:
        _count(total, name, [c for c in made.claims if c.kind == name], [c for c in claims if c.kind == name], whose)  # fmt: skip
    return total


def _stances(made: voices.Gold, reading: Reading, whose: dict[str, str]) -> list[tuple[str, str]]:
    """(gold, found) labels of the actors that the annotator is sure of."""
    out = []
    for actor in made.actors:
        stance = reading.stance(whose.get(actor.id, ""))
        if not actor.unsure:
            out.append((actor.stance, stance.label if stance else "unclear"))
    return out


def annotated(made: voices.Gold, found: Held) -> bool:
    """Whether a finding stands where the gold was made."""
    return any(start <= found.start < end for start, end in made.annotated)


def _count(
    total: Tally, name: str, wanted: Sequence[Held], found: Sequence[Held], whose: dict[str, str]
) -> None:
    """Counts one kind. What the annotator is unsure of may be found or not."""
    pairs = list(matched(wanted, found))
    sure = [w for w in wanted if not getattr(w, "unsure", False)]
    hits = [(w, f) for w, f in pairs if w in sure]
    right = sum(same_holder(w.holder, f.holder, whose) for w, f in hits)
    total.counts[name] = (len(hits), len(found) - len(pairs) + len(hits), len(sure))
    total.holders[name] = (right, len(hits), len(sure))


def matched(wanted: Sequence[Held], found: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """Pairs of the same quote or claim, those that share most first; none is in two pairs."""
    pairs = [(_shared(w, f), w, f) for w in wanted for f in found]
    taken: list[Held] = []
    for much, w, f in sorted(pairs, key=lambda p: -p[0]):
        if much >= ENOUGH and w not in taken and f not in taken:
            taken += [w, f]
            yield w, f


def _shared(one: Held, other: Held) -> float:
    """What two spans share, of the shorter; a little less where the longer is much longer."""
    both = min(one.end, other.end) - max(one.start, other.start)
    lengths = sorted((one.end - one.start, other.end - other.start))
    return both / lengths[0] + 0.001 * both / lengths[1] if both > 0 else 0.0


def same_holder(wanted: str, found: str, whose: dict[str, str]) -> bool:
    """Whether a found holder is the annotator's; somebody who is no actor is found as the author."""
    if wanted in (voices.AUTHOR, voices.OTHER):
        return found == AUTHOR
    return whose.get(wanted) == found
