"""An attack, and the scene that it is played on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import httpx
from playwright.sync_api import Page, TimeoutError

from opcit import intake
from opcit.analyse import analyse
from opcit.article import Article
from opcit.fingerprint import engine_id
from opcit.reading import Reading
from opcit.settings import Settings
from opcit.store import Store, readings

SETTLE = 120
"""Seconds that a page may take to be drawn, or an answer to come, on a busy machine."""
MARK = "opcit_was_here"
"""What every hostile script sets on the window, and the id of every element it would insert."""
EVIL = "evil.example"
"""Whatever would be loaded from outside is loaded from here."""
_DRAWN = """() => document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
  && document.querySelector('[data-testid=stMain] [data-testid=stElementContainer]')
  && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')"""
"""A page says that no script runs also before its first has begun."""
_FOUND = f"""() => {{
  const within = (root) => [...root.querySelectorAll('*')].some(
    (e) => e.id === '{MARK}' || (e.shadowRoot && within(e.shadowRoot)));
  return Boolean(window.{MARK}) || within(document);
}}"""

get = partial(httpx.get, timeout=SETTLE)
post = partial(httpx.post, timeout=SETTLE)
put = partial(httpx.put, timeout=SETTLE)


class Broken(Exception):
    """The attack was not held off; its text says how."""


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack. play raises Broken where it is not held off, and may return what was seen."""

    name: str
    play: Callable[[Scene], str]


@dataclass(slots=True)
class Scene:
    """A running server (its address), the store behind it, a browser's page, a folder of the script's own.

    files: a second page, for what was exported: a page that goes from the server to a file and back starts a
    process for each.
    """

    address: str
    store: Store
    page: Page
    files: Page
    folder: Path
    seen: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Notes whatever the pages open, or load from elsewhere."""
        for page in (self.page, self.files):
            page.on("dialog", lambda dialog: (self.seen.append("a dialog"), dialog.dismiss()))
            page.on("popup", lambda popup: self.seen.append(f"a window of {popup.url}"))
            page.on("request", lambda request: self._requested(request.url))

    def _requested(self, url: str) -> None:
        if not url.startswith(
            (self.address, self.address.replace("http", "ws"), "data:", "blob:", "file:")
        ):
            self.seen.append(f"a request to {url}")

    def take(self, name: str, data: bytes) -> intake.Taken:
        """Takes a file into the library, as an upload does."""
        (taken,) = intake.take(
            self.store, [intake.file(name, data)], lambda *step: None, Settings(), True
        )
        if taken.article is None and not taken.problem:
            raise Broken("it was refused without a word")
        return taken

    def read(self, article: Article) -> Reading:
        """Analyses an article that was taken, and keeps the reading, so that no page has to wait for one."""
        made = analyse(article)
        with self.store.write() as connection:
            readings.keep(connection, article, engine_id(), made)
        return made

    def visit(self, path: str, shows: str = "") -> None:
        """Opens a page and waits until it is drawn. Raises Broken if anything ran or was loaded, or words are missing."""
        self.seen.clear()
        self.page.goto(f"{self.address}{path}")
        self.page.wait_for_function(_DRAWN, timeout=1000 * SETTLE)
        if shows:
            try:
                self.page.locator(f"text={shows} >> visible=true").first.wait_for(
                    timeout=1000 * SETTLE
                )
            except TimeoutError:
                raise Broken(f"{path.split('?')[0]} does not show it") from None
        self.page.wait_for_timeout(150)
        self.check(self.page)

    def check(self, page: Page) -> None:
        """Raises Broken if a script ran in it, an element was inserted or something came from outside."""
        if page.evaluate(_FOUND):
            raise Broken("its script ran, or its element is in the page")
        if self.seen:
            raise Broken(f"the page made {self.seen[0]}")
        if page.locator("[data-testid='stException']").count():
            raise Broken("the page shows an error's insides")
