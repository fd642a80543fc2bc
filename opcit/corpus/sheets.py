"""Rows -> Parquet files in memory, a group of rows at a time, so that few rows are held as objects."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from opcit.corpus.rows import TABLES, values
from opcit.exports.parquet import schema
from opcit.exports.tables import Table

GROUP = 5_000


class Sheet:
    """One table's file in the making."""

    def __init__(self, table: Table) -> None:
        self._columns = pa.schema([pa.field("source", pa.string()), *schema(table)])
        self._target = io.BytesIO()
        self._writer = parquet.ParquetWriter(self._target, self._columns, compression="zstd")
        self._held: list[tuple[Any, ...]] = []
        self.rows = 0

    def add(self, source: str, rows: Iterable[Any]) -> None:
        """Adds the rows of one record."""
        self._held += ((source, *values(row)) for row in rows)
        if len(self._held) >= GROUP:
            self._write()

    def _write(self) -> None:
        columns = zip(*self._held, strict=True) if self._held else ((),) * len(self._columns)
        arrays = [pa.array(c, f.type) for c, f in zip(columns, self._columns, strict=True)]
        self._writer.write_table(pa.table(arrays, schema=self._columns))
        self.rows += len(self._held)
        self._held.clear()

    def finished(self) -> bytes:
        """The file; an empty table keeps its columns."""
        self._write()
        self._writer.close()
        return self._target.getvalue()


def sheets() -> dict[str, Sheet]:
    """An empty sheet for each table, by its name."""
    return {table.name: Sheet(table) for table in TABLES}
