"""The browser, and the running Opcit before it, that the tests of a file share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy2
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.serving import Start, served
from tests.browser.desk import Desk
from tests.browser.room import Open
from tests.components.charts.invented import reading
from tests.components.reader.invented import reading as marked
from tests.pages.opened import database, stored

Motion = Literal["reduce", "no-preference"]


@pytest.fixture(autouse=True)
def own_windows(browser: Browser) -> Iterator[None]:
    """Closes the browser windows that a test opened for itself: left open, their pages would go on asking."""
    before = browser.contexts
    yield
    for context in browser.contexts:
        if context not in before:
            context.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, read_samples: Path) -> Path:
    """Where the library of the file's server is: it holds the samples, read."""
    made = tmp_path_factory.mktemp("library")
    copy2(read_samples, made)
    return made


@pytest.fixture(scope="module")
def desk(browser: Browser, folder: Path, start: Start) -> Iterator[Desk]:
    """An Opcit whose library holds the samples and the invented reading."""
    stored(database(folder), reading())
    with _desk(browser, folder, start) as started:
        yield started


@pytest.fixture(scope="module")
def samples(browser: Browser, folder: Path, start: Start) -> Iterator[Desk]:
    """An Opcit whose library holds the samples only."""
    with _desk(browser, folder, start) as started:
        yield started


@pytest.fixture(scope="module")
def correcting(browser: Browser, folder: Path, start: Start) -> Iterator[Desk]:
    """An Opcit whose library holds the samples and the reader's invented reading, with marks of every layer."""
    stored(database(folder), marked())
    with _desk(browser, folder, start) as started:
        started.page.emulate_media(reduced_motion="reduce")
        yield started


@pytest.fixture(scope="module")
def reader(browser: Browser, start: Start) -> Iterator[tuple[str, Page]]:
    """The address of the reader alone, and a page for a file's walks."""
    with served(entry="tests/browser/reader_app.py", start=start) as address:
        context = browser.new_context()
        yield address, context.new_page()
        context.close()


@pytest.fixture
def open_page(reader: tuple[str, Page], browser: Browser) -> Iterator[Open]:
    """open_page("mark=...", width=390): the reader; given an address, in a browser of its own."""
    address, shared = reader
    others: list[Page] = []

    def opened(
        query: str = "", width: int = 1440, height: int = 900, motion: Motion = "no-preference"
    ) -> Page:
        page = shared
        if "://" in query:
            page = browser.new_context().new_page()
            others.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(reduced_motion=motion)
        page.goto(query if page in others else f"{address}/?{query}")
        page.locator(".room .words").first.wait_for()
        return page

    yield opened
    for page in others:
        page.context.close()


@contextmanager
def _desk(browser: Browser, folder: Path, start: Start) -> Iterator[Desk]:
    with served(database_url=database(folder), start=start) as address:
        context = browser.new_context()
        yield Desk(address, browser, context.new_page())
        context.close()
