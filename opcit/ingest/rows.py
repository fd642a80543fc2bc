"""Rows of text on a PDF's pages: where they stand, how large, and where a paragraph ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from pypdf import PageObject

from opcit.ingest.lines import ends_sentence

_SAME_LINE = 0.4
_SAME_SIZE = 0.12
_WIDE_GAP = 1.3
_INDENT = 0.7
_SHORT = 0.75
_EDGE_ROWS = 2
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.I)


@dataclass(frozen=True, slots=True)
class Row:
    """Words on one baseline. x, y: points from the left and the bottom; size: of the letters, in points."""

    text: str
    page: int
    x: float
    y: float
    size: float
    bold: bool


def rows_of(page: PageObject) -> list[Row]:
    """The rows of a page, in the order in which it draws them."""
    number = page.page_number or 0
    pieces: list[Row] = []

    def visit(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        if text.strip("\n"):
            x, y, scale = _place(cm, tm)
            bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
            pieces.append(Row(text.strip("\n"), number, x, y, abs(size) * scale, bold))

    page.extract_text(visitor_text=visit)
    return list(_joined(pieces))


def _place(cm: Sequence[float], tm: Sequence[float]) -> tuple[float, float, float]:
    """Where text starts on the page, and how much its letters are scaled."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    tall = (tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
    return x, y, (tall[0] ** 2 + tall[1] ** 2) ** 0.5


def _joined(pieces: Sequence[Row]) -> Iterator[Row]:
    """Pieces on one baseline as one row, in bold only if its longest piece is."""
    row: Row | None = None
    longest = 0
    for piece in pieces:
        if row and abs(piece.y - row.y) <= _SAME_LINE * max(row.size, piece.size, 1):
            longer = len(piece.text) > longest
            longest = max(longest, len(piece.text))
            size = piece.size if longer else row.size
            bold = piece.bold if longer else row.bold
            row = replace(row, text=row.text + piece.text, size=size, bold=bold)
            continue
        if row:
            yield row
        row, longest = piece, len(piece.text)
    if row:
        yield row


def without_running_heads(pages: Sequence[list[Row]]) -> list[list[Row]]:
    """The pages without page numbers and without what half of them repeat at the top or bottom."""
    edges = [_edges(page) for page in pages]
    counts = Counter(text for page in edges for text in {_pattern(row) for row in page})
    often = max(2, (len(pages) + 1) // 2)

    def runs(row: Row) -> bool:
        return bool(_PAGE_NUMBER.fullmatch(row.text)) or counts[_pattern(row)] >= often

    return [
        [row for row in page if not (row in edge and runs(row))]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: Sequence[Row]) -> list[Row]:
    """The rows nearest to the top and the bottom of a page."""
    by_height = sorted(page, key=lambda row: row.y)
    return by_height[:_EDGE_ROWS] + by_height[-_EDGE_ROWS:]


def _pattern(row: Row) -> str:
    return re.sub(r"\d+", "#", row.text).strip().lower()


class Typography:
    """How a text is set: the size of most of its letters, the length and spacing of its lines."""

    def __init__(self, rows: Sequence[Row]) -> None:
        sizes: Counter[float] = Counter()
        for row in rows:
            sizes[round(row.size, 1)] += len(row.text)
        self.body_size = sizes.most_common(1)[0][0] or 1.0
        body = [row for row in rows if _near(row.size, self.body_size)]
        self.length = median(len(row.text) for row in body) if body else 1
        gaps = [gap for a, b in pairwise(body) if (gap := self._gap(a, b)) is not None]
        self.leading = _usual(gaps) or 1.2 * self.body_size

    def parts(self, paragraph: Sequence[Row], row: Row) -> bool:
        """Whether a new paragraph begins with `row`, after those of `paragraph`."""
        above = paragraph[-1]
        if not _near(above.size, row.size) or above.bold != row.bold:
            return True
        ended = ends_sentence(above.text.strip())
        if self._gap(above, row) is None:  # a new page or column
            return ended and row.text.lstrip()[0].isupper()
        if self.stands_apart(above, row):
            return True
        if ended and row.x - above.x > _INDENT * row.size:
            return True
        return self._short(paragraph) and not row.text.lstrip()[0].islower()

    def stands_apart(self, above: Row, row: Row) -> bool:
        """Whether more than a line's spacing is between two rows."""
        gap = self._gap(above, row)
        return gap is None or gap > _WIDE_GAP * self.leading * max(row.size / self.body_size, 1.0)

    def _short(self, paragraph: Sequence[Row]) -> bool:
        """Whether the last row leaves room that a broken line would have filled."""
        above = paragraph[-1]
        if not _near(above.size, self.body_size):
            return False
        usual = (
            median(len(row.text) for row in paragraph[:-1]) if len(paragraph) > 1 else self.length
        )
        return len(above.text) < _SHORT * usual

    @staticmethod
    def _gap(above: Row, row: Row) -> float | None:
        """Points between two baselines; None where the text goes on elsewhere."""
        gap = above.y - row.y
        return gap if above.page == row.page and gap > 0 else None


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_SIZE * max(one, other)


def _usual(gaps: Sequence[float]) -> float | None:
    return Counter(round(gap, 1) for gap in gaps).most_common(1)[0][0] if gaps else None
