"""What the words around a name say of its part in a clause: whose something is, what something is done to."""

from __future__ import annotations

from opcit.actors.knowledge import listed
from opcit.events.parties import OBJECT_PREPOSITIONS
from opcit.text.words import words

POSSESSED = 24
"""Characters within which an actor stands after the one it belongs to."""
BEFORE = 16
"""Characters in which a preposition before a name is looked for."""
EMPTY = 40
"""Characters after an "it" in which it is looked for what the sentence is about."""
_LEADS = frozenset(("that", "to", "for", "whether", "how", "why"))
_ARTICLES = frozenset(("the", "a", "an"))
_OWNS = ("’s", "'s")
_WHOSE = frozenset(("his", "her", "its", "their", "my", "our", "your"))


def owns(text: str, start: int, end: int, following: int | None) -> bool:
    """Whether a mention only says whose the thing is that is spoken of. following: where the next one begins."""
    pronoun = text[start:end].lower() in _WHOSE
    if not pronoun and text[end : end + 2] not in _OWNS:
        return False
    if following is not None and following - end <= POSSESSED:
        between = {w.low for w in words(text, end if pronoun else end + 2, following)}
        return not between & OBJECT_PREPOSITIONS
    return text[max(0, start - 8) : start].endswith((" of ", " of the "))


def stands_for_nobody(text: str, end: int) -> bool:
    """Whether the "it" that ends here is only grammar: "it is time for others to go"."""
    following = [w.low for w in words(text, end, end + EMPTY)]
    at = next((i for i, word in enumerate(following) if word in _LEADS), 0)
    return bool(set(following[:at]) & listed("comparing", "expletive"))


def after_preposition(text: str, start: int) -> bool:
    """Whether what is named here is only what something is done to: "the march on the bank"."""
    before = words(text, max(0, start - BEFORE), start)
    last = [w.low for w in before if w.low not in _ARTICLES][-1:]
    return bool(set(last) & OBJECT_PREPOSITIONS)


def turns(between: str) -> bool:
    """Whether another clause begins in these words."""
    return any(w.low in listed("comparing", "subordinating") for w in words(between))
