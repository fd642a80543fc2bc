"""Who is asking, in this run, and what they may do."""

from __future__ import annotations

from opcit.identity.person import LOCAL, Person


def person() -> Person:
    """The person whose browser this run is for."""
    return LOCAL
