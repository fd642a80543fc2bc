"""What the library page shows, for tests of what comes into the library and leaves it."""

from __future__ import annotations

from sqlalchemy import Connection

from opcit.search.query import parse
from opcit.store import library, search


def cards(connection: Connection, engine: str) -> tuple[list[library.Card], int]:
    """The newest articles' cards, and how many articles there are in all."""
    found = search.find(connection, engine, parse(""))
    return [result.card for result in found.results], found.total
