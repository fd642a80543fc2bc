"""Words reduced to what their forms have in common, for comparing only: "stormed", "Storming" and "storms" are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from opcit.actors.knowledge import listed
from opcit.events.inflection import irregular, singular
from opcit.events.ontology import verbs
from opcit.findings import Actor
from opcit.text.words import words

_ENDINGS = ((("ing", "ed"), 3), (("ment", "men", "man", "al", "en"), 5))
"""Endings of verbs, then of nouns and verbs made of each other ("announcement"), with the letters that have to be left."""
_VOWEL = re.compile("[aeiouy]")
SHORTEST = 3
"""Letters of the shortest stem: a "king" is no form of "k"."""


@lru_cache(maxsize=20_000)
def lemmas(phrase: str) -> frozenset[str]:
    """The lemmas of a phrase, whatever its case: without articles, numbers, "Mr." and marks."""
    plain = phrase.replace("’", "'").replace("ʼ", "'")
    found = {w.low.replace(".", "") for w in words(plain) if w.text[0].isalpha()}
    for words_that_tell_nothing in ("courtesy", "numbers", "short", "empty"):
        found = found - listed("comparing", words_that_tell_nothing) or found
    return frozenset(map(lemma, found))


def lemmas_of(actors: Iterable[Actor | None]) -> frozenset[str]:
    """The lemmas of all that these actors are called; None is an actor that is not there."""
    names = (name for a in actors if a for name in (a.name, *a.aliases))
    return frozenset[str]().union(*map(lemmas, names))


@cache
def lemma(word: str) -> str:
    """The stem that all forms of a word in small letters share."""
    base = _irregular().get(word) or _of_y(singular(word))
    for endings, least in _ENDINGS:
        base = _without(base, endings, least)
    base = base.removesuffix("e") if len(base) > SHORTEST else base
    return base[:-1] if len(base) > SHORTEST and base[-1] == base[-2] else base


def _of_y(word: str) -> str:
    """The plain form of a verb that changes its y: "carried" of "carry", "died" and "dying" of "die"."""
    if word.endswith("ied") and len(word) > SHORTEST:
        return word[:-1] if len(word) == len("died") else word[:-3] + "y"
    return word[:-4] + "ie" if word.endswith("ying") and len(word) == len("dying") else word


def _without(base: str, endings: tuple[str, ...], least: int) -> str:
    """A word without the first of these endings that leaves enough of it."""
    left = (base.removesuffix(ending) for ending in endings if base.endswith(ending))
    return next((w for w in left if len(w) >= least and _VOWEL.search(w)), base)


@cache
def _irregular() -> dict[str, str]:
    """The past and participle of each irregular verb -> its base; to "wound" is a verb of its own."""
    own = {word for word, entries in verbs().items() if any(e.form == "base" for e in entries)}
    return {form: base for base, forms in irregular().items() for form in forms if form not in own}
