"""Markdown, with the page's details in front matter: title, author, outlet, date, url, note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from opcit.ingest.encoding import decoded
from opcit.ingest.normalise import normalised
from opcit.ingest.page import Block, Hint, Page

_FRONT = re.compile(r"---[ ]*\n(?P<fields>(?:.*\n)*?)(?:---|\.\.\.)[ ]*(?:\n|\Z)")
_FIELD = re.compile(r"(\w+)\s*:\s*(.+?)\s*$")
_TAGS = re.compile(r"<!--.*?-->|<[^>]*>", re.S)


def extract(data: bytes) -> Page:
    """The page that a Markdown file holds. Raises Unreadable if it is not text."""
    text = normalised(decoded(data)).lstrip("\n")
    match = _FRONT.match(text)
    fields = _fields(match["fields"]) if match else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(text[match.end() :] if match else text)
    blocks = tuple(_blocks(tokens))
    return Page(
        (*_front_blocks(fields, blocks), *blocks),
        title=fields.get("title"),
        author=fields.get("author"),
        outlet=fields.get("outlet"),
        url=fields.get("url"),
        published=fields.get("date"),
        published_in="date in the front matter",
    )


def _fields(front: str) -> dict[str, str]:
    matches = filter(None, map(_FIELD.match, front.splitlines()))
    return {match[1].lower(): match[2].strip("\"'") for match in matches}


def _front_blocks(fields: dict[str, str], blocks: Sequence[Block]) -> Iterator[Block]:
    """The title and note of the front matter, as paragraphs above the text."""
    title = fields.get("title")
    if title and not any(block.text == title for block in blocks[:2]):
        yield Block(title, "title")
    if note := fields.get("note"):
        yield Block(note, "editors_note")


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    titled = False
    lists = 0
    for before, token in zip([None, *tokens], tokens, strict=False):
        lists += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type == "html_block":
            yield Block(_TAGS.sub(" ", token.content))
        elif token.type in ("fence", "code_block"):
            yield Block(token.content)
        elif token.type == "inline":
            hint = _hint(before, token, lists, titled)
            titled = titled or hint == "title"
            yield Block(_plain(token), hint)


def _hint(before: Token | None, token: Token, lists: int, titled: bool) -> Hint | None:
    if before is not None and before.type == "heading_open":
        return "title" if before.tag == "h1" and not titled else "heading"
    children = [child for child in token.children or () if child.type != "softbreak"]
    if children and all(child.type == "image" for child in children):
        return "caption"
    return "list" if lists else None


def _plain(token: Token) -> str:
    """The words of an inline token, without its marks; a picture's are its description."""
    return "".join(_words(child) for child in token.children or ())


def _words(child: Token) -> str:
    if child.type in ("text", "code_inline", "image"):
        return child.content
    return " " if child.type in ("softbreak", "hardbreak") else ""
