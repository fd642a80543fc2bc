"""Parquet: a zip of one file a table, with typed columns and the notice in each file's metadata."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_type_hints

from opcit.exports import notice
from opcit.exports.bundle import packed
from opcit.exports.notice import Notice
from opcit.exports.tables import TABLES, Source, Table
from opcit.reading import Reading

if TYPE_CHECKING:
    import pyarrow as pa


def one(reading: Reading, told: Notice) -> bytes:
    """A reading as a zip of Parquet files."""
    source = Source(reading)
    files = ((f"{t.name}.parquet", sheet(t, t.found(source), told)) for t in TABLES)
    return packed(files, told)


def sheet(table: Table, found: Iterable[Any], told: Notice) -> bytes:
    """One table as a Parquet file; an empty one keeps its columns."""
    import pyarrow as pa
    from pyarrow import parquet

    about = {"opcit": json.dumps(notice.page(told), ensure_ascii=False)}
    rows = [{column: getattr(row, column) for column in table.columns} for row in found]
    target = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema(table).with_metadata(about)), target)
    return target.getvalue()


def schema(table: Table) -> pa.Schema:
    """The columns of a table, by the types of its rows' fields."""
    import pyarrow as pa

    kinds = {
        str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(),
        str | None: pa.string(), float | None: pa.float64(), tuple[str, ...]: pa.list_(pa.string()),
    }  # fmt: skip
    hints = get_type_hints(table.row)
    return pa.schema([(column, kinds[hints[column]]) for column in table.columns])
