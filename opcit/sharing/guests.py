"""Guests: who comments or corrects by a link, under a name that they give themselves."""

from __future__ import annotations

import unicodedata

LONGEST = 60
"""Characters of a guest's name at most."""
MOST = 200
"""Guests that one link takes: who has it could else fill the library with names."""

MOST_REMARKS = 500
"""Remarks that one guest may write."""


def named(given: str) -> str:
    """A name as it is kept: one line, without marks that turn or hide letters. Raises ValueError in words."""
    plain = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in given)
    name = " ".join(unicodedata.normalize("NFC", plain).split())
    if not any(c.isalnum() for c in name):
        raise ValueError("Write a name, with at least one letter.")
    if len(name) > LONGEST:
        raise ValueError(f"A name has {LONGEST} characters at most.")
    return name


def folded(name: str) -> str:
    """What two names have in common that a reader would take for the same."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def known_as(name: str) -> str:
    """What stands beside what a guest wrote: never the name alone, which anybody can give."""
    return f"{name} (guest)"
