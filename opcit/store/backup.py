"""A whole store with its workspaces in one file, and back: the same file for SQLite and PostgreSQL.

A zip archive: `manifest.json` (format, schema revision, rows of each table) and a TABLE.jsonl for each
table, a row a line; those of a workspace in a folder of its name. Search indexes are not in it: the
database makes them of the rows again.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import URL, Connection, Table, select
from sqlalchemy.exc import DatabaseError

from opcit import __version__
from opcit.store import Store, dialects, open_store
from opcit.store.migrate import head, knows, revision
from opcit.store.schema import metadata

FORMAT = 2  # 1 had the main workspace only
ROWS_AT_ONCE = 200
Counts = dict[str, int]
"""The rows of each table."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds. schema: the migration it was made at; tables: the rows of each in the main workspace."""

    format: int
    opcit: str
    schema: str
    made_at: datetime
    tables: Counts
    workspaces: dict[str, Counts] = field(default_factory=dict)

    def places(self) -> dict[str, Counts]:
        """What it holds by workspace; the main one is called ""."""
        return {"": self.tables, **self.workspaces}


def backup(store: Store, path: Path) -> Manifest:
    """Writes all that the store and its workspaces hold, as it is at one moment, to `path`.

    store: the main workspace's. A file that is there stays until the new one is whole.
    """
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        with (
            _everything(store) as places,
            zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            tables = {name: _dump_all(connection, name, archive) for name, connection in places}
            schema = head()
            found = Manifest(FORMAT, __version__, schema, datetime.now(UTC), tables.pop(""), tables)
            archive.writestr("manifest.json", msgspec.json.encode(found))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return found


def _everything(store: Store) -> AbstractContextManager[Iterable[tuple[str, Connection]]]:
    """The main workspace and each other, brought to this version's schema."""
    url = store.engine.url
    names = [name for name in dialects.workspaces(store.engine) if _ours(url, name)]
    for name in names:
        open_store(url, name).engine.dispose()
    return dialects.together(url, ["", *names], dialects.snapshot)


def _ours(url: URL, name: str) -> bool:
    """Whether what stands at a workspace's place is one: no other program's file, and no empty schema."""
    try:
        with dialects.together(url, [name], dialects.snapshot) as places:
            return all(knows(revision(connection)) for _, connection in places)
    except DatabaseError as problem:
        if dialects.trouble(problem):
            raise
        return False


def _dump_all(connection: Connection, workspace: str, archive: zipfile.ZipFile) -> Counts:
    lasting = [table for table in metadata.sorted_tables if not table.info.get("passing")]
    return {table.name: _dump(connection, table, workspace, archive) for table in lasting}


def _dump(connection: Connection, table: Table, workspace: str, archive: zipfile.ZipFile) -> int:
    rows = 0
    order = list(table.primary_key)
    query = select(table).order_by(*order).execution_options(yield_per=ROWS_AT_ONCE)
    result = connection.execute(query)
    with archive.open(file_of(workspace, table.name), "w", force_zip64=True) as lines:
        for row in result.mappings():
            lines.write(msgspec.json.encode(dict(row)) + b"\n")
            rows += 1
    return rows


def file_of(workspace: str, table: str) -> str:
    """Where a table's rows are in the archive."""
    return f"{workspace}/{table}.jsonl" if workspace else f"{table}.jsonl"
