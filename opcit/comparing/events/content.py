"""What a sentence is about, as another article may say it: stems across derivation, names, numbers however written."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from opcit.actors.knowledge import listed
from opcit.comparing.lemmas import lemma
from opcit.events.counts import NUMBER, NUMBER_WORDS, value_of
from opcit.text.words import Word, words

_DERIVING = (
    "ation", "ition", "ution", "iti", "ion", "anc", "enc", "ness", "less", "ful", "ism", "ist", "abl", "ibl", "ur", "er", "or", "iv",
    "at", "iz", "is", "ity", "y",
)  # fmt: skip
"""Endings by which words are made of each other, as lemmas have them: "closure", "resignation"."""
STEM = 4
"""Letters that a derived word keeps."""
_OF_D = re.compile(r"(?<=[a-rt-z])sion$")
"""What verbs in -d end in as nouns: "decision", "invasion"."""
LEAST = 10
"""Whole numbers below this may be of anything."""
_AND = re.compile(r"(?:(?<=hundred)|(?<=thousand)) and\b")
_YEAR = re.compile(r"(1[89]|20)\d\d")


@lru_cache(maxsize=20_000)
def stems(sentence: str) -> frozenset[str]:
    """The roots of the words that say what it is about, without `names`."""
    idle = listed("comparing", "empty") | listed("common_words", "frequent")
    found = (w for at, w in enumerate(_words(sentence)) if not _name(at, w) and w.low not in idle)
    return frozenset(root(w.low) for w in found if w.text[0].isalpha() and not _number(w.low))


@lru_cache(maxsize=20_000)
def names(sentence: str) -> frozenset[str]:
    """The lemma of the last word of each name: whoever is named in full elsewhere still has it."""
    empty = listed("comparing", "empty")
    found = _words(sentence)
    named = [_name(at, w) for at, w in enumerate(found)]
    last = (
        w
        for w, own, more in zip(found, named, [*named, False][1:], strict=True)
        if own and not more
    )
    return frozenset(lemma(w.low) for w in last if w.low not in empty)


def _words(sentence: str) -> list[Word]:
    return [w for w in words(sentence.replace("’", "'")) if len(w.text) > 2]


def _name(at: int, word: Word) -> bool:
    """Whether a word is of a name: written with a capital, and were it the first, not mostly without."""
    return word.text[0].isupper() and bool(at or word.low not in listed("common_words", "words"))


def _number(word: str) -> bool:
    return not NUMBER_WORDS.isdisjoint(word.split("-"))


@cache
def root(word: str) -> str:
    """The stem of a word in small letters, without what derives it: "dismissal" and "dismissed", "closure" and "closing"."""
    base = _OF_D.sub("d", lemma(word))
    for _ in range(2):  # "negotiator" is made of "negotiate", and that as "negotiation" is
        base = next(
            (b for e in _DERIVING if (b := base.removesuffix(e)) != base and len(b) >= STEM), base
        )
    return base


@lru_cache(maxsize=20_000)
def numbers(text: str) -> frozenset[str]:
    """Numbers that are no years and not so small that anything may be of them: "78" for "seventy-eight"."""
    plain = _AND.sub("", text.replace("%", " per cent"))
    found = (m[2].strip(" ,.") for m in NUMBER.finditer(plain))
    found = (written for written in found if not _YEAR.fullmatch(written))
    values = (value for value, vague in map(value_of, found) if not vague)
    return frozenset(f"{v:.10g}" for v in values if v >= LEAST or v % 1)


def round_number(number: str) -> bool:
    """Whether it may be a guess: "20", "300"."""
    return len(number.rstrip("0")) == 1
