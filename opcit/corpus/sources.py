"""Where articles come from: a folder of files, CSV, JSONL or Parquet, read as a stream.

SOURCES is the one table of kinds; a new kind is one function and one line in it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from opcit.corpus.columns import Columns
from opcit.corpus.messages import BadCorpus, Record
from opcit.corpus.tables import csv_records, jsonl_records, parquet_records, parquet_size
from opcit.folder import Found, articles
from opcit.ingest import EXTENSIONS


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of input. size: how much there is, in the unit of Record.size."""

    title: str
    extensions: tuple[str, ...]
    records: Callable[[Path, Columns], Iterator[Record]]
    size: Callable[[Path], int]


@dataclass(frozen=True, slots=True)
class Source:
    """An input: its records in an order that is the same each time they are read."""

    path: Path
    kind: Kind
    columns: Columns

    def records(self) -> Iterator[Record]:
        """Every record. Raises BadCorpus where the input is of no use."""
        return self.kind.records(self.path, self.columns)

    @property
    def size(self) -> int:
        """How much there is, in the unit of Record.size."""
        return self.kind.size(self.path)


def source(path: Path, columns: Columns) -> Source:
    """The input at a path, by its extension. Raises BadCorpus with a sentence."""
    if not path.exists():
        raise BadCorpus(f"Could not open {path}: there is no such file or folder.")
    kind = _FOLDER if path.is_dir() else _by_extension(path)
    if kind is _FOLDER and columns:
        raise BadCorpus(
            f"{path} is a folder of files, which have no columns: leave out {_flags(columns)}."
        )
    return Source(path, kind, columns)


def _flags(columns: Columns) -> str:
    return ", ".join(f"--{field}" for field in columns)


def _by_extension(path: Path) -> Kind:
    extension = path.suffix.casefold().lstrip(".")
    for kind in SOURCES:
        if extension in kind.extensions:
            return kind
    known = ", ".join(f".{e}" for kind in SOURCES for e in kind.extensions)
    raise BadCorpus(f"{path} is no folder, and its name ends in none of {known}.")


def folder_records(path: Path, columns: Columns) -> Iterator[Record]:
    """The articles of a folder and of the folders in it, in the order of their names."""
    for folder in _folders(path):
        for found in sorted(articles(folder, EXTENSIONS), key=lambda one: one.path.name):
            yield _file(path, found)


def _folders(path: Path) -> Iterator[Path]:
    for folder, below, _ in os.walk(path):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield Path(folder)


def _file(root: Path, found: Found) -> Record:
    name = found.path.relative_to(root).as_posix()
    details = {"published" if key == "date" else key: text for key, text in found.details.items()}
    try:
        return Record(name, found.path.name, found.path.read_bytes(), details)
    except OSError as problem:
        return Record(
            name, found.path.name, b"", details, f"It cannot be read: {problem.strerror}."
        )


def _files(path: Path) -> int:
    return sum(len(articles(folder, EXTENSIONS)) for folder in _folders(path))


def _bytes(path: Path) -> int:
    return path.stat().st_size


_FOLDER = Kind("a folder", (), folder_records, _files)
SOURCES: tuple[Kind, ...] = (
    _FOLDER,
    Kind("CSV", ("csv",), csv_records, _bytes),
    Kind("JSON lines", ("jsonl", "ndjson"), jsonl_records, _bytes),
    Kind("Parquet", ("parquet", "pq"), parquet_records, parquet_size),
)
