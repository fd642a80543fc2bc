"""Which side the words of a passage take, by the words that judge (opcit/data/judging.toml), and what they deny."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from opcit.actors.knowledge import listed
from opcit.events.inflection import singular
from opcit.text.words import Word, words
from opcit.voices.judging_words import SIDES, Side, adverb, phrases, words_of

SIGN = {"critical": -1, "favourable": 1}
DENIES = 4
"""Words within which a denial before a word turns it round."""
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "am", "’s", "’re"))


def side(text: str) -> tuple[int, str]:
    """The side that the words take, -1 critical, 1 favourable, 0 none or both, and the first word that does."""
    found = [*_words(text, words(text)), *((SIGN[which], said) for said, which in phrases(text))]
    signs = {sign for sign, _ in found}
    return (found[0][0], found[0][1]) if len(signs) == 1 else (0, "")


def denies(text: str) -> bool:
    """Whether the words deny something, or tell somebody to stop; not to stop is to go on."""
    low = {w.low.replace("’", "'") for w in words(text)}
    denied = low & listed("comparing", "denying") or "n't" in text.replace("’", "'").lower()
    return bool(denied) != bool(low & listed("comparing", "stopping"))


def _words(text: str, at: Sequence[Word]) -> Iterator[tuple[int, str]]:
    for index, word in enumerate(at):
        which = _which(word.low)
        if not which or not _judges(at, index):
            continue
        before = at[max(0, index - DENIES) : index]
        denial = next((w for w in before if w.low in listed("comparing", "denying")), None)
        if denial is None:
            yield SIGN[which], word.text
        elif which == "favourable":
            yield SIGN["critical"], text[denial.start : word.end]


def _which(low: str) -> str:
    """The side of a noun, adjective or adverb; verbs are told from others by syntax only."""
    for name in SIDES:
        if low in words_of(name, "adjectives") or {low, singular(low)} & words_of(name, "nouns"):
            return name
        if low in words_of(name, "adverbs") or low in _adverbs(name):
            return name
    return ""


@cache
def _adverbs(name: Side) -> frozenset[str]:
    """The adverbs in -ly of the adjectives of a side."""
    return frozenset(map(adverb, words_of(name, "adjectives")))


def _judges(at: Sequence[Word], index: int) -> bool:
    low = at[index].low
    if low in listed("comparing", "unsure"):
        return False
    before = {w.low for w in at[max(0, index - 3) : index]}
    if before & listed("comparing", "supposing"):
        return False
    return low not in listed("comparing", "predicate") or bool(before & _BE)
