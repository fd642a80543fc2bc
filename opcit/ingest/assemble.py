"""Page -> Article: normalises each block, gives it its role, reads credits and date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from opcit.article import Article, Paragraph, Role, text_id
from opcit.ingest import credits
from opcit.ingest.normalise import one_line
from opcit.ingest.page import Block, Page
from opcit.ingest.published import stated
from opcit.ingest.roles import roles
from opcit.ingest.unreadable import Unreadable

GAP = "\n\n"
"""What stands between two paragraphs in Article.text."""


def assembled(page: Page) -> Article:
    """The article on a page. Raises Unreadable if it has no words."""
    blocks = tuple(_clean(page.blocks))
    if not any(char.isalpha() for block in blocks for char in block.text):
        raise Unreadable("There is no text in it: add a file, page or passage that has words.")
    given = roles(blocks, page.author)
    lines = list(zip((block.text for block in blocks), given, strict=True))
    text = GAP.join(block.text for block in blocks)
    article = Article(
        id=text_id(text),
        text=text,
        paragraphs=_paragraphs(blocks, given),
        title=_line(page.title) or credits.title(lines),
        author=_line(page.author) or credits.author(lines),
        outlet=_line(page.outlet) or credits.outlet_of(lines),
        url=page.url,
    )
    return article.with_details(published=stated(article, page))


def _clean(blocks: Sequence[Block]) -> list[Block]:
    cleaned = (replace(block, text=one_line(block.text)) for block in blocks)
    return [block for block in cleaned if block.text]


def _paragraphs(blocks: Sequence[Block], given: Sequence[Role]) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    start = 0
    for block, role in zip(blocks, given, strict=True):
        paragraphs.append(Paragraph(start, start + len(block.text), role))
        start += len(block.text) + len(GAP)
    return tuple(paragraphs)


def _line(text: str | None) -> str | None:
    return one_line(text or "") or None
