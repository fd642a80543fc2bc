"""Passages: the sentences in which a holder, in its own voice, speaks of an actor.

What stands inside somebody's direct or indirect quotation is in that holder's voice and never in
the author's. Words in scare quotes stay the author's: that is who puts them at a distance.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opcit.article import Span
from opcit.findings import AUTHOR, Actor, Mention, Quote, Sentence
from opcit.reading import Reading
from opcit.voices.judge import Target
from opcit.voices.whereabouts import Cover, Sentences


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
        self._quoted = Cover([(q.start, q.end) for q in spoken])
        self._held: dict[str, Cover] = {}
        for holder in sorted({q.holder for q in spoken} - {AUTHOR}):
            self._held[holder] = Cover([(q.start, q.end) for q in spoken if q.holder == holder])

    def quoted(self, offset: int) -> bool:
        """Whether somebody's words are given at this offset."""
        return offset in self._quoted

    def holders(self, offset: int) -> list[str]:
        """The actors whose words stand at this offset, in the order of their ids."""
        return [holder for holder, cover in self._held.items() if offset in cover]


def all_passages(reading: Reading) -> dict[str, list[Passage]]:
    """Every passage of the article by the actor it is about."""
    sentences, voices = Sentences(reading), Voices(reading.quotes)
    return {a.id: list(_passages(a, sentences, voices)) for a in reading.actors}


def _passages(actor: Actor, sentences: Sentences, voices: Voices) -> Iterator[Passage]:
    for number, mentions in sentences.mentioning(actor).items():
        for holder, target in _by_holder(actor, mentions, voices).items():
            yield Passage(actor.id, holder, sentences.all[number], Span(target.start, target.end))


def _by_holder(actor: Actor, mentions: list[Mention], voices: Voices) -> dict[str, Mention]:
    """The clearest mention of the actor in each holder's voice: a name before a pronoun."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        quoted = voices.quoted(mention.start)
        for holder in voices.holders(mention.start) if quoted else [AUTHOR]:
            if holder != actor.id:
                found.setdefault(holder, []).append(mention)
    return {h: min(ms, key=lambda m: m.kind == "pronoun") for h, ms in found.items()}
