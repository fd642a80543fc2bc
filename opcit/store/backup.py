"""A whole store in one file, and back: the same file for SQLite and PostgreSQL.

A zip archive: `manifest.json` (format, schema revision, rows of each table) and a TABLE.jsonl for each
table, a row a line. Search indexes are not in it: the database makes them of the rows again.
"""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import JSON, Connection, DateTime, LargeBinary, MetaData, Table, inspect, select

from opcit import __version__
from opcit.store import Store, dialects
from opcit.store.migrate import knows, revision, upgrade
from opcit.store.schema import metadata

FORMAT = 1
ROWS_AT_ONCE = 200


class NotRestored(Exception):
    """Why nothing was restored, as a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds. schema: the migration it was made at; tables: the rows of each."""

    format: int
    opcit: str
    schema: str
    made_at: datetime
    tables: dict[str, int]


def backup(store: Store, path: Path) -> Manifest:
    """Writes all that the store holds, as it is at one moment, to `path`; a file that is there stays until it is whole."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        with (
            dialects.snapshot(store.engine) as connection,
            zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            tables = {t.name: _dump(connection, t, archive) for t in metadata.sorted_tables}
            found = Manifest(FORMAT, __version__, revision(connection), datetime.now(UTC), tables)
            archive.writestr("manifest.json", msgspec.json.encode(found))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return found


def restore(url: str, path: Path) -> Manifest:
    """Fills an empty database from a backup, of this version or an older one, in one transaction.

    Raises NotRestored where the file is no backup, a newer one or not whole, or the database holds something.
    """
    engine = dialects.engine(url)
    try:
        with zipfile.ZipFile(path) as archive, dialects.migrating(engine) as connection:
            found = _manifest(archive)
            _check_empty(connection)
            upgrade(connection, found.schema)
            _fill(connection, archive, found)
            upgrade(connection)
    except zipfile.BadZipFile:
        raise NotRestored(f"{path} is no backup of Opcit: it is not a zip archive.") from None
    finally:
        engine.dispose()
    return found


def _dump(connection: Connection, table: Table, archive: zipfile.ZipFile) -> int:
    rows = 0
    order = list(table.primary_key)
    result = connection.execution_options(yield_per=ROWS_AT_ONCE).execute(
        select(table).order_by(*order)
    )
    with archive.open(f"{table.name}.jsonl", "w", force_zip64=True) as lines:
        for row in result.mappings():
            lines.write(msgspec.json.encode(dict(row)) + b"\n")
            rows += 1
    return rows


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    try:
        found = msgspec.json.decode(archive.read("manifest.json"), type=Manifest)
    except (KeyError, msgspec.MsgspecError):
        raise NotRestored("This is no backup of Opcit: it has no manifest.json.") from None
    if found.format > FORMAT or not knows(found.schema):
        raise NotRestored(
            f"This backup was made by Opcit {found.opcit}, which is newer than this Opcit "
            f"({__version__}): install that version or a later one."
        )
    if missing := [t for t in found.tables if f"{t}.jsonl" not in archive.namelist()]:
        raise NotRestored(f"This backup is not whole: {', '.join(missing)} is missing.")
    return found


def _check_empty(connection: Connection) -> None:
    if taken := inspect(connection).get_table_names():
        raise NotRestored(
            f"The database is not empty (it has a table {taken[0]}). Name a new one in "
            "OPCIT_DATABASE_URL; nothing was changed."
        )


def _fill(connection: Connection, archive: zipfile.ZipFile, found: Manifest) -> None:
    schema = MetaData()
    schema.reflect(connection, only=list(found.tables))
    for table in schema.sorted_tables:
        for column in table.c:
            if isinstance(column.type, JSON):
                column.type.none_as_null = True  # None was read where the column had no value
        with archive.open(f"{table.name}.jsonl") as raw:
            rows = 0
            text = io.TextIOWrapper(raw, encoding="utf-8")
            while values := list(_rows(table, islice(text, ROWS_AT_ONCE))):
                connection.execute(table.insert(), values)
                rows += len(values)
        if rows != found.tables[table.name]:
            raise NotRestored(f"This backup is not whole: {table.name} lacks rows.")
        dialects.continue_numbers(connection, table)


def _rows(table: Table, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for line in lines:
        row: dict[str, Any] = msgspec.json.decode(line)
        yield {name: _value(table.c[name].type, value) for name, value in row.items()}


def _value(kind: object, value: Any) -> Any:
    """What JSON made a string of, as the column has it."""
    if value is None:
        return None
    if isinstance(kind, LargeBinary):
        return base64.b64decode(value)
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    return value
