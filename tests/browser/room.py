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


def quiet(page: Page) -> None:
    """Waits until the script has run: what it says to the page, and the page to it, has been said."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


def expect_highlight(page: Page, words: str) -> None:
    """That these words are shown as the passage that was asked for."""
    shown = "[...CSS.highlights.get('opcit-here') ?? []].map(String)"
    page.wait_for_function(
        f"words => {{ const all = {shown}; return all.length === 1 && all[0] === words }}",
        arg=words,
    )


def card(page: Page) -> Locator:
    """The open card."""
    return page.locator("aside.card.open")


def at_rest(page: Page, words: str) -> float:
    """How far down words stand, once the page does not scroll any more."""
    down = -1.0
    for _ in range(100):
        page.wait_for_timeout(400)
        box = segment(page, words).bounding_box()
        assert box
        if box["y"] == down:
            return down
        down = box["y"]
    raise AssertionError("the page does not come to rest")
