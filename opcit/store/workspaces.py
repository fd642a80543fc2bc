"""The workspaces of a database: which there are, and transactions that hold them all together.

Where each is in SQLite and in PostgreSQL is told in dialects.py.
"""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, make_url, text

from opcit.identity.rules import NAME
from opcit.store import dialects
from opcit.store.dialects import SCHEMA

Begin = Callable[[Engine], AbstractContextManager[Connection]]


def found(main: Engine) -> list[str]:
    """The names of what stands where workspaces of this main database stand; it need not be ours."""
    names = _schemas(main) if main.dialect.name == "postgresql" else _files(main)
    return sorted(name for name in names if NAME.fullmatch(name))


@contextmanager
def together(
    url: str | URL, names: Sequence[str], begin: Begin
) -> Iterator[Iterable[tuple[str, Connection]]]:
    """Each workspace with a connection to it, to be used in turn. They see one moment, and commit together.

    begin: what opens a transaction, `dialects.snapshot` or `dialects.migrating`. In PostgreSQL it is one for
    all; SQLite's files have one each, and all are begun before the first is used.
    """
    with ExitStack() as stack:
        if make_url(url).get_backend_name() == "sqlite":
            every = [(name, dialects.engine(url, name)) for name in names]
            yield [(name, stack.enter_context(_begun(begin, made))) for name, made in every]
        else:
            connection = stack.enter_context(_begun(begin, dialects.engine(url)))
            yield ((name, _within(connection, name)) for name in names)


@contextmanager
def _begun(begin: Begin, made: Engine) -> Iterator[Connection]:
    try:
        with begin(made) as connection:
            yield connection
    finally:
        made.dispose()


def _within(connection: Connection, workspace: str) -> Connection:
    """The connection, for which a table's name means that workspace's until the transaction ends."""
    path = f"{SCHEMA}{workspace}" if workspace else "DEFAULT"
    connection.execute(text(f"SET LOCAL search_path TO {path}"))
    return connection


def _schemas(main: Engine) -> Iterable[str]:
    query = text("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, :prefix)")
    with main.connect() as connection:
        return [n.removeprefix(SCHEMA) for n in connection.scalars(query, {"prefix": SCHEMA})]


def _files(main: Engine) -> Iterable[str]:
    path = Path(main.url.database or "")
    beside = path.parent.glob(f"{glob.escape(path.stem)}.*{glob.escape(path.suffix)}")
    return [p.name[len(path.stem) + 1 :].removesuffix(path.suffix) for p in beside]
