"""What the words around a name say of its part in a clause: whose something is, what something is done to."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.actors.knowledge import listed
from opcit.events.parties import OBJECT_PREPOSITIONS
from opcit.text.words import words

POSSESSED = 24
"""Characters within which an actor stands after the one it belongs to."""
BEFORE = 16
"""Characters in which a preposition before a name is looked for."""
BESIDE = 5
"""Words within which a preposition governs what follows: "within hours of the raids"."""
LEADING = 2
"""Words at the beginning of a clause; a preposition of time further on may be followed by a clause of its own."""
EMPTY = 40
"""Characters after an "it" in which it is looked for what the sentence is about."""
SAYING = 120
"""Characters after a name in which it is looked for what its bearer says."""
_PAUSES = frozenset((",", ";", ":", "—", "–", "(", ")", "“", "”", '"'))
_LEADS = frozenset(("that", "to", "for", "whether", "how", "why"))
_ARTICLES = frozenset(("the", "a", "an"))
_OF_WHOM = frozenset(("who", "which", "whose"))
_HELPING = frozenset(("has", "had", "have", "also", "once", "again", "later", "then"))
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


def beside(text: str, start: int, at: int) -> bool:
    """Whether what stands at an offset is beside the matter of the passage that begins at start: it says when,
    if or why something is so, as "the raid" does in "after the raid, Chad lost heart"."""
    before = [w.low for w in words(text, start, at)]
    pause = next((i for i in range(len(before), 0, -1) if before[i - 1] in _PAUSES), 0)
    clause = before[pause:]
    inside = set(clause[LEADING:]) & listed("comparing", "times")
    return bool(inside or set(clause) & listed("comparing", "beside")) or _governed(clause)


def _governed(clause: Sequence[str]) -> bool:
    """Whether what follows these words stands after a preposition that puts it beside the matter, no verb between."""
    putting = listed("comparing", "besides") | listed("comparing", "times")
    last = max((i for i, word in enumerate(clause) if word in putting), default=len(clause))
    between = clause[last + 1 :]
    ruled = last < len(clause) and len(between) < BESIDE
    return ruled and not set(between) & listed("actor_words", "auxiliaries")


def by_whom(text: str, start: int) -> bool:
    """Whether what begins here only says by whom something is done or said: "the lies told by Chad"."""
    before = words(text, max(0, start - BEFORE), start)
    return [w.low for w in before if w.low not in _ARTICLES][-1:] == ["by"]


def says(text: str, end: int) -> bool:
    """Whether who is named up to here only says what follows: "the guild, which had won, said that ..."."""
    after = [w.low for w in words(text, end, end + SAYING)]
    if after[:1] == [","] and after[1:2] != [] and after[1] in _OF_WHOM and "," in after[1:]:
        after = after[after.index(",", 1) + 1 :]
    after = [word for word in after if word not in _HELPING]
    return after[:1] != [] and after[0] in listed("actor_words", "saying") and after[1:2] != ["off"]


def turns(between: str) -> bool:
    """Whether another clause begins in these words."""
    return any(w.low in listed("comparing", "subordinating") for w in words(between))
