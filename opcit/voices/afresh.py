"""How single sentences speak of an actor: the same passages and the same judgement as in a whole reading.

Only these sentences are parsed and only they are given to the model, so that a correction shows at once;
what was judged is kept, so that replaying a log asks nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from opcit.article import Article, Span
from opcit.findings import Actor, Event, Mention, Quote, Sentence, StanceEvidence
from opcit.reading import Engine, Reading
from opcit.voices import judge as judges
from opcit.voices.judging import Judging, evidence
from opcit.voices.passages import all_passages

Told = tuple[tuple[str, StanceEvidence], ...]
"""Passages, each with whose voice it is in."""
KEPT = 2048
"""Judgements that are kept: those of some hundred corrected articles."""


def judged(reading: Reading, about: str, spots: Sequence[Span]) -> Told:
    """The passages about an actor in the sentences that hold these words, as the model judges them."""
    sentences = tuple(s for s in reading.sentences if _any(s, spots))
    actors = tuple(
        replace(a, mentions=mentions, salience=0.0)
        for a in reading.actors
        if (mentions := tuple(m for m in a.mentions if _any(m, sentences)))
    )
    actors = tuple(sorted(actors, key=lambda a: a.id))
    events = tuple(e for e in reading.events if any(_any(m, sentences) for m in e.mentions))
    quotes = tuple(q for q in reading.quotes if _any(q, sentences))
    return _judged(reading.article, sentences, actors, events, quotes, about)


def _any(one: Span | Mention | Sentence | Quote, others: Iterable[Span | Sentence]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


@lru_cache(KEPT)
def _judged(
    article: Article, sentences: tuple[Sentence, ...], actors: tuple[Actor, ...],
    events: tuple[Event, ...], quotes: tuple[Quote, ...], about: str,
) -> Told:  # fmt: skip
    part = Reading(article, Engine(""), sentences, actors, (), events, quotes)
    passages = all_passages(part).get(about, [])
    found = Judging(part, judges.JUDGE).judged(passages) if passages else []
    return tuple((one.passage.holder, evidence(one)) for one in found)
