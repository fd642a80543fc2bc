"""The publication date a page states: in a dateline, byline, title or note, else in its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from opcit.article import Article, DateCandidate, Paragraph, Published, Span
from opcit.ingest.dates import FullDate, full_dates
from opcit.ingest.page import Page

_CHANGED = re.compile(r"\b(?:updated|modified|amended|corrected|revised)\W*(?:\w+\W+){0,6}$", re.I)
_FIRST = re.compile(r"\b(?:published|posted|appeared|ran|released|issued)\b", re.I)
_INLINE_DATELINE = re.compile(r"^[A-Z][\w .,'’()/-]{2,80}?\s(?:[—–]|--?)\s")
_ROLES = ("dateline", "byline", "title", "editors_note")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A full date in a line of the page. rank: lower is better."""

    rank: int
    found: FullDate
    offset: int
    why: str

    def published(self) -> Published:
        start, end = self.offset + self.found.start, self.offset + self.found.end
        evidence = (Span(start, end),)
        if len(self.found.values) > 1:
            weight = 1 / len(self.found.values)
            options = tuple(DateCandidate(v, weight, evidence) for v in self.found.values)
            why = f"{self.why}, but day and month could be either way round."
            return Published(candidates=options, why=why)
        return Published(
            self.found.values[0], self.found.granularity, "stated", evidence, why=f"{self.why}."
        )


def stated(article: Article, page: Page) -> Published:
    """The date that text or metadata states; source "unknown" where neither does."""
    found = sorted(_in_text(article), key=lambda s: (s.rank, s.offset + s.found.start))
    certain = [s for s in found if len(s.found.values) == 1]
    if certain and certain[0].rank < _UPDATED:
        return certain[0].published()
    if (given := _in_metadata(page)).value:
        return given
    return next((s.published() for s in (*certain, *found)), Published())


_UPDATED = 10
"""The rank from which a date says when the page was changed, not when it was published."""


def _in_text(article: Article) -> Iterator[_Stated]:
    for paragraph in article.paragraphs:
        if paragraph.role in _ROLES:
            yield from _in_line(article, paragraph)
    first = next((p for p in article.paragraphs if p.role == "body"), None)
    if first and (match := _INLINE_DATELINE.match(article.words(first)[:120])):
        for found in full_dates(match[0]):
            yield _Stated(1, found, first.start, "The dateline says so")


def _in_line(article: Article, paragraph: Paragraph) -> Iterator[_Stated]:
    text = article.words(paragraph)
    noted = paragraph.role == "editors_note"
    for found in full_dates(text):
        if noted and not _FIRST.search(text[: found.start]):
            continue
        changed = _CHANGED.search(text[: found.start])
        rank = _ROLES.index(paragraph.role) + (_UPDATED if changed else 0)
        yield _Stated(rank, found, paragraph.start, _WHY[paragraph.role])


_WHY = {
    "dateline": "The date line says so", "byline": "The byline says so", "title": "The title says so",
    "editors_note": "A note on the article says so",
}  # fmt: skip


def _in_metadata(page: Page) -> Published:
    found = full_dates(page.published or "")
    if not found or len(found[0].values) > 1:
        return Published()
    why = f"The page's metadata says so ({page.published_in})."
    return Published(found[0].values[0], found[0].granularity, "stated", why=why)
