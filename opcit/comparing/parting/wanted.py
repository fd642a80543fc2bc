"""Whether a demand asks for a matter or for its end: "keep the tariffs", "the ban should be lifted"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from opcit.actors.knowledge import listed
from opcit.comparing.lemmas import lemma
from opcit.text.words import Word, words

BETWEEN = 3
"""Words that may describe a matter between its verb and its noun: "lift the last of these sanctions" is too far."""
_BE = frozenset(("be", "been", "being"))
_OPENS = frozenset(("a", "all", "an", "any", "every", "its", "our", "such", "that", "the", "their", "these", "this", "those"))  # fmt: skip
_MODAL = re.compile(r"\b(?:must|ought to|shall|should|has to|have to|needs? to)\b", re.I)


def wanted(text: str, start: int, end: int, at: int) -> tuple[int, str]:
    """1 if the demand [start, end) is for the matter that is named at an offset, -1 if for its end; and its verb.

    0 where its verb says neither, or is said of something else.
    """
    found = words(text, start, end)
    noun = next((i for i, w in enumerate(found) if w.start == at), None)
    verb = None if noun is None else _before(found, noun) or _after(found, noun)
    if verb is None:
        return 0, ""
    denied = {w.low for w in words(text, start, verb.start)} & listed("comparing", "denying")
    sign = 1 if lemma(verb.low) in _furthering() else -1
    return (-sign if denied else sign), verb.text


def _before(found: Sequence[Word], noun: int) -> Word | None:
    """The verb whose object a noun is."""
    for word in reversed(found[max(0, noun - 1 - BETWEEN) : noun]):
        if lemma(word.low) in _furthering() | _lessening():
            return word
        if not word.text[0].isalpha() or word.low in listed("comparing", "empty") - _OPENS:
            return None
    return None


def _after(found: Sequence[Word], noun: int) -> Word | None:
    """The verb of what is to be done with a noun: "the ban should be lifted"."""
    after = found[noun + 1 : noun + 3 + BETWEEN]
    be = next((i for i, w in enumerate(after) if w.low in _BE), len(after))
    modal = _MODAL.search(" ".join(w.low for w in after[:be]))
    verb = after[be + 1] if modal and be + 1 < len(after) else None
    return verb if verb and lemma(verb.low) in _furthering() | _lessening() else None


@cache
def _furthering() -> frozenset[str]:
    return frozenset(map(lemma, listed("comparing", "furthering")))


@cache
def _lessening() -> frozenset[str]:
    return frozenset(
        map(lemma, (*listed("comparing", "stopping"), *listed("comparing", "lessening")))
    )
