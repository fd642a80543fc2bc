"""Wrong guesses at links in the store: one row for each address, so that all servers of a library count together.

Every function works inside the caller's transaction; none commits. An address is kept as its hash, and
no longer than until somebody guesses wrong after its time.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from opcit.sharing.guesses import ALLOWED, PERIOD
from opcit.sharing.tokens import digest
from opcit.store import dialects
from opcit.store.schema import guesses


def wait(connection: Connection, who: str, now: datetime) -> float:
    """Seconds until whoever this is may guess again; 0 when they may now."""
    spent = guesses.c.who == digest(who), guesses.c.wrong >= ALLOWED
    began = connection.scalar(select(guesses.c.began_at).where(*spent))
    return max(0.0, (began + PERIOD - now).total_seconds()) if began else 0.0


def wrong(connection: Connection, who: str, now: datetime) -> None:
    """Counts a wrong guess, and forgets those whose time is over."""
    connection.execute(delete(guesses).where(guesses.c.began_at <= now - PERIOD))
    row = {"who": digest(who), "began_at": now, "wrong": 1}
    if not dialects.insert_or_skip(connection, guesses, **row):
        mine = update(guesses).where(guesses.c.who == row["who"])
        connection.execute(mine.values(wrong=guesses.c.wrong + 1))
