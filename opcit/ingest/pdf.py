"""PDF: rows of text by pypdf, put together to paragraphs by their places and sizes on the page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence

from pypdf import PdfReader
from pypdf.errors import DependencyError

from opcit.ingest import lines
from opcit.ingest.joining import Joiner
from opcit.ingest.normalise import one_line
from opcit.ingest.page import Block, Hint, Page
from opcit.ingest.rows import Row, Typography, rows_of, without_running_heads
from opcit.ingest.unreadable import Unreadable

_WORDS_A_PAGE = 5
"""Fewer than this on average are stamps and page numbers on pictures of pages."""
_LOCKED = (
    "This PDF is locked with a password, so there is no text in it that Opcit can read:"
    " save a copy without the password and add that."
)
_SCANNED = (
    "There is no text in this PDF, only pictures of pages:"
    " run text recognition (OCR) on it, or paste the article's text."
)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}  # fmt: skip
_TITLE_SIZE, _HEADING_SIZE = 1.25, 1.1


def extract(data: bytes) -> Page:
    """The page that a PDF holds. Raises Unreadable if it is locked or has only pictures."""
    reader = PdfReader(io.BytesIO(data))
    _unlock(reader)
    pages = [[row for row in rows_of(page) if one_line(row.text)] for page in reader.pages]
    words = sum(lines.words(row.text) for page in pages for row in page)
    if words < _WORDS_A_PAGE * len(pages) or not words:
        raise Unreadable(_SCANNED)
    rows = [row for page in without_running_heads(pages) for row in page]
    return Page(tuple(_blocks(rows)))


def _unlock(reader: PdfReader) -> None:
    """Opens a PDF that only forbids printing or editing; its readers need no password."""
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(_LOCKED)
    except DependencyError:
        raise Unreadable(_LOCKED) from None


def _blocks(rows: Sequence[Row]) -> Iterator[Block]:
    look = Typography(rows)
    joiner = Joiner("\n".join(row.text for row in rows))
    titled, group, last = False, 0, rows[0]
    for paragraph in _paragraphs(rows, look):
        group += look.stands_apart(last, paragraph[0])
        last = paragraph[-1]
        hint = _hint(paragraph, look, titled)
        titled = titled or hint == "title"
        texts = [re.sub(r"\s+", " ", row.text.translate(_LIGATURES)) for row in paragraph]
        yield Block(joiner.joined(texts), hint, group)


def _paragraphs(rows: Sequence[Row], look: Typography) -> Iterator[list[Row]]:
    paragraph: list[Row] = []
    for row in rows:
        if paragraph and look.parts(paragraph, row):
            yield paragraph
            paragraph = []
        paragraph.append(row)
    if paragraph:
        yield paragraph


def _hint(paragraph: Sequence[Row], look: Typography, titled: bool) -> Hint | None:
    """What the size of its letters says: the first large line of the first page is the title."""
    first = paragraph[0]
    if sum(lines.words(row.text) for row in paragraph) > 40:
        return None
    if not titled and first.page == 0 and first.size >= _TITLE_SIZE * look.body_size:
        return "title"
    return "heading" if first.size >= _HEADING_SIZE * look.body_size else None
