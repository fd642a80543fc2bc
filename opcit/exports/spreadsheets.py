"""CSV: a zip of one file a table, as spreadsheets open them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from opcit.exports.bundle import packed
from opcit.exports.notice import Notice
from opcit.exports.tables import TABLES, Source, Table
from opcit.reading import Reading
from opcit.views.table import inert

MARK = "\ufeff"
"""Without it Excel takes UTF-8 for another encoding."""


def one(reading: Reading, told: Notice) -> bytes:
    """A reading as a zip of CSV files."""
    source = Source(reading)
    files = ((f"{t.name}.csv", sheet(t, t.found(source)).encode()) for t in TABLES)
    return packed(files, told)


def sheet(table: Table, found: Iterable[Any]) -> str:
    """One table as CSV. Text that a spreadsheet would run as a formula gets a leading apostrophe."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(table.columns)
    for row in found:
        lines.writerow([_cell(getattr(row, column)) for column in table.columns])
    return MARK + written.getvalue()


def _cell(value: Any) -> Any:
    """What stands in a cell; None leaves it empty."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return inert("; ".join(map(str, value)) if isinstance(value, tuple) else value)
