"""Where a block stands on its page: what is above, below and beside it."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.article import Role
from opcit.ingest import lines
from opcit.ingest.names import name_alone, name_and_role
from opcit.ingest.page import Hint
from opcit.ingest.phrases import folded, paper
from opcit.ingest.surroundings import Surroundings

_LINES_ABOVE_TIME_CODE = 2
_LONGEST_TITLE = 30
_TURNS = frozenset({"and", "but", "or", "so", "yet", "then", "nor", "is", "isn't", "does", "did", "was", "were", "do", "are"})  # fmt: skip
"""First words of questions that go on from the sentence before, so that they are no headings."""


@dataclass(frozen=True)
class Place:
    """Block number `at` of a page. above: the role of the one above it; seen: all roles above it."""

    page: Surroundings
    at: int
    above: Role | None
    seen: frozenset[Role]

    @property
    def text(self) -> str:
        return self.page.blocks[self.at].text

    @property
    def hint(self) -> Hint | None:
        return self.page.blocks[self.at].hint

    @property
    def in_head(self) -> bool:
        """Above the article's own text."""
        return self.at < self.page.first

    @property
    def in_tail(self) -> bool:
        """Below the article's own text."""
        return self.at > self.page.last

    @property
    def edge(self) -> bool:
        return self.in_head or self.in_tail

    @property
    def in_end_section(self) -> bool:
        return self.at >= self.page.end_section

    @property
    def before_time_code(self) -> bool:
        """In a film's block: its title and subtitle, short lines right above the time code."""
        if self.at in self.page.time_codes or lines.words(self.text) > 2 * lines.PROSE_WORDS:
            return False
        blocks, below = self.page.blocks, range(self.at + 1, self.at + 1 + _LINES_ABOVE_TIME_CODE)
        code = next((i for i in below if i in self.page.time_codes), None)
        if code is None or any(lines.is_prose(b.text) for b in blocks[self.at : code]):
            return False
        stands_alone = blocks[code - 1].group != blocks[code].group
        return stands_alone or blocks[code].group == blocks[self.at].group

    @property
    def is_authors_name(self) -> bool:
        return folded(self.text).strip(" —–-|•") in self.page.authors

    @property
    def is_name_beside_text(self) -> bool:
        if self.edge and name_and_role(self.text) is not None:
            return True
        signed = self.at == self.page.last + 1
        titled = self.in_head and "title" in self.seen
        return (titled or signed) and name_alone(self.text) is not None

    @property
    def is_outlet_of_author(self) -> bool:
        """The name of a paper on a line of its own below the byline, or below the date that stands there."""
        below = self.above == "byline" or (self.above == "dateline" and "byline" in self.seen)
        return self.edge and below and self.hint is None and paper(self.text) is not None

    @property
    def is_after_byline(self) -> bool:
        if not self.edge or self.above != "byline":
            return False
        return lines.is_handle(self.text) or lines.is_work(self.text)

    @property
    def is_item_of_promo(self) -> bool:
        return self.hint == "list" and self.above == "promo"

    @property
    def is_link_of_promo(self) -> bool:
        """Below the article, a line without an end under a box or its label."""
        return self.in_tail and self.above == "promo" and not lines.ends_sentence(self.text)

    @property
    def is_trailing_label(self) -> bool:
        short = lines.words(self.text) <= 4 and not lines.ends_sentence(self.text)
        return self.in_tail and short and self.text.istitle()

    @property
    def is_above_marked_title(self) -> bool:
        return self.at < self.page.marked_title and not lines.ends_sentence(self.text)

    @property
    def is_first_headline(self) -> bool:
        """The first line above the text that no rule before has taken, where none is marked as title."""
        if not self.in_head or self.page.marked_title >= 0 or "title" in self.seen:
            return False
        if "body" in self.seen or self.hint == "list" or lines.stops(self.text):
            return False
        if lines.breaks_off(self.text):
            return False
        return lines.words(self.text) <= _LONGEST_TITLE

    @property
    def is_deck(self) -> bool:
        if not self.in_head or "title" not in self.seen or self.hint == "list":
            return False
        return not lines.stops(self.text) or self.page.has_credits_below(self.at)

    @property
    def is_heading(self) -> bool:
        if self.edge or self.hint == "list" or not lines.looks_like_heading(self.text):
            return False
        if self.text.endswith(("?", "!")) and folded(self.text).split()[0].strip(",") in _TURNS:
            return False
        below = self.page.blocks[self.at + 1 : self.at + 3]
        return any(lines.words(block.text) > lines.LONGEST_HEADING for block in below)
