"""How the author's stance towards each actor runs over the length of the article."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean

from opcit.reading import Reading
from opcit.views.groups import Group, Scope, groups
from opcit.views.passages import Passage, Passages
from opcit.views.stance import evidence, held, leaning


@dataclass(frozen=True, slots=True)
class StanceOfParagraph:
    """The mean leaning, -1 (critical) .. 1, of the n passages of one paragraph that speak of an actor."""

    actor: str
    name: str
    paragraph: int
    leaning: float
    n: int


def rows(reading: Reading, scope: Scope) -> list[StanceOfParagraph]:
    """A row for each actor shown and each body paragraph in which the author speaks of it."""
    places = Passages(reading)
    return [row for g in groups(reading, scope) for row in _of(reading, places, g)]


def of_paragraph(reading: Reading, about: Group, paragraph: int) -> list[Passage]:
    """The passages of a paragraph (0: of all) that the author's stance rests on."""
    return evidence(reading, about, paragraph=paragraph)


def _of(reading: Reading, places: Passages, about: Group) -> list[StanceOfParagraph]:
    stance = held(reading, about)
    found: dict[int, list[float]] = defaultdict(list)
    for passage in stance.evidence if stance else ():
        found[places.paragraph(passage.start)].append(leaning(passage))
    return [
        StanceOfParagraph(about.id, about.name, n, fmean(found[n]), len(found[n]))
        for n in sorted(found)
        if n
    ]
