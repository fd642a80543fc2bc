"""What a format's extractor gives: blocks of text in page order, and what the page says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from opcit.article import Role

Hint = Literal[Role, "list"]


@dataclass(frozen=True, slots=True)
class Block:
    """Text that stands as one paragraph on the page.

    hint: what the format itself says of it (a heading's tag, a list item), or None.
    group: blocks with no blank line between them on the page share a number.
    """

    text: str
    hint: Hint | None = None
    group: int = -1


@dataclass(frozen=True, slots=True)
class Page:
    """A page as read, before roles. published: a date as written; published_in: the field it is from."""

    blocks: tuple[Block, ...]
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_in: str = ""
