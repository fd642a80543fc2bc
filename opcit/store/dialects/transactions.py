"""Transactions of more than one step, or of more than one workspace, and what only one process does at a time."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager

from sqlalchemy import URL, Connection, Engine, inspect, make_url, text

from opcit.store.dialects.places import engine, turn_to

Begin = Callable[[Engine], AbstractContextManager[Connection]]
_MIGRATION_LOCK = 0x0C17  # any number, the same in every process that migrates this store
_in_process = threading.RLock()  # a restore holds it for each workspace at once


@contextmanager
def snapshot(made: Engine) -> Iterator[Connection]:
    """A transaction that sees one moment of the database, whatever others write meanwhile."""
    level = {"isolation_level": "REPEATABLE READ"} if made.dialect.name == "postgresql" else {}
    with made.connect().execution_options(**level) as connection:
        inspect(connection).has_table("articles")  # the moment is that of the first look
        yield connection


@contextmanager
def migrating(made: Engine) -> Iterator[Connection]:
    """A transaction that holds the right to migrate: others, in any process, wait for its end."""
    with _in_process, made.execution_options(opcit_write=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        yield connection


@contextmanager
def alone(made: Engine, name: str) -> Iterator[bool]:
    """Whether this process is the only one that does what the name says, for as long as the block lasts.

    On PostgreSQL, which several machines may share, a lock that ends with its connection, so a process that
    dies leaves none behind. An SQLite file belongs to one server: always True.
    """
    if made.dialect.name != "postgresql":
        yield True
        return
    key = {"key": int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)}
    with made.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), key):
            yield False
            return
        try:
            yield True
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)


@contextmanager
def together(
    url: str | URL, names: Sequence[str], begin: Begin
) -> Iterator[Iterable[tuple[str, Connection]]]:
    """Each workspace with a connection to it, to be used in turn. They see one moment, and commit together.

    begin: what opens a transaction, `snapshot` or `migrating`. In PostgreSQL it is one for
    all; SQLite's files have one each, and all are begun before the first is used.
    """
    with ExitStack() as stack:
        if make_url(url).get_backend_name() == "sqlite":
            every = [(name, engine(url, name)) for name in names]
            yield [(name, stack.enter_context(_begun(begin, made))) for name, made in every]
        else:
            connection = stack.enter_context(_begun(begin, engine(url)))
            yield ((name, turn_to(connection, name)) for name in names)


@contextmanager
def _begun(begin: Begin, made: Engine) -> Iterator[Connection]:
    try:
        with begin(made) as connection:
            yield connection
    finally:
        made.dispose()
