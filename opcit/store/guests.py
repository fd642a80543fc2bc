"""The guests of links in the store: who gave which name at which link, known again by a secret in their browser.

Every function works inside the caller's transaction; none commits.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from opcit.sharing import tokens
from opcit.sharing.guests import MOST, folded, named
from opcit.store import dialects
from opcit.store.schema import guests


def add(connection: Connection, share_id: str, given: str) -> str:
    """Takes a guest in and gives their secret. A name that somebody has gets a number after it, as "Ann 2".

    No two guests of the library have one name, whatever link they came by: what each wrote is theirs to
    change. Raises ValueError in words where the name is none, or the link has MOST guests.
    """
    name, secret = named(given), tokens.make()
    mine = guests.c.share_id == share_id
    if (connection.scalar(select(func.count()).where(mine)) or 0) >= MOST:
        raise ValueError("This link has as many guests as it takes.")
    row = {"digest": tokens.digest(secret), "share_id": share_id, "made_at": datetime.now(UTC)}
    number, free = 1, name
    while not dialects.insert_or_skip(connection, guests, name=free, folded=folded(free), **row):
        number += 1
        free = f"{name} {number}"
    return secret


def find(connection: Connection, share_id: str, secret: str) -> str | None:
    """The name of the guest of this link who has this secret."""
    if not tokens.well_formed(secret):
        return None
    here = guests.c.share_id == share_id, guests.c.digest == tokens.digest(secret)
    return connection.scalar(select(guests.c.name).where(*here))


def of(connection: Connection, share_ids: Iterable[str]) -> dict[str, list[str]]:
    """The names of the guests of each of these links, the first first."""
    query = select(guests.c.share_id, guests.c.name).where(guests.c.share_id.in_(list(share_ids)))
    found: dict[str, list[str]] = {}
    for share_id, name in connection.execute(query.order_by(guests.c.made_at)):
        found.setdefault(share_id, []).append(name)
    return found
