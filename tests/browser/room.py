"""How tests find their way in the reader with the invented reading."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page

from tests.components.reader.invented import span

Open = Callable[..., Page]


def name(layer: str, words: str, nth: int = 0) -> str:
    """What the URL calls a layer's mark on these words."""
    place = span(words, nth)
    return f"{layer}.{place.start}.{place.end}"


def segment(page: Page, words: str) -> Locator:
    """The first marked piece of text that is these words."""
    return page.locator(".s", has_text=re.compile(f"^{re.escape(words)}$")).first


def card(page: Page) -> Locator:
    """The open card."""
    return page.locator("aside.card.open")
