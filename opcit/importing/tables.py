"""Tables that a reader uploads: what their columns are, their first rows, and each row as a thing."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from opcit.corpus.columns import Columns
from opcit.corpus.messages import BadCorpus, Record
from opcit.corpus.sources import SOURCES, source
from opcit.corpus.tables import first_rows
from opcit.importing.things import Refused, Thing

EXTENSIONS = tuple(extension for kind in SOURCES for extension in kind.extensions)
PREVIEW = 5
_TITLES = [kind.title for kind in SOURCES if kind.extensions]
KINDS = f"{', '.join(_TITLES[:-1])} or {_TITLES[-1]}"


def is_table(name: str) -> bool:
    """Whether a file is a table, by its name."""
    return Path(name).suffix.casefold().lstrip(".") in EXTENSIONS


def preview(name: str, data: bytes) -> tuple[list[str], list[dict[str, Any]]]:
    """The columns of a table, and its first rows. Raises Refused where it cannot be read."""
    if not is_table(name):
        raise Refused(f"{name} is no table of articles: give it as {KINDS}.")
    with _on_disk(name, data) as path, _refusing(name, path):
        rows = first_rows(path, PREVIEW)
    names = list(dict.fromkeys(key for row in rows for key in row))
    if not names:
        raise Refused(f"{name} has no rows.")
    return names, rows


def rows(name: str, data: bytes, columns: Columns) -> Iterator[Thing]:
    """Each row as a thing, by the columns that the reader chose. Raises Refused."""
    with _on_disk(name, data) as path, _refusing(name, path):
        for record in source(path, columns).records():
            yield _thing(name, record)


def _thing(name: str, record: Record) -> Thing:
    number = record.source.rpartition(":")[2]
    title = record.details.get("title", "")
    shown = f"row {number}" + (f": {title[:80]}" if title else "")
    return Thing(shown, "row", record.data, record.details, record.problem)


@contextmanager
def _on_disk(name: str, data: bytes) -> Iterator[Path]:
    """The file on disk for as long as it is read: that is where its readers want it."""
    with tempfile.TemporaryDirectory(prefix="opcit-table-") as folder:
        path = Path(folder) / f"table{Path(name).suffix.casefold()}"
        path.write_bytes(data)
        yield path


@contextmanager
def _refusing(name: str, path: Path) -> Iterator[None]:
    """Says what is wrong by the name that the reader knows, not by where the file lies for a moment."""
    try:
        yield
    except BadCorpus as problem:
        raise Refused(str(problem).replace(str(path), name)) from None
