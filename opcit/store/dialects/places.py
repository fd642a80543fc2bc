"""Where a database is, and each workspace of it: a file beside SQLite's, a schema in PostgreSQL."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.schema import CreateSchema

from opcit.identity.rules import NAME

_SCHEMA = "opcit_"
"""How the schemas of workspaces are called in PostgreSQL, before their names."""
_DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}


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
    return url.update_query_dict({"options": f"-csearch_path={_SCHEMA}{workspace}"})


def make_workspace(connection: Connection, workspace: str) -> None:
    """Makes the place of a workspace's tables, where it is none yet."""
    if workspace and connection.dialect.name == "postgresql":
        connection.execute(CreateSchema(f"{_SCHEMA}{workspace}", if_not_exists=True))


def workspaces(main: Engine) -> list[str]:
    """The names of what stands where workspaces of this main database stand; it need not be ours."""
    names = _schemas(main) if main.dialect.name == "postgresql" else _files(main)
    return sorted(name for name in names if NAME.fullmatch(name))


def turn_to(connection: Connection, workspace: str) -> Connection:
    """The connection of PostgreSQL, for which a table's name means that workspace's until the transaction ends."""
    path = f"{_SCHEMA}{workspace}" if workspace else "DEFAULT"
    connection.execute(text(f"SET LOCAL search_path TO {path}"))
    return connection


def _schemas(main: Engine) -> Iterable[str]:
    query = text("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, :prefix)")
    with main.connect() as connection:
        return [n.removeprefix(_SCHEMA) for n in connection.scalars(query, {"prefix": _SCHEMA})]


def _files(main: Engine) -> Iterable[str]:
    path = Path(main.url.database or "")
    beside = path.parent.glob(f"{glob.escape(path.stem)}.*{glob.escape(path.suffix)}")
    return [p.name[len(path.stem) + 1 :].removesuffix(path.suffix) for p in beside]


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """WAL lets readers go on while one writes; NORMAL survives a killed process."""
    connection.isolation_level = None  # SQLAlchemy's begin event opens transactions, not sqlite3
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that may write takes the write lock at once: no deadlock on upgrading it."""
    write = connection.get_execution_options().get("opcit_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
