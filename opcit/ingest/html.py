"""A web page saved from a browser or fetched: its main text by trafilatura, its details by its own marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import trafilatura
from lxml.html import HtmlElement

from opcit.ingest import lines
from opcit.ingest.details import Details, details
from opcit.ingest.encoding import decoded
from opcit.ingest.layout import blocks as lines_to_blocks
from opcit.ingest.normalise import normalised, one_line
from opcit.ingest.page import Block, Hint, Page
from opcit.ingest.phrases import folded
from opcit.ingest.unreadable import Unreadable

FEWEST_WORDS = 25
"""Words of running text below which a page has no article."""

_CAPTION = "⁂figcaption⁂"
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w:.-]+)", re.I)
_BLOCKS: dict[str, Hint | None] = {"head": "heading", "p": None, "item": "list", "cell": None, "quote": None, "ab": None}  # fmt: skip
_NO_ARTICLE = "There is no article in this page, only menus or too little text: copy the article's text and paste it."


def extract(data: bytes) -> Page:
    """The page that HTML holds. Raises Unreadable where there is no article in it."""
    source = _decoded(data)
    tree = trafilatura.load_html(source)
    if tree is None:
        raise Unreadable(_NO_ARTICLE)
    found = details(tree, source)
    _keep_captions(tree)
    body = list(_body(tree))
    if sum(lines.words(b.text) for b in body if lines.is_prose(b.text)) < FEWEST_WORDS:
        raise Unreadable(_NO_ARTICLE)
    return Page(
        tuple(_headed(found, body)),
        title=found.title,
        author=found.author,
        outlet=found.outlet,
        url=found.url,
        published=found.published,
        published_in=found.published_in,
    )


def _decoded(data: bytes) -> str:
    """The page's characters: by its byte order mark or the charset it names, else as any text."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            pass  # the page names a charset that it is not in
    return decoded(data)


def _keep_captions(tree: HtmlElement) -> None:
    """Makes each caption a marked paragraph beside its figure, which trafilatura would drop with it."""
    for caption in list(tree.iter("figcaption")):
        text = one_line(caption.text_content())
        figure = next(caption.iterancestors("figure"), caption)
        if not text or figure.getparent() is None:
            continue
        paragraph = figure.makeelement("p")
        paragraph.text = f"{_CAPTION} {text}"
        figure.addprevious(paragraph)


def _body(tree: HtmlElement) -> Iterator[Block]:
    found: Any = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=False
    )
    if found is None or found.body is None:
        return
    for group, element in enumerate(_leaves(found.body)):
        text = "".join(_text(element)).strip()
        if text.startswith(_CAPTION):
            yield Block(text.removeprefix(_CAPTION), "caption", group)
            continue
        for block in lines_to_blocks(normalised(text)):
            yield Block(block.text, _BLOCKS[element.tag] or block.hint, group)


def _leaves(element: Any) -> Iterator[Any]:
    """The innermost elements that are blocks of text, in order."""
    for child in element:
        if child.tag in _BLOCKS and not any(
            inner.tag in _BLOCKS for inner in child.iterdescendants()
        ):
            yield child
        else:
            yield from _leaves(child)


def _text(element: Any) -> Iterator[str]:
    """Its words; a line break is one, other white space of the source is a space."""
    yield " ".join(f"^{element.text or ''}$".split())[1:-1]
    for child in element:
        yield "\n" if child.tag == "lb" else ""
        yield from _text(child)
        yield " ".join(f"^{child.tail or ''}$".split())[1:-1]


def _headed(found: Details, body: Sequence[Block]) -> Iterator[Block]:
    """The body under its title and the byline and date line that the page shows, none of them twice."""
    shown = {folded(one_line(block.text)) for block in body}
    if found.title:
        yield Block(found.title, "title")
    for line in found.shown_lines:
        if folded(line) not in shown:
            yield Block(line)
    for block in body:
        if not (found.title and folded(one_line(block.text)) == folded(found.title)):
            yield block
