"""Passages: the sentences in which a holder, in its own voice, speaks of an actor.

What stands inside somebody's direct or indirect quotation is in that holder's voice and never in
the author's. Words in scare quotes stay the author's: that is who puts them at a distance.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from opcit.article import Span
from opcit.findings import AUTHOR, Actor, Mention, Quote, Sentence
from opcit.reading import Reading
from opcit.voices.judge import Target
from opcit.voices.whereabouts import Sentences


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in which `holder` speaks of the actor `about` by the words `target`."""

    about: str
    holder: str
    sentence: Sentence
    target: Span

    def as_target(self, text: str) -> Target:
        """The sentence's words and where the target stands in them."""
        at = self.sentence.start
        return text[at : self.sentence.end], self.target.start - at, self.target.end - at


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
    sentences, voices = Sentences(reading), Voices(reading.quotes)
    return {a.id: list(_passages(a, sentences, voices)) for a in reading.actors}


def _passages(actor: Actor, sentences: Sentences, voices: Voices) -> Iterator[Passage]:
    for number, mentions in sentences.mentioning(actor).items():
        for holder, target in _by_holder(actor, mentions, voices).items():
            sentence = sentences.all[number]
            end = min(target.end, sentence.end)
            yield Passage(actor.id, holder, sentence, Span(target.start, end))


def _by_holder(actor: Actor, mentions: list[Mention], voices: Voices) -> dict[str, Mention]:
    """The clearest mention of the actor in each holder's voice: a name before a pronoun."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        holder = voices.at(mention.start)
        if holder is not None and holder != actor.id:
            found.setdefault(holder, []).append(mention)
    return {h: min(ms, key=lambda m: m.kind == "pronoun") for h, ms in found.items()}
