"""What a noun beside a name says that it names: "Meridian, a company in Dubai", "the tanker Ocean Dignity"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from opcit.actors.body_kinds import is_kind
from opcit.actors.knowledge import listed
from opcit.text.words import Word

Told = Literal["ORG", "THING", ""]
_NAMING = frozenset({"called", "named", "titled", "entitled"})
_BEING = frozenset({"is", "was", "remains"})
_STOPS = frozenset({
    ",", ".", ";", ":", ")", "—", "–", "of", "in", "for", "with", "under", "that", "which", "who", "whose", "based", "from", "on",
    "at", "by", "to", "and", "near", "owned", "run", "registered", "founded", "backed", "listed", "built", "published",
})  # fmt: skip
_LONGEST = 5
"""How many words a description may have from its article to its noun."""


def told_beside(words: Sequence[Word], first: int, last: int) -> Told:
    """What the noun beside words[first:last] says that they name; "" where none says so."""
    before = _low(words, first - 1)
    if before in _NAMING and first > 1:
        return _kind(words[first - 2])
    vessel = before in listed("name_kinds", "vessels") and last - first > 1
    return "THING" if vessel else _described(words, last)


def _described(words: Sequence[Word], last: int) -> Told:
    """What "is a company" or ", a company in Dubai," after a name says of it; ", the company" may be the next of a list."""
    link, article = _low(words, last), _low(words, last + 1)
    if article not in ("a", "an", "the") or link not in (*_BEING, ",") or (link, article) == (",", "the"):  # fmt: skip
        return ""
    for at in range(last + 2, min(last + 2 + _LONGEST, len(words))):
        if words[at].low in _STOPS:
            return _kind(words[at - 1])
    return ""


def _kind(noun: Word) -> Told:
    """What a noun in small letters says that its name is."""
    if noun.low in listed("name_kinds", "vessels") | listed("name_kinds", "works"):
        return "THING"
    body = is_kind(noun.low) or noun.low in listed("name_kinds", "bodies")
    return "ORG" if body and noun.text.islower() else ""


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""
