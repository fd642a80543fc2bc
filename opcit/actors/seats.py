"""Capitals that stand for the organisation that sits there, not for the state around it: Brussels for the EU."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from opcit.actors.knowledge import Entry, meanings_of
from opcit.lists import table

_OF_STATE = frozenset({"state", "adjective", "people"})


def seated_in(named: Set[Entry]) -> dict[str, str]:
    """The organisations that their seats stand for in a text, by the code of the state whose capital it is.

    The text names the organisation or a part of it, and nowhere the state. named: all that it names.
    """
    hosts = _hosts()
    states = {m.key for m in named if m.sort in _OF_STATE}
    bodies = {_whole(m.key) for m in named if m.sort == "body"}
    return {code: key for code, key in hosts.items() if key in bodies and code not in states}


def _whole(key: str) -> str:
    """The organisation that a listed body is part of, else the body itself."""
    whole: str = table("organisations")[key].get("part_of", key)
    return whole


@cache
def _hosts() -> dict[str, str]:
    """The organisations whose seat is a capital that can stand for them, by that state's code."""
    seats = ((key, body["seat"]) for key, body in table("organisations").items() if "seat" in body)
    return {m.key: key for key, seat in seats for m in meanings_of(seat) if m.sort == "capital"}
