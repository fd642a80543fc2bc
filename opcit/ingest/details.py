"""What a web page's marks say of it: title, author, outlet, address, date. Nothing is guessed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from opcit.ingest.dates import full_dates
from opcit.ingest.lines import is_byline, is_date_line, words
from opcit.ingest.normalise import one_line
from opcit.ingest.phrases import outlet as known_outlet
from opcit.text.enumeration import enumerated

_META = "//meta[translate(@{0},'ABCDEFGHIJKLMNOPQRSTUVWXYZ','abcdefghijklmnopqrstuvwxyz')='{1}']/@content"
_TITLES = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title", "citation_title")  # fmt: skip
_AUTHORS = ("author", "article:author_name", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "twitter:data1_author", "citation_author", "article:author")  # fmt: skip
_OUTLETS = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "application-name",
    "citation_journal_title",
)
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
    "publish_date", "published", "publication_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
    "dcterms.issued", "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "og:article:published_time", "rnews:datepublished",
)  # fmt: skip
_ARTICLE = re.compile(r"(?:Article|Report|BlogPosting|Review|Column|Opinion)\w*$")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_TOP = 4096
"""Characters at the top of a page in which browsers note where it was saved from."""
_LOWER = "translate(concat(@class,' ',@itemprop,' ',@rel,' ',@data-testid),'ABCDEFGHIJKLMNOPQRSTUVWXYZ','abcdefghijklmnopqrstuvwxyz')"
_SIDE = "not(ancestor::aside or ancestor::nav or ancestor::footer)"
_SHOWN_DATES = f"//*[self::time or contains({_LOWER},'date') or contains({_LOWER},'publish') or contains({_LOWER},'timestamp')][{_SIDE}]"
_SHOWN_BYLINES = f"//*[contains({_LOWER},'byline') or contains({_LOWER},'author')][{_SIDE}]"


@dataclass(frozen=True, slots=True)
class Details:
    """A page's details. shown_lines: its byline and date line, as a reader sees them."""

    title: str | None
    author: str | None
    outlet: str | None
    url: str | None
    published: str | None
    published_in: str
    shown_lines: tuple[str, ...]


def details(tree: HtmlElement, source: str) -> Details:
    """The details of a page, each from the first of its marks that has it. source: its HTML."""
    data = next(_linked_data(tree), {})
    outlet = _first(_metas(tree, _OUTLETS)) or _named(data.get("publisher"))
    published, where = next(_dates(tree, data), (None, ""))
    return Details(
        title=_title(tree, data, outlet),
        author=_author(tree, data),
        outlet=outlet,
        url=next(_urls(tree, data, source), None),
        published=published,
        published_in=where,
        shown_lines=tuple(
            filter(
                None,
                (_shown(tree, _SHOWN_BYLINES, is_byline), _shown(tree, _SHOWN_DATES, is_date_line)),
            )
        ),
    )


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The descriptions of an article in the page's JSON-LD."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            yield from filter(_is_article, _records(json.loads(script, strict=False)))
        except (ValueError, RecursionError):
            continue  # pages with broken JSON-LD are common; the other marks remain


def _records(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _records(item)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity"):
            yield from _records(data.get(key))


def _is_article(record: dict[str, Any]) -> bool:
    kinds = record.get("@type")
    return any(
        _ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _metas(tree: HtmlElement, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        for attribute in ("property", "name", "itemprop"):
            yield from (
                line for line in map(one_line, tree.xpath(_META.format(attribute, name))) if line
            )


def _title(tree: HtmlElement, data: dict[str, Any], outlet: str | None) -> str | None:
    """The heading that the page shows, where its marks agree or it is the only one; else the marks'."""
    shown = [line for line in (one_line(h.text_content()) for h in tree.iter("h1")) if line]
    stated = _first((_text(data.get("headline")), *_metas(tree, _TITLES)))
    window = _first(one_line(element.text_content()) for element in tree.iter("title"))
    for agreeing in filter(None, (stated, window)):
        if found := next((line for line in shown if line.casefold() in agreeing.casefold()), None):
            return found
    if not stated and len(shown) == 1:
        return shown[0]
    if not stated and window and known_outlet(window):
        return None  # the window shows the site's name only
    stated = stated or window
    return (
        re.sub(rf"\s*[|–—·-]\s*{re.escape(outlet)}\s*$", "", stated)
        if outlet and stated
        else stated
    )


def _author(tree: HtmlElement, data: dict[str, Any]) -> str | None:
    found = _first(
        [_named(data.get("author")), _named(data.get("creator")), *_metas(tree, _AUTHORS)]
    )
    found = re.sub(r"^by\s+", "", found or "", flags=re.I)
    return None if not found or found.startswith(("http", "@")) else found


def _urls(tree: HtmlElement, data: dict[str, Any], source: str) -> Iterator[str]:
    saved = _SAVED_FROM.search(source[:_TOP])
    stated = (
        *tree.xpath("//link[@rel='canonical']/@href"), *_metas(tree, ("og:url",)), _text(data.get("url")) or "",
        saved[1] if saved else "",
    )  # fmt: skip
    yield from (url.strip() for url in stated if url.strip().startswith(("http://", "https://")))


def _dates(tree: HtmlElement, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Dates that the page states, each with the mark it is from, best first. Dates of change do not count."""
    marks = [("datePublished in JSON-LD", [_text(data.get("datePublished")) or ""])]
    marks += [(name, list(_metas(tree, [name]))) for name in _DATES]
    marks.append(("datePublished", tree.xpath("//*[@itemprop='datePublished']/@datetime")))
    marks.append(("pubdate", tree.xpath("//time[@pubdate]/@datetime")))
    marks.append(
        (
            "time",
            tree.xpath(f"(//article//time | //header//time | //main//time)[{_SIDE}]/@datetime")[:1],
        )
    )
    for name, values in marks:
        yield from ((value, name) for value in values if len(full_dates(value)) == 1)


def _shown(tree: HtmlElement, path: str, fits: Any) -> str | None:
    """The first short element there whose words are such a line."""
    texts = (one_line(element.text_content()) for element in tree.xpath(path)[:200])
    return next((text for text in texts if 0 < words(text) <= 20 and fits(text)), None)


def _named(value: Any) -> str | None:
    """The name or names of a person or organisation in JSON-LD."""
    if isinstance(value, list):
        return enumerated([name for name in map(_named, value) if name]) or None
    return _named(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str | None:
    return one_line(value) or None if isinstance(value, str) else None


def _first(values: Any) -> str | None:
    return next((value for value in values if value), None)
