"""Tables of articles, a row at a time: CSV, JSON lines and Parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from opcit.corpus.columns import Columns, mapped, picked
from opcit.corpus.messages import BadCorpus, Record

LONGEST = 64 * 1024**2
"""Characters of a CSV field, bytes of a JSON line."""
_BATCH = 256
_LOOK = 50
"""Lines of a JSONL file that say which columns there are."""


class Lines:
    """The lines of a UTF-8 file. `read`: how many bytes of it they had so far."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file, self._path, self.read = file, path, 0

    def __iter__(self) -> Iterator[str]:
        while line := self._file.readline(LONGEST):
            try:
                text = line.decode("utf-8-sig" if self.read == 0 else "utf-8")
            except UnicodeDecodeError:
                raise BadCorpus(f"{self._path} is not UTF-8 text: save it as UTF-8.") from None
            self.read += len(line)
            yield text


def csv_records(path: Path, asked: Columns) -> Iterator[Record]:
    """The rows of a CSV file with a heading; the separator is found out."""
    csv.field_size_limit(LONGEST)
    with path.open("rb") as file:
        lines = Lines(file, path)
        rows = iter(lines)
        names, delimiter = _heading(next(rows, ""))
        columns, before = mapped(names, asked), lines.read
        for number, row in enumerate(_csv_rows(rows, delimiter, path), 1):
            yield _row(
                path, number, dict(zip(names, row, strict=False)), columns, lines.read - before
            )
            before = lines.read


def _csv_rows(rows: Iterator[str], delimiter: str, path: Path) -> Iterator[list[str]]:
    try:
        yield from (row for row in csv.reader(rows, delimiter=delimiter) if row)
    except csv.Error as problem:
        raise BadCorpus(f"{path} is no CSV that can be read: {problem}.") from None


def _heading(line: str) -> tuple[list[str], str]:
    """The names of the columns, and what stands most often between them."""
    delimiter = max(",;\t|", key=line.count)
    return next(csv.reader([line], delimiter=delimiter), []), delimiter


def jsonl_records(path: Path, asked: Columns) -> Iterator[Record]:
    """One JSON object a line. A line that is none is a record with a problem."""
    first = [key for row in _first_objects(path, _LOOK) for key in row]
    columns = mapped(list(dict.fromkeys(first)), asked) if first else {}
    with path.open("rb") as file:
        lines, before = Lines(file, path), 0
        for number, line in enumerate(lines, 1):
            row, size, before = _object(line), lines.read - before, lines.read
            if row is not None:
                yield _row(path, number, row, columns, size)
            elif line.strip():
                name = f"{path.name}:{number}"
                yield Record(name, "", b"", {}, "This line is not a JSON object.", size)


def _first_objects(path: Path, count: int) -> list[dict[str, Any]]:
    with path.open("rb") as file:
        found = map(_object, islice(Lines(file, path), count))
        return [row for row in found if row is not None]


def first_rows(path: Path, count: int) -> list[dict[str, Any]]:
    """The first rows of a table. Raises BadCorpus where it cannot be read."""
    if path.suffix.casefold() in (".jsonl", ".ndjson"):
        return _first_objects(path, count)
    if path.suffix.casefold() in (".parquet", ".pq"):
        batches = _parquet(path).iter_batches(batch_size=count)
        return next((list(batch.to_pylist()) for batch in batches), [])
    with path.open("rb") as file:
        lines = iter(Lines(file, path))
        names, delimiter = _heading(next(lines, ""))
        rows = islice(_csv_rows(lines, delimiter, path), count)
        return [dict(zip(names, row, strict=False)) for row in rows]


def _object(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) else None


def parquet_records(path: Path, asked: Columns) -> Iterator[Record]:
    """The rows of a Parquet file, a few at a time and of no columns but those needed."""
    file = _parquet(path)
    columns = mapped(file.schema_arrow.names, asked)
    number = 0
    wanted = list(dict.fromkeys(columns.values()))
    for batch in file.iter_batches(batch_size=_BATCH, columns=wanted):
        for row in batch.to_pylist():
            number += 1
            yield _row(path, number, row, columns, 1)


def parquet_size(path: Path) -> int:
    """Its rows."""
    return int(_parquet(path).metadata.num_rows)


def _parquet(path: Path) -> Any:
    import pyarrow
    from pyarrow import parquet

    try:
        return parquet.ParquetFile(path)
    except (pyarrow.ArrowException, OSError) as problem:
        raise BadCorpus(f"{path} is no Parquet file that can be read: {problem}") from None


def _row(path: Path, number: int, row: Mapping[str, Any], columns: Columns, size: int) -> Record:
    text, details = picked(row, columns)
    problem = "" if text else "Its text is empty."
    return Record(
        f"{path.name}:{number}", "", text.encode(errors="replace"), details, problem, size
    )
