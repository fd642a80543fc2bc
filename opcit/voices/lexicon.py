"""Patterns made of word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

_VOWELS = "aeiou"


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words or phrases, the longest first; an apostrophe may be curly."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return (
        "(?:"
        + "|".join(re.escape(w).replace("'", "['’]").replace(r"\ ", r"\s+") for w in ordered)
        + ")"
    )


def verb_forms(lemma: str, irregular: dict[str, list[str]]) -> list[str]:
    """The forms of a verb; of a phrasal one ("point out") the first word is inflected."""
    for head in (lemma, " ".join(lemma.split()[:2]), lemma.split()[0]):
        if head in irregular and lemma.startswith(head):
            rest = lemma[len(head) :]
            return [lemma, *(form + rest for form in irregular[head])]
    head, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    return [lemma, *(form + tail for form in _regular(head))]


def _regular(verb: str) -> tuple[str, str, str]:
    """The third person, past and -ing form of a regular verb."""
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith(("s", "sh", "ch", "x")):
        return f"{verb}es", f"{verb}ed", f"{verb}ing"
    return f"{verb}s", f"{verb}ed", f"{verb}ing"
