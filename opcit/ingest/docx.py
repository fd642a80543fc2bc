"""Word documents by python-docx, after a look at what they unpack to."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from opcit.ingest.layout import blocks as lines_to_blocks
from opcit.ingest.normalise import normalised
from opcit.ingest.page import Block, Hint, Page
from opcit.ingest.unreadable import Unreadable

LARGEST = 200 * 1024 * 1024
"""Bytes that a document may unpack to."""
HIGHEST_RATIO = 200
"""Times larger than packed; text packs 3 to 20 times."""
_SMALL = 1024 * 1024

_BOMB = "This Word document unpacks to far more than an article, so it was not opened: copy its text and paste it."
_UNSAFE = "This Word document holds instructions that Word never writes, so it was not opened: copy its text and paste it."

STYLES: tuple[tuple[str, Hint], ...] = (
    ("title", "title"), ("heading", "heading"), ("subtitle", "heading"), ("caption", "caption"), ("list", "list"),
)  # fmt: skip
"""What Word's own style names, by how they start, say of a paragraph."""


def extract(data: bytes) -> Page:
    """The page that a .docx holds. Raises Unreadable if unpacking it would not be safe."""
    _look_inside(data)
    return Page(tuple(_blocks(docx.Document(io.BytesIO(data)))))


def _look_inside(data: bytes) -> None:
    """Reads the archive's table of contents, unpacks only its text, and refuses bombs."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = [entry.file_size for entry in archive.infolist()]
        packed = max(1, sum(entry.compress_size for entry in archive.infolist()))
        if sum(sizes) > LARGEST or sum(sizes) > max(_SMALL, HIGHEST_RATIO * packed):
            raise Unreadable(_BOMB)
        for name in archive.namelist():
            if (
                name.endswith((".xml", ".rels"))
                and b"<!DOCTYPE" in archive.read(name)[:4096].upper()
            ):
                raise Unreadable(_UNSAFE)


def _blocks(container: Any) -> Iterator[Block]:
    for part in container.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from _blocks(cell)
        elif isinstance(part, Paragraph):
            yield from _paragraph(part)


def _paragraph(paragraph: Paragraph) -> Iterator[Block]:
    """A paragraph's blocks: one, or several where its author broke lines instead."""
    style = (paragraph.style.name or "").lower() if paragraph.style else ""
    hint = next((hint for name, hint in STYLES if style.startswith(name)), None)
    for block in lines_to_blocks(normalised(paragraph.text)):
        yield Block(block.text, hint or block.hint)
