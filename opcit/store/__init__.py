"""The store: articles and readings in SQLite or PostgreSQL, by SQLAlchemy Core.

Callers own transactions: `with store.write() as c: articles.keep(c, ...)` commits at the end or not
at all. What a transaction may hold is in articles, readings and library.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import URL, Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from opcit.store import dialects, schema
from opcit.store.migrate import migrate


class Unavailable(Exception):
    """The database cannot be reached or written to now; its text is the sentence for the user."""


@dataclass(frozen=True, slots=True)
class Store:
    """A database of articles and readings."""

    engine: Engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with _told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that commits at its end, or leaves everything as it was on an error."""
        with _told(), self.engine.execution_options(opcit_write=True).begin() as connection:
            yield connection

    def answers(self) -> None:
        """Asks the database for next to nothing. Raises Unavailable while it cannot be read."""
        with self.read() as connection:
            connection.execute(select(schema.articles.c.id).limit(1))


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except DBAPIError as problem:
        if sentence := dialects.trouble(problem):
            raise Unavailable(sentence) from problem
        raise


def open_store(url: str | URL, workspace: str = "") -> Store:
    """The store of a workspace at a database address, brought to this version's schema."""
    engine = dialects.engine(url, workspace)
    migrate(engine, workspace)
    return Store(engine)
