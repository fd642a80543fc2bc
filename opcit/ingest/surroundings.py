"""A page as a whole: where its own text begins and ends, who wrote it, where its references start."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.ingest import lines
from opcit.ingest.names import byline_names, described_names
from opcit.ingest.page import Block
from opcit.ingest.phrases import folded, is_whole

_LAST_PART = 0.6
_LONG = 40


class Surroundings:
    """What the rules need to know of a page beside one block.

    first, last: the blocks between which the article's own prose stands (past the end if none).
    end_section: where a label such as Related opens what closes the page (past the end if none).
    authors: everyone named as author, in small letters. time_codes: the lengths of films.
    marked_title: the block that the format marks as title, or -1.
    """

    def __init__(self, blocks: Sequence[Block], author: str | None) -> None:
        self.blocks = blocks
        self.marked_title = next((i for i, b in enumerate(blocks) if b.hint == "title"), -1)
        self.time_codes = frozenset(i for i, b in enumerate(blocks) if lines.is_time_code(b.text))
        self.authors = _people(author) | _named_in(blocks)
        prose = [i for i, block in enumerate(blocks) if _is_own_prose(block)]
        while prose and self._is_about_author(prose[0]):
            del prose[0]
        while len(prose) > 1 and lines.is_author_note(blocks[prose[-1]].text):
            del prose[-1]
        self.first = self._first_sentence(prose[0]) if prose else self._any_sentence()
        self.last = prose[-1] if prose else len(blocks) - 1
        self.end_section = self._end_section()

    def has_credits_below(self, at: int) -> bool:
        """Whether a byline or date line stands between this block and the text."""
        below = (self.blocks[i].text for i in range(at + 1, min(self.first, at + 6)))
        return any(lines.is_byline(text) or lines.is_date_line(text) for text in below)

    def _is_about_author(self, at: int) -> bool:
        """Whether a paragraph at the top describes the author, so that it is not yet the article."""
        return bool(_people(described_names(self.blocks[at].text)) & self.authors)

    def _first_sentence(self, first: int) -> int:
        """Short sentences standing directly above the first prose belong to it."""
        while first > 0 and self._is_short_sentence(first - 1):
            first -= 1
        return first

    def _any_sentence(self) -> int:
        """Where a text of short sentences only begins."""
        found = (i for i in range(len(self.blocks)) if self._is_short_sentence(i))
        return next(found, len(self.blocks))

    def _is_short_sentence(self, at: int) -> bool:
        block = self.blocks[at]
        if block.hint is not None or not lines.stops(block.text):
            return False
        return not _is_furniture(block.text) and not self._is_about_author(at)

    def _end_section(self) -> int:
        long = max(
            (i for i, b in enumerate(self.blocks) if lines.words(b.text) >= _LONG), default=0
        )
        for at in range(max(long + 1, int(_LAST_PART * len(self.blocks))), len(self.blocks)):
            if is_whole("section", self.blocks[at].text, "labels"):
                return at
        return len(self.blocks)


def note_names(text: str) -> str | None:
    """Who a note says the author is: "Editor's Note: Jane Doe is a fellow at ..."."""
    if not lines.is_note(text):
        return None
    _, mark, after = text.partition(":")
    return described_names(text) or (described_names(after.strip()) if mark else None)


def _people(names: str | None) -> frozenset[str]:
    if not names:
        return frozenset()
    parts = names.replace(" and ", ",").replace("&", ",").replace(";", ",").split(",")
    return frozenset(folded(part).strip() for part in parts if part.strip())


def _named_in(blocks: Sequence[Block]) -> frozenset[str]:
    found: set[str] = set()
    for block in blocks:
        found |= _people(byline_names(block.text) or note_names(block.text))
    return frozenset(found)


def _is_own_prose(block: Block) -> bool:
    """Whether the block is running text and nothing says that it is not the author's."""
    if not lines.is_prose(block.text) or block.hint in ("caption", "promo", "title", "heading"):
        return False
    return not _is_furniture(block.text)


def _is_furniture(text: str) -> bool:
    tests = (lines.is_caption, lines.is_note, lines.is_promo, lines.is_byline, lines.is_date_line)
    return any(test(text) for test in tests)
