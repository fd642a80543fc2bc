"""The one place that knows that SQLite and PostgreSQL differ."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import (
    Connection,
    DateTime,
    Engine,
    Table,
    create_engine,
    event,
    func,
    inspect,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateSchema
from sqlalchemy.types import TypeDecorator

SCHEMA = "opcit_"
"""How the schemas of workspaces are called in PostgreSQL, before their names."""
_MIGRATION_LOCK = 0x0C17  # any number, the same in every process that migrates this store
_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, aware and in UTC on both databases (SQLite keeps no zone of its own)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def engine(url: str | URL, workspace: str = "") -> Engine:
    """An engine for this address; a missing folder of an SQLite file is made.

    A workspace has tables of its own: another file beside SQLite's, another schema in PostgreSQL.
    """
    parsed = _within(make_url(url), workspace)
    parsed = parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    made = create_engine(parsed, connect_args={"timeout": 30})
    event.listen(made, "connect", _prepare_sqlite)
    event.listen(made, "begin", _begin_sqlite)
    return made


def _within(url: URL, workspace: str) -> URL:
    if not workspace or url.database == ":memory:":
        return url
    if url.get_backend_name() == "sqlite":
        path = Path(url.database or "opcit.db")
        return url.set(database=str(path.with_name(f"{path.stem}.{workspace}{path.suffix}")))
    return url.update_query_dict({"options": f"-csearch_path={SCHEMA}{workspace}"})


def make_workspace(connection: Connection, workspace: str) -> None:
    """Makes the place of a workspace's tables, where it is none yet."""
    if workspace and connection.dialect.name == "postgresql":
        connection.execute(CreateSchema(f"{SCHEMA}{workspace}", if_not_exists=True))


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """WAL lets readers go on while one writes; NORMAL survives a killed process."""
    connection.isolation_level = None  # SQLAlchemy's begin event opens transactions, not sqlite3
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that may write takes the write lock at once: no deadlock on upgrading it."""
    write = connection.get_execution_options().get("opcit_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def insert_or_skip(connection: Connection, table: Table, **values: Any) -> bool:
    """Inserts a row unless its key is there. True if it was inserted."""
    insert = _INSERTS[connection.dialect.name](table).values(**values).on_conflict_do_nothing()
    return connection.execute(insert.returning(*table.primary_key)).first() is not None


def put(connection: Connection, table: Table, **values: Any) -> None:
    """Inserts a row, or replaces what the row of that key holds."""
    insert = _INSERTS[connection.dialect.name](table).values(**values)
    keys = [column.name for column in table.primary_key]
    rest = {name: insert.excluded[name] for name in values if name not in keys}
    connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=rest))


@contextmanager
def snapshot(made: Engine) -> Iterator[Connection]:
    """A transaction that sees one moment of the database, whatever others write meanwhile."""
    level = {"isolation_level": "REPEATABLE READ"} if made.dialect.name == "postgresql" else {}
    with made.connect().execution_options(**level) as connection:
        inspect(connection).has_table("articles")  # the moment is that of the first look
        yield connection


def continue_numbers(connection: Connection, table: Table) -> None:
    """Lets rows that get their number from the database continue after those filled in."""
    if connection.dialect.name != "postgresql":
        return
    for column in table.primary_key:
        query = text("SELECT pg_get_serial_sequence(:table, :column)")
        name = connection.scalar(query, {"table": table.name, "column": column.name})
        last = connection.scalar(select(func.max(column))) if name else None
        if last is not None:
            connection.execute(text("SELECT setval(:name, :last)"), {"name": name, "last": last})


_TROUBLE = (
    (("disk is full", "no space left", "could not extend", "disk i/o error"),
     "The disk that holds the library is full, so nothing was saved. Whoever runs this server has to make room."),
    (("is locked",),
     "The library is busy with other writing, so nothing was saved. Try again in a moment."),
    (("readonly database", "read-only"),
     "The library cannot be written to, so nothing was saved. Whoever runs this server has to let it."),
)  # fmt: skip
"""What databases say, in small letters, and what that means for a user."""
_AWAY = (
    "The library cannot be reached at the moment. What was saved is safe; try again in a moment."
)


def trouble(problem: DBAPIError) -> str:
    """The sentence for a user about a database that is away, full or locked; "" of any other error."""
    said = str(problem.orig).casefold()
    for signs, sentence in _TROUBLE:
        if any(sign in said for sign in signs):
            return sentence
    away = isinstance(problem.orig, psycopg.OperationalError) or "unable to open" in said
    return _AWAY if away else ""


_in_process = threading.RLock()  # a restore holds it for each workspace at once


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
