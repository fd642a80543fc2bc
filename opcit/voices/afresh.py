"""How single sentences speak of an actor: the same passages and the same judgement as in a whole reading.

Only these sentences are parsed and only they are given to the model, so that a correction shows at once
(deeds that are judged go with who does them, and are no part of it); what was judged is kept, so that replaying a log asks nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from opcit.article import Article, Marked, Span, meet
from opcit.findings import AUTHOR, Actor, Event, Quote, Sentence, StanceEvidence
from opcit.reading import Engine, Reading
from opcit.voices import judge as judges
from opcit.voices.judging import Judged, Judging, evidence
from opcit.voices.passages import all_passages
from opcit.voices.tenor import Tenor
from opcit.voices.wronged import Wronged

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
    around = [p for p in reading.article.paragraphs if _any(p, sentences)]
    quotes = tuple(q for q in reading.quotes if _any(q, around))
    found = _judged(reading.article, sentences, actors, events, quotes, about)
    told = [s for s in reading.stances if s.holder == AUTHOR]
    wronged = Wronged(reading, {s.about for s in told if s.label == "critical"})
    tenor = Tenor(reading, [e for s in told for e in s.evidence])
    return tuple((one.passage.holder, evidence(wronged.seen(tenor.seen(one)))) for one in found)


def _any(one: Marked, others: Iterable[Marked]) -> bool:
    return any(meet(one, other) for other in others)


@lru_cache(KEPT)
def _judged(
    article: Article, sentences: tuple[Sentence, ...], actors: tuple[Actor, ...],
    events: tuple[Event, ...], quotes: tuple[Quote, ...], about: str,
) -> tuple[Judged, ...]:  # fmt: skip
    part = Reading(article, Engine(""), sentences, actors, (), events, quotes)
    passages = all_passages(part).get(about, [])
    return tuple(Judging(part, judges.JUDGE).judged(passages)) if passages else ()
