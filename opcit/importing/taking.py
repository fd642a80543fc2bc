"""Takes the things of an import into the library, one after the other, and goes on after a crash.

Each thing is read, kept and counted in a transaction of its own, so a killed process repeats at most
the one it was at, and repeating changes nothing: an article is kept once by its text.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from opcit import ingest
from opcit.analyse import Cancelled, Report
from opcit.article import Article
from opcit.importing import feeds
from opcit.importing.copies import signature
from opcit.importing.things import Thing
from opcit.ingest.stated import described
from opcit.settings import Settings
from opcit.store import Store, articles, copies, dialects, imports
from opcit.store.articles import Origin

log = logging.getLogger(__name__)
_FAILED = "Opcit made a mistake in reading it; the server's log says more."
_ORIGINS: dict[str, Origin] = {"file": "upload", "row": "upload", "address": "address"}
SIGNED = 200
"""Articles that get their signature in one transaction."""


def go(store: Store, import_id: str, report: Report, settings: Settings) -> None:
    """Takes what is left of an import, unless another process is at it.

    Raises Cancelled as `report` does; what was kept stays.
    """
    with dialects.alone(store.engine, f"import {import_id}") as mine:
        if mine:
            _take_all(store, import_id, report, settings)


def _take_all(store: Store, import_id: str, report: Report, settings: Settings) -> None:
    sign(store, report)
    progress, last = _begun(store, import_id, report), -1
    while (item := _next(store, import_id, last)) is not None:
        progress.tell(item.thing.name)
        _Taking(store, import_id, item, progress, settings).take()
        last = item.number
    with store.write() as connection:
        imports.end(connection, import_id, "done")
    progress.check()  # raises Cancelled where that was why nothing is left


def sign(store: Store, report: Report) -> None:
    """Gives every article of the library the signature that copies are found by."""
    while True:
        with store.write() as connection:
            unsigned = copies.unsigned(connection, SIGNED)
            for article_id, text in unsigned:
                copies.put(connection, article_id, signature(text))
        if not unsigned:
            return
        report("Looking through the library", 0, 1)


def _next(store: Store, import_id: str, last: int) -> imports.Item | None:
    with store.read() as connection:
        return imports.waiting(connection, import_id, last)


@dataclass(slots=True)
class _Progress:
    """How far an import is: counted by the store once, then on from there, since each count reads every item."""

    store: Store
    import_id: str
    report: Report
    done: int
    total: int

    def check(self) -> None:
        """Raises Cancelled where the import was cancelled or is gone."""
        with self.store.read() as connection:
            state = imports.state(connection, self.import_id)
        if state in (None, "cancelled"):
            raise Cancelled

    def tell(self, name: str) -> None:
        """Reports which item is being taken. Raises Cancelled as `check` and `report` do."""
        self.check()
        self.report(name, self.done, self.total)


def _begun(store: Store, import_id: str, report: Report) -> _Progress:
    with store.read() as connection:
        found = imports.get(connection, import_id)
    if found is None:
        raise Cancelled
    return _Progress(store, import_id, report, found.done, found.total)


@dataclass(frozen=True, slots=True)
class _Taking:
    """One item being taken."""

    store: Store
    import_id: str
    item: imports.Item
    progress: _Progress
    settings: Settings

    def take(self) -> None:
        """Reads it, and keeps what came of it, be it only why not."""
        thing = self.item.thing
        try:
            found = self._read(thing)
        except ingest.Stopped:
            raise Cancelled from None
        except ingest.Unreadable as problem:
            self._end(problem=str(problem))
        except Exception:
            log.exception("Reading %s failed", thing.name)
            self._end(problem=_FAILED)
        else:
            self._keep(found)

    def _read(self, thing: Thing) -> Article | list[Thing]:
        """The article, or the articles that a feed names."""
        if thing.problem:
            raise ingest.Unreadable(thing.problem)
        if thing.kind == "row":
            return described(
                ingest.read_text(thing.data.decode(), settings=self.settings), thing.details
            )
        if thing.kind == "file":
            read = ingest.read(
                thing.data, thing.name, cancelled=self._unwanted, settings=self.settings
            )
            return described(read, thing.details)
        page = ingest.read_page(thing.name, cancelled=self._unwanted, settings=self.settings)
        if feeds.is_feed(page.data):
            return feeds.entries(page.data, page.url)
        article = ingest.read_fetched(page, cancelled=self._unwanted, settings=self.settings)
        return _completed(article, thing)

    def _keep(self, found: Article | list[Thing]) -> None:
        with self.store.write() as connection:
            if isinstance(found, list):
                more = imports.add(connection, self.import_id, found)
                self._ended(connection, outcome="feed")
                self.progress.total += more - 1
                return
            print_of = signature(found.text)
            original = copies.near(connection, found.id, print_of)
            outcome = articles.keep(connection, found, _ORIGINS[self.item.thing.kind])
            copies.put(connection, found.id, print_of)
            self._ended(connection, outcome=outcome, article_id=found.id, copy_of=original)
        self.progress.done += 1

    def _end(self, problem: str) -> None:
        with self.store.write() as connection:
            self._ended(connection, problem=problem)
        self.progress.done += 1

    def _ended(self, connection: Connection, **values: Any) -> None:
        imports.finish(connection, self.import_id, self.item.number, **values)

    def _unwanted(self) -> bool:
        try:
            self.progress.tell(self.item.thing.name)
        except Cancelled:
            return True
        return False


def _completed(article: Article, thing: Thing) -> Article:
    """What the page does not say of itself is taken from the feed that named it."""
    details = {
        k: v for k, v in thing.details.items() if k == "published" or not getattr(article, k)
    }
    if article.published.source == "stated":
        details.pop("published", None)
    return described(article, details)
