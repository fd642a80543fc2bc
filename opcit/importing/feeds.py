"""RSS and Atom feeds -> the addresses of their articles, with what the feed says of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from opcit.importing.things import Thing
from opcit.ingest.unreadable import Unreadable

MOST = 200
_START = 4096
_NAMES = {
    "title": ("title",),
    "author": ("creator", "author"),
    "published": ("published", "pubDate", "date", "updated"),
}
"""Which element of an entry says what, the likeliest first, by names without their spaces."""


def is_feed(data: bytes) -> bool:
    """Whether these bytes begin as a feed does."""
    start = data[:_START].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return (start.startswith(b"<?xml") and any(t in start for t in (b"<rss", b"<feed", b"<rdf:rdf"))) or start.startswith((b"<rss", b"<feed"))  # fmt: skip


def entries(data: bytes, address: str) -> list[Thing]:
    """The articles that a feed names, at most MOST. Raises Unreadable where it names none."""
    # Entities are left alone and nothing is fetched: a feed is a stranger's file.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root is None:
        raise Unreadable("This feed could not be read, it seems to be damaged.")
    outlet = next((_text(e) for e in root.iter() if _name(e) == "title"), "")
    found = [_thing(e, outlet, address) for e in root.iter() if _name(e) in ("item", "entry")]
    things = [thing for thing in found if thing is not None]
    if not things:
        raise Unreadable("This feed names no article that has an address.")
    first: dict[str, Thing] = {}
    for thing in things:
        first.setdefault(thing.name, thing)
    return list(first.values())[:MOST]


def _thing(entry: Any, outlet: str, address: str) -> Thing | None:
    from httpx import URL, InvalidURL

    link = next(_links(entry), "")
    if not link:
        return None
    details = {"outlet": outlet} if outlet else {}
    for field, names in _NAMES.items():
        if text := _first(entry, names):
            details[field] = text
    try:
        return Thing(str(URL(address).join(link)), "address", details=details)
    except InvalidURL:
        return None


def _links(entry: Any) -> Iterator[str]:
    """The addresses of an entry: an Atom link to the page itself, an RSS link or a guid that is one."""
    for child in entry:
        name, href = _name(child), child.get("href")
        if name == "link" and href and child.get("rel", "alternate") == "alternate":
            yield href
        elif name == "link" and not href and _text(child):
            yield _text(child)
    yield from (_text(c) for c in entry if _name(c) == "guid" and _text(c).startswith("http"))


def _first(entry: Any, names: tuple[str, ...]) -> str:
    for name in names:
        for child in entry:
            if _name(child) == name and (text := _text(child)):
                return text
    return ""


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _text(element: Any) -> str:
    """The words of an element on one line; of an Atom author, the name."""
    inner = next((c for c in element if _name(c) == "name"), element)
    return " ".join("".join(inner.itertext()).split())


def addresses(text: str) -> list[Thing]:
    """A list of addresses, one a line; empty lines and repeats are left out."""
    lines = dict.fromkeys(line.strip() for line in text.splitlines() if line.strip())
    return [Thing(line, "address") for line in lines]
