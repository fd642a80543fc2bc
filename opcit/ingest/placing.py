"""Where a block stands on its page: what is above, below and beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from opcit.article import Role
from opcit.ingest import lines
from opcit.ingest.names import byline_names, described_names, name_alone, name_and_role
from opcit.ingest.page import Block, Hint
from opcit.ingest.phrases import folded, is_whole

_LINES_ABOVE_TIME_CODE = 2
_LAST_PART = 0.6
_TURNS = ("and", "but", "or", "so", "yet", "then", "nor", "is", "isn't", "does", "did", "was", "were", "do", "are")  # fmt: skip


class Surroundings:
    """What holds for a page as a whole, worked out once. first, last: its prose from edge to edge."""

    def __init__(self, blocks: Sequence[Block], author: str | None) -> None:
        self.blocks = blocks
        self.titled = any(b.hint == "title" for b in blocks)
        self.time_codes = frozenset(i for i, b in enumerate(blocks) if lines.is_time_code(b.text))
        self.authors = _names(author) | _named_in(blocks)
        prose = [i for i, block in enumerate(blocks) if _is_own_prose(block)]
        while prose and self._opens_with_author(prose[0]):
            del prose[0]
        while len(prose) > 1 and lines.is_author_note(blocks[prose[-1]].text):
            del prose[-1]
        self.first = self._first_sentence(prose[0] if prose else len(blocks))
        self.last = prose[-1] if prose else len(blocks) - 1
        self.end_section = self._end_section()

    def _opens_with_author(self, at: int) -> bool:
        """Whether the text at the top is about its author, not already the article."""
        names = described_names(self.blocks[at].text)
        return names is not None and bool(_names(names) & self.authors)

    def _first_sentence(self, first: int) -> int:
        """Short sentences standing directly above the first prose belong to it."""
        while first > 0 and _is_short_sentence(self.blocks[first - 1]):
            first -= 1
        return first

    def _end_section(self) -> int:
        """Where a label opens the references and boxes that close the page; past the end if none."""
        long = max((i for i, b in enumerate(self.blocks) if lines.words(b.text) >= 40), default=0)
        start = max(long + 1, int(_LAST_PART * len(self.blocks)))
        labels = (
            i
            for i in range(start, len(self.blocks))
            if is_whole("section", self.blocks[i].text, "labels")
        )
        return next(labels, len(self.blocks))


def _named_in(blocks: Sequence[Block]) -> frozenset[str]:
    found: set[str] = set()
    for block in blocks:
        found |= _names(byline_names(block.text) or note_names(block.text))
    return frozenset(found)


def _is_own_prose(block: Block) -> bool:
    """Whether the block is running text and nothing says that it is not the author's."""
    if not lines.is_prose(block.text) or block.hint in ("caption", "promo", "title", "heading"):
        return False
    return not _is_furniture(block.text)


def _is_short_sentence(block: Block) -> bool:
    return block.hint is None and lines.stops(block.text) and not _is_furniture(block.text)


def note_names(text: str) -> str | None:
    """Who a note says the author is: "Editor's Note: Jane Doe is a fellow at ..."."""
    if not lines.is_note(text):
        return None
    _, mark, after = text.partition(":")
    return described_names(text) or (described_names(after.strip()) if mark else None)


def _names(authors: str | None) -> frozenset[str]:
    if not authors:
        return frozenset()
    parts = authors.replace(" and ", ",").replace("&", ",").replace(";", ",").split(",")
    return frozenset(folded(part).strip() for part in parts if part.strip())


def _is_furniture(text: str) -> bool:
    tests = (lines.is_caption, lines.is_note, lines.is_promo, lines.is_byline, lines.is_date_line)
    return any(test(text) for test in tests)


@dataclass(frozen=True)
class Place:
    """Block number `at` of a page, with the roles given to those above it."""

    page: Surroundings
    at: int
    above: Sequence[Role]

    @cached_property
    def text(self) -> str:
        return self.page.blocks[self.at].text

    @property
    def hint(self) -> Hint | None:
        return self.page.blocks[self.at].hint

    @property
    def in_head(self) -> bool:
        return self.at < self.page.first

    @property
    def in_tail(self) -> bool:
        return self.at > self.page.last

    @property
    def edge(self) -> bool:
        """Above the first or below the last prose."""
        return self.in_head or self.in_tail

    @property
    def in_end_section(self) -> bool:
        return self.at >= self.page.end_section

    @property
    def before_time_code(self) -> bool:
        """In a film's block: its title and subtitle, short lines right above the time code."""
        if self.at in self.page.time_codes or lines.words(self.text) > lines.PROSE_WORDS * 2:
            return False
        blocks, below = self.page.blocks, range(self.at + 1, self.at + 1 + _LINES_ABOVE_TIME_CODE)
        code = next((i for i in below if i in self.page.time_codes), None)
        if code is None or any(lines.is_prose(b.text) for b in blocks[self.at : code]):
            return False
        return blocks[code].group == blocks[self.at].group or "title" in self.above

    @property
    def is_author_note(self) -> bool:
        return lines.is_author_note(self.text)

    @property
    def is_authors_name(self) -> bool:
        return folded(self.text).strip(" —–-|•") in self.page.authors

    @property
    def is_name_in_head(self) -> bool:
        if name_and_role(self.text) is not None and self.edge:
            return True
        return self.in_head and "title" in self.above and name_alone(self.text) is not None

    @property
    def is_after_byline(self) -> bool:
        if not self.edge or not self.above or self.above[-1] != "byline":
            return False
        return lines.is_handle(self.text) or is_whole("author", self.text.split(",")[0], "lines")

    @property
    def is_item_of_promo(self) -> bool:
        return self.hint == "list" and bool(self.above) and self.above[-1] == "promo"

    @property
    def is_trailing_label(self) -> bool:
        short = lines.words(self.text) <= 4 and not lines.ends_sentence(self.text)
        return self.in_tail and short and self.text.istitle()

    @property
    def is_first_headline(self) -> bool:
        if not self.in_head or self.page.titled or "title" in self.above or "body" in self.above:
            return False
        return not lines.stops(self.text) and lines.words(self.text) <= 30 and self.hint != "list"

    @property
    def is_deck(self) -> bool:
        return self.in_head and "title" in self.above and self.hint != "list"

    @property
    def is_heading(self) -> bool:
        if self.in_head or self.in_tail or self.hint == "list" or not self._looks_like_heading:
            return False
        below = self.page.blocks[self.at + 1 : self.at + 3]
        return any(lines.words(b.text) > lines.LONGEST_HEADING for b in below)

    @property
    def _looks_like_heading(self) -> bool:
        text = self.text
        if lines.words(text) > lines.LONGEST_HEADING or lines.stops(text) or text.endswith(":"):
            return False
        if text[0].islower() or text[0] in "\"“'‘" and text[-1] in "\"”'’":
            return False
        question = text.endswith(("?", "!"))
        return not (question and folded(text).split()[0].strip(",") in _TURNS)


def places(blocks: Sequence[Block], author: str | None, given: Sequence[Role]) -> Iterator[Place]:
    """The place of each block, in order. given: grows by each block's role before the next."""
    page = Surroundings(blocks, author)
    for at in range(len(blocks)):
        yield Place(page, at, given)
