"""How the words around each actor run over the length of the article."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from opcit.reading import Reading
from opcit.views import tone
from opcit.views.groups import Scope


@dataclass(frozen=True, slots=True)
class ToneOfParagraph:
    """The mean polarity of the n sentences of one paragraph that mention an actor."""

    actor: str
    name: str
    paragraph: int
    polarity: float
    n: int


def rows(reading: Reading, scope: Scope) -> list[ToneOfParagraph]:
    """A row for each actor shown and each body paragraph that mentions it."""
    found = (row for row in tone.sentences(reading, scope) if row.paragraph)
    parts = groupby(found, key=lambda row: (row.actor, row.name, row.paragraph))
    return [_row(*key, [row.polarity for row in part]) for key, part in parts]


def _row(actor: str, name: str, paragraph: int, polarities: list[float]) -> ToneOfParagraph:
    mean = sum(polarities) / len(polarities)
    return ToneOfParagraph(actor, name, paragraph, mean, len(polarities))
