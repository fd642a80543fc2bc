"""Passages: the parts of sentences in which a holder, in its own voice, speaks of an actor.

A sentence is cut at semicolons, before "but", and before "and" with a subject of its own: what one part says of somebody is not held for, or
against, who is only in the other. What stands inside somebody's direct or indirect quotation is in that holder's voice and never in
the author's. Words in scare quotes stay the author's: that is who puts them at a distance.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from opcit import watched
from opcit.article import Span
from opcit.findings import AUTHOR, Actor, Mention, Quote, Sentence
from opcit.reading import Reading
from opcit.voices.bearing import bearing
from opcit.voices.roles import Roles
from opcit.voices.suffering import blaming
from opcit.voices.whereabouts import Sentences

_TURN = re.compile(
    r";\s+|,\s+(?=but\s)|,\s+(?=and\s+(?:it|he|she|they|we|this|that|there|the|its|his|her|their|[A-Z]\w+)\s(?!and\b))"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a sentence in which `holder` speaks of the actor `about` by the words `target`.

    names: where the actor is named in it, the target included. deed: the target is what the actor does.
    """

    about: str
    holder: str
    part: Span
    target: Span
    names: tuple[Span, ...] = ()
    deed: bool = False


class Voices:
    """Whose voice each offset is in: the innermost quotation's holder, else the author."""

    def __init__(self, quotes: tuple[Quote, ...]) -> None:
        spoken = [q for q in quotes if q.kind != "scare"]
        opening = sorted(spoken, key=lambda q: (q.start, -q.end), reverse=True)
        self._turns: list[int] = []
        self._voices: list[str | None] = []
        active: list[Quote] = []
        for edge in sorted({e for q in spoken for e in (q.start, q.end)}):
            active = [q for q in active if q.end > edge]
            while opening and opening[-1].start == edge:
                active.append(opening.pop())
            inner = min(active, key=lambda q: q.end - q.start, default=None)
            self._turns.append(edge)
            self._voices.append(_holder(inner))

    def at(self, offset: int) -> str | None:
        """Whose words stand at this offset; None where they are somebody's who is not known."""
        n = bisect_right(self._turns, offset) - 1
        return self._voices[n] if n >= 0 else AUTHOR


def _holder(quote: Quote | None) -> str | None:
    """The holder of a quotation; one that would be the author's is of somebody not known."""
    if quote is None:
        return AUTHOR
    return None if quote.holder == AUTHOR else quote.holder


def all_passages(reading: Reading) -> dict[str, list[Passage]]:
    """Every passage of the article by the actor it is about."""
    sentences, told = Sentences(reading), _Told(reading)
    return {
        a.id: list(_passages(reading, a, sentences, told)) for a in watched.heed(reading.actors)
    }


class _Told:
    """Whose voice speaks of whom: by quotations, and by who is told to blame or praise somebody."""

    def __init__(self, reading: Reading) -> None:
        self._voices, self._blaming = Voices(reading.quotes), blaming(reading)
        self._roles = Roles(reading)

    def at(self, mention: Mention, part: Span, actor: Actor) -> str | None:
        """The holder of what a part says of an actor by a mention."""
        holder = self._voices.at(mention.start)
        return holder if holder != AUTHOR else self._blaming.holder(actor.id, part)

    def clearest(self, mentions: list[Mention]) -> Mention:
        """The mention that says most: one that answers for its clause before others, a name before a pronoun."""
        if len(mentions) == 1:
            return mentions[0]
        return min(mentions, key=lambda m: (not self._answers(m), m.kind == "pronoun"))

    def _answers(self, mention: Mention) -> bool:
        return bearing(self._roles.tree(mention.start), Span(mention.start, mention.end)).answers


def _passages(
    reading: Reading, actor: Actor, sentences: Sentences, told: _Told
) -> Iterator[Passage]:
    for number, mentions in sentences.mentioning(actor).items():
        for part, within in _parts(reading.article.text, sentences.all[number], mentions):
            for holder, target in _by_holder(actor, part, within, told).items():
                names = tuple(
                    Span(m.start, min(m.end, part.end)) for m in within if m.kind == "name"
                )
                yield Passage(
                    actor.id, holder, part, Span(target.start, min(target.end, part.end)), names
                )


def _parts(
    text: str, sentence: Sentence, mentions: list[Mention]
) -> Iterator[tuple[Span, list[Mention]]]:
    """The parts of a sentence that mention an actor, with its mentions there; a turn within a mention is none."""
    start = sentence.start
    turns = [
        m.span()
        for m in _TURN.finditer(text, sentence.start, sentence.end)
        if not any(n.start < m.end() and m.start() < n.end for n in mentions)
    ]
    for low, high in [*turns, (sentence.end, sentence.end)]:
        within = [m for m in mentions if start <= m.start < low]
        if within:
            yield Span(start, low), within
        start = high


def _by_holder(
    actor: Actor, part: Span, mentions: list[Mention], told: _Told
) -> dict[str, Mention]:
    """The clearest mention of the actor in each holder's voice."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        holder = told.at(mention, part, actor)
        if holder is not None and holder != actor.id:
            found.setdefault(holder, []).append(mention)
    return {h: told.clearest(ms) for h, ms in found.items()}
