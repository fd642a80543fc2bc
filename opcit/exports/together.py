"""Several articles in one format: a zip with a file for each, or a folder where a format is a zip itself."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from opcit.exports import bundle
from opcit.exports.notice import RIGHTS, Notice
from opcit.notes.threads import Thread
from opcit.reading import Reading

if TYPE_CHECKING:
    from opcit.exports import Export


@dataclass(frozen=True, slots=True)
class Piece:
    """An article to export: the name of its file, its reading, the notice and what people wrote of it."""

    name: str
    reading: Reading
    told: Notice
    threads: Sequence[Thread] = ()


def packed(
    export: Export, pieces: Sequence[Piece], unread: Sequence[str] = (), day: date | None = None
) -> bytes:
    """The zip of these articles, made on that day or today. unread: titles of those that have no reading yet."""
    made = (day or datetime.now(UTC).date()).isoformat()
    files = [file for piece in pieces for file in _files(export, piece)]
    readme = "".join(_readme(export, pieces, unread, made))
    return bundle.zipped([(bundle.README, readme.encode()), *files], made)


def _files(export: Export, piece: Piece) -> Iterator[tuple[str, bytes]]:
    content = export.content(piece.reading, piece.told, piece.threads)
    if not export.binary:
        yield f"{piece.name}.{export.extension}", content
        return
    with zipfile.ZipFile(io.BytesIO(content)) as inner:
        for name in inner.namelist():
            yield f"{piece.name}/{name}", inner.read(name)


def _readme(
    export: Export, pieces: Sequence[Piece], unread: Iterable[str], made: str
) -> Iterator[str]:
    yield f"{export.title}: {export.meaning}\nExported: {made}\nRights: {RIGHTS}\n"
    for piece in pieces:
        told = piece.told
        by = ", ".join(part for part in (told.author, told.outlet, told.published) if part)
        yield f"\n{piece.name}\n    {told.title}\n    {by}\n"
        yield f"    {told.engine}; corrections: {told.corrections}\n"
        yield f"    {told.source}\n" if told.source else ""
    for title in unread:
        yield f"\nNot read yet, and left out: {title}\n"
