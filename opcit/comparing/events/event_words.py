"""What the words of an event say, made comparable across articles: its kind, its topics, and what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log, sqrt

from opcit.actors.knowledge import listed
from opcit.comparing.lemmas import lemmas, lemmas_of
from opcit.events.inflection import singular
from opcit.events.ontology import Entry, family, kinds, nouns, verbs
from opcit.findings import Event
from opcit.reading import Reading
from opcit.text.words import words

MOST_SENTENCES = 3
"""Sentences of an event whose words are compared: the first ones tell it, later ones refer to it."""

WITHIN = 4
"""Words that may stand between a verb and the rest of its phrase: "asked the minister to"."""
SAYING = frozenset(
    ("statement", "demand", "disapprove", "reject", "threaten", "support", "situation")
)
"""Types of events that are about another matter than themselves."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """The words of one account of an event.

    title: the stems of its title; told: the words of our lists that tell it, in their plain form; senses: the kinds
    that they stand for ("plea"); kinds: of these, those of words that stand together ("storm"); topics: what else its first sentence tells of, with a word for each; things: the lemmas of its
    title that neither tell it nor name who takes part; where: those of its place.
    """

    title: frozenset[str]
    told: frozenset[str]
    senses: frozenset[str]
    kinds: frozenset[str]
    topics: Mapping[str, str]
    things: frozenset[str]
    where: frozenset[str]


def of(reading: Reading, event: Event) -> EventWords:
    """The words of an event."""
    text = reading.article.text
    phrases = [text[m.start : m.end].casefold() for m in event.mentions]
    told = frozenset[str]().union(*(_of_family(event.type, phrase) for phrase in phrases))
    own = kinds_of(reading, event)
    meant = senses(told)
    if event.type in SAYING:  # what is announced is what it is about, not what it is
        own = _of_type(event.type, phrases) or own
        meant = _of_type(event.type, phrases, WITHIN) or meant
    first = (text[s.start : s.end].casefold() for s in event.sentences[:1])
    topics = {
        k: " ".join(e.words) for said in first for e in _entries(said) for k in kinds(e.lemma)
    }
    things = (
        {w for w in lemmas(event.title) if len(w) > 2}
        - lemmas(" ".join(told))
        - _names(reading, event)
    )
    return EventWords(
        frozenset(stems(event.title)), told, own | meant, own, {k: w for k, w in topics.items() if k not in own}, frozenset(things),
        lemmas(event.place or ""),
    )  # fmt: skip


def _of_family(name: str, phrase: str) -> frozenset[str]:
    """The words of a phrase that tell of an event of this type; all, where none can."""
    own = (e.lemma for e in _entries(phrase, WITHIN) if e.type in family(name))
    return frozenset(own) or telling_words(phrase)


def _of_type(name: str, phrases: Sequence[str], within: int = 0) -> frozenset[str]:
    """What words of one type stand for in these phrases."""
    found = (entry for phrase in phrases for entry in _entries(phrase, within))
    return frozenset(kind for entry in found if entry.type == name for kind in kinds(entry.lemma))


def _names(reading: Reading, event: Event) -> frozenset[str]:
    """The lemmas of what those who take part are called, and of the place."""
    taking = (reading.actor(actor) for actor in (*event.agents, *event.patients))
    return lemmas(event.place or "") | lemmas_of(taking)


def kinds_of(reading: Reading, event: Event) -> frozenset[str]:
    """The kinds of event that the words of its mentions stand for."""
    text = reading.article.text
    return frozenset(k for m in event.mentions for k in kinds_in(text[m.start : m.end].casefold()))


def kinds_in(phrase: str, named: bool = False) -> frozenset[str]:
    """The kinds of event that the words of a phrase in small letters stand for: "storm", "casualty".

    named: only by nouns, which can stand for an event told elsewhere.
    """
    entries = (e for e in _entries(phrase) if not named or e.form in ("noun", "nouns"))
    return frozenset(kind for entry in entries for kind in kinds(entry.lemma))


def telling_words(phrase: str) -> frozenset[str]:
    """The words of a phrase in small letters that tell of an event, in their plain form; a verb's may stand apart."""
    return frozenset(entry.lemma for entry in _entries(phrase, WITHIN))


def senses(told: Iterable[str]) -> frozenset[str]:
    """The kinds of event that words of our lists stand for."""
    return frozenset(kind for word in told for kind in kinds(word))


def types_in(phrase: str) -> frozenset[str]:
    """The types of event that the words of a phrase in small letters tell of."""
    return frozenset(entry.type for entry in _entries(phrase, WITHIN))


@lru_cache(maxsize=20_000)
def _entries(phrase: str, within: int = 0) -> tuple[Entry, ...]:
    """The words of a phrase that tell of events. within: how many others may stand between those of a verb."""
    return tuple(_found([word.text for word in words(phrase)], within))


def _found(at: Sequence[str], within: int) -> Iterator[Entry]:
    for index, word in enumerate(at):
        for entry in verbs().get(word, ()):
            last = index + within * (len(entry.words) > 1) + 1
            if any(_stand(at, entry.words[1:], rest) for rest in range(index + 1, last + 1)):
                yield entry
        for entry in nouns().get(word, ()):
            if _stand(at, entry.words, index):
                yield entry


def _stand(at: Sequence[str], words: Sequence[str], index: int) -> bool:
    """Whether these words stand there, one after the other."""
    return tuple(at[index : index + len(words)]) == tuple(words)


def around(reading: Reading, event: Event) -> list[str]:
    """The content words of its title and of the sentences that tell it first."""
    text = reading.article.text
    spans = event.sentences[:MOST_SENTENCES]
    return stems(" ".join([event.title, event.title, *(text[s.start : s.end] for s in spans)]))


def stems(text: str) -> list[str]:
    """The words that carry meaning, roughly reduced to their stems, for comparing only."""
    return [
        _stem(word.low)
        for word in words(text.replace("’", "'"))
        if (word.text[0].isalnum()) and word.low not in listed("comparing", "empty") and (len(word.text) > 2 or word.text[0].isdigit())
    ]  # fmt: skip


@cache
def _stem(word: str) -> str:
    word = singular(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word


def weights(documents: Sequence[Sequence[str]]) -> Mapping[str, float]:
    """How telling each word is: the fewer events it stands in, the more."""
    seen = Counter(word for document in documents for word in set(document))
    return {word: log((1 + len(documents)) / n) for word, n in seen.items()}


def vector(found: Sequence[str], weight: Mapping[str, float]) -> Mapping[str, float]:
    counts = Counter(found)
    raw = {word: (1 + log(n)) * weight[word] for word, n in counts.items()}
    length = sqrt(sum(v * v for v in raw.values())) or 1.0
    return {word: value / length for word, value in raw.items()}
