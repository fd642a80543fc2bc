"""What kind of body a name says that it is, and which nouns take it up: "the guild", "the union", "the bank"."""

from __future__ import annotations

from functools import cache

from opcit.lists import table

_LINKS = frozenset({"of", "for", "on", "in", "against", "and"})


@cache
def _words() -> frozenset[str]:
    """Every word that says what a body is."""
    kinds = table("body_kinds")
    return frozenset(kinds).union(*kinds.values())


def is_kind(noun: str) -> bool:
    """Whether a noun takes up bodies by the kind that their names tell."""
    return noun in table("body_kinds")


def kind_of(name: str) -> str:
    """The word of a body's name that says what it is: "bank" of "World Bank", "guild" of "Guild of Pilots"; "" for none."""
    front = list[str]()
    for word in name.lower().split():
        if word in _LINKS and front:
            break
        front.append(word)
    return front[-1] if front and front[-1] in _words() else ""


def fits(noun: str, name: str) -> bool:
    """Whether a noun can stand for a body of this name; of a name that tells no kind, any noun can."""
    kind = kind_of(name)
    return not kind or not is_kind(noun) or kind == noun or kind in table("body_kinds")[noun]
