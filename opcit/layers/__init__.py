"""The layers of a reading, in the order they run: LAYERS is the one table of them.

A layer is a function `annotate(reading) -> Iterator[Finding]` that reads the article and what the
layers before it found. Adding a layer is one file here and one line below; filters, legends, docs
and parametrised tests read this table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from opcit.findings import Finding
from opcit.layers import (
    actors,
    claims,
    events,
    quotes,
    relations,
    sentences,
    stance,
    times,
    tone,
)
from opcit.reading import Reading


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: its name in URLs and JSON, its title and one-line meaning for readers, its colours.

    colour: for light and dark, both at least 3:1 against the page. shown: whether it is drawn in
    the text at first; a layer that is never drawn in the text (sentences, relations) has no colour.
    """

    name: str
    title: str
    meaning: str
    annotate: Callable[[Reading], Iterator[Finding]]
    colour: tuple[str, str] | None = None
    shown: bool = False


LAYERS: tuple[Layer, ...] = (
    Layer("sentences", "Sentences", "Where sentences begin and end.", sentences.annotate),
    Layer("actors", "Actors", "Who acts or is acted upon, by any name.", actors.annotate, ("#8a5a00", "#e0b050"), True),
    Layer("times", "Times", "Expressions of time and the dates they stand for.", times.annotate, ("#0b6b8a", "#62c3e4"), True),
    Layer("quotes", "Quotes", "Words given as somebody's, and whose.", quotes.annotate, ("#5b5f66", "#a9afb8"), True),
    Layer("events", "Events", "What happened, may happen or did not.", events.annotate, ("#a3341f", "#f08a72"), True),
    Layer("claims", "Claims", "Claims, predictions, hedges, recommendations and questions.", claims.annotate, ("#4b4fa8", "#a6a9f2")),
    Layer("tone", "Tone", "How positive or negative a sentence's words are.", tone.annotate, ("#6b5b4b", "#b9a898")),
    Layer("stance", "Stance", "What the author conveys about an actor.", stance.annotate, ("#6a3d9a", "#bb9ae0")),
    Layer("relations", "Relations", "Who acts towards whom, hostile to cooperative.", relations.annotate),
)  # fmt: skip
