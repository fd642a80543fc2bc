"""A backup put back into an empty database: all of it, or nothing."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Container, Iterable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import JSON, Connection, DateTime, LargeBinary, MetaData, Table, inspect

from opcit import __version__
from opcit.store import dialects
from opcit.store.backup import FORMAT, ROWS_AT_ONCE, Counts, Manifest, file_of
from opcit.store.migrate import knows, upgrade


class NotRestored(Exception):
    """Why nothing was restored, as a sentence for the user."""


def restore(url: str, path: Path) -> Manifest:
    """Fills an empty database from a backup, of this version or an older one: with all of it, or with nothing.

    Raises NotRestored where the file is no backup, a newer one or not whole, or the database holds something.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            found = _manifest(archive)
            _check_others(url, found.places())
            with dialects.together(url, list(found.places()), dialects.migrating) as places:
                for name, connection in places:
                    _check_empty(name, connection)
                    dialects.make_workspace(connection, name)
                    upgrade(connection, found.schema)
                    _fill(connection, archive, name, found.places()[name])
                    upgrade(connection)
    except zipfile.BadZipFile:
        raise NotRestored(f"{path} is no backup of Opcit: it is not a zip archive.") from None
    return found


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
    files = [file_of(place, table) for place, tables in found.places().items() for table in tables]
    if missing := [file for file in files if file not in archive.namelist()]:
        raise NotRestored(f"This backup is not whole: {', '.join(missing)} is missing.")
    return found


def _check_others(url: str, restored: Container[str]) -> None:
    """What the backup knows nothing of would come to stand beside what is restored."""
    main = dialects.engine(url)
    others = [name for name in dialects.workspaces(main) if name not in restored]
    main.dispose()
    with dialects.together(url, others, dialects.snapshot) as places:
        for name, connection in places:
            _check_empty(name, connection)


def _check_empty(name: str, connection: Connection) -> None:
    if taken := inspect(connection).get_table_names():
        raise NotRestored(
            f"The database is not empty ({f'its workspace {name}' if name else 'it'} has a table "
            f"{taken[0]}). Name a new one in OPCIT_DATABASE_URL; nothing was changed."
        )


def _fill(connection: Connection, archive: zipfile.ZipFile, workspace: str, counts: Counts) -> None:
    schema = MetaData()
    schema.reflect(connection, only=list(counts))
    for table in schema.sorted_tables:
        for column in table.c:
            if isinstance(column.type, JSON):
                column.type.none_as_null = True  # None was read where the column had no value
        with archive.open(file_of(workspace, table.name)) as raw:
            rows = 0
            text = io.TextIOWrapper(raw, encoding="utf-8")
            while values := list(_rows(table, islice(text, ROWS_AT_ONCE))):
                connection.execute(table.insert(), values)
                rows += len(values)
        if rows != counts[table.name]:
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
