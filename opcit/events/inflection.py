"""The forms of English verbs and nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from opcit.events.wordlists import grammar, words

_VOWELS = "aeiou"
_SHORT = re.compile("(?:qu|[^aeiou])*[aeiouy][^aeiouwxy]")
"""Verbs of one syllable that end with one vowel and one consonant, which they double: bar, barred."""


@dataclass(frozen=True, slots=True)
class Forms:
    """A verb's base, third person, past, participle and -ing form."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Base of each irregular verb -> its past form and participle."""
    rows = grammar()["verbs"]["irregular"].replace("\n", "|").split("|")
    return {base: (past, part) for base, past, part in (row.split() for row in rows if row.strip())}


@cache
def verb(base: str) -> Forms:
    """All forms of a verb of one word."""
    doubles = base in words("verbs", "doubling") or _SHORT.fullmatch(base)
    stem = base + base[-1] if doubles else base
    gerund = _gerund(base, stem)
    past = participle = _past(base, stem)
    if base in irregular():
        past, participle = irregular()[base]
    if base == "be":
        return Forms("be", "is", "was", "been", "being")
    return Forms(base, _third(base), past, participle, gerund)


def plural(noun: str) -> str:
    """The plural of a noun phrase's last word."""
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun if noun.endswith(("sis", "ings", "talks", "ties")) else f"{noun}es"
    return _third(noun)


def singular(word: str) -> str:
    """A word without its plural ending; a rough stem for comparing words, not for showing."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")) or word[:-2] in _HISSING:
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


_HISSING = frozenset(
    ("bus", "gas", "virus", "campus", "bonus", "census", "chorus", "circus", "focus", "lens", "status", "syllabus", "atlas", "canvas", "walrus", "minus", "plus")
)  # fmt: skip
"""Nouns in -s that add -es; "nurses" and "bases" only add -s."""


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "go", "do")) else f"{base}s"


def _past(base: str, stem: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{stem}ed"


def _gerund(base: str, stem: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith("ee") else f"{stem}ing"
