"""The card of a finding as HTML, the same facts as beside the text on the Read page."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Any

from components import address, evidence
from components.cards import Deck
from components.references import Card, Part
from components.remembered import Same
from opcit.article import Article
from opcit.reading import Reading

PAGES = {"actors": ("actors", "actor"), "events": ("timeline", "event")}
"""Where a card of a layer stands: page, and the name of its id in the URL."""


def html(reading: Reading, key: str, headed: bool = True) -> str:
    """The card of that key ("events:ID", "actors:ID"), with its title or without; "" if there is none."""
    card = _cards(Same(reading)).get(key)
    if card is None:
        return ""
    title = f"<h3>{escape(card['title'])}</h3>" if headed else ""
    facts = "".join(
        f"<dt>{escape(label)}</dt><dd>{''.join(_part(reading.article, p) for p in parts)}</dd>"
        for label, parts in card["facts"]
    )
    return (
        f'<div class="opcit-found">{title}<dl>{facts}</dl><p class="why">{escape(card["why"])}</p>'
        f'<p class="source">{escape(card["sure"].capitalize())} · {escape(card["by"])}</p></div>'
    )


def _part(article: Article, part: Part) -> str:
    if isinstance(part, str):
        return escape(part)
    words = escape(str(part["t"]))
    return f'<a href="{_address(article, part)}">{words}</a>'


def _address(article: Article, part: dict[str, Any]) -> str:
    if "start" in part:
        return evidence.href(article, f"passage.{part['start']}.{part['end']}")
    layer, _, found = str(part["card"]).partition(":")
    page, name = PAGES[layer]
    return escape(address.of(page, article, **{name: found}))


@lru_cache(maxsize=32)
def _cards(same: Same[Reading]) -> dict[str, Card]:
    return Deck(same.value).cards()
