"""Rows in SQLite and in PostgreSQL: moments, inserting where a row may be there already, numbering."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, DateTime, Table, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeDecorator

_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, aware and in UTC on both databases (SQLite keeps no zone of its own)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


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
