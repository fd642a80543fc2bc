"""Sharing as two people see it: whoever makes a link, and whoever opens it in another browser."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import Start, served
from opcit.analyse import analyse
from opcit.ingest import read
from opcit.reading import Reading
from opcit.settings import ROOT
from opcit.sharing import excerpts
from opcit.sharing.guesses import ALLOWED
from opcit.sharing.redaction import GAP
from tests import patience
from tests.browser.desk import settled
from tests.browser.sharing import ENDS_WITHIN, end_first, fresh, heard, link
from tests.opcit.sharing.test_redaction import RUN, hidden_runs, runs
from tests.pages.opened import database

pytestmark = pytest.mark.browser
SAMPLE = ROOT / "samples" / "baghdad-a-gift-to-tehran.md"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return analyse(read(SAMPLE.read_bytes(), SAMPLE.name))


@pytest.fixture(scope="module")
def address(folder: Path, start: Start) -> Iterator[str]:
    with served(database_url=database(folder), start=start) as url:
        yield url


@pytest.fixture(scope="module")
def sharing(browser: Browser) -> Page:
    """The page of whoever shares: the same in each walk, unlike that of whoever opens a link."""
    return fresh(browser)


@pytest.fixture
def sharer(sharing: Page, address: str, reading: Reading) -> Page:
    """It, with an actor selected on the Read page."""
    page = sharing
    page.goto(f"{address}/read?article={reading.article.id}")
    page.locator(".s", has_text=re.compile("^Kataib Hezbollah$")).first.click()
    expect(page.locator("aside.card.open h2")).to_have_text("Kataib Hezbollah")
    return page


def test_a_link_opens_the_same_view_elsewhere_and_ends_within_half_a_minute(
    browser: Browser, sharer: Page, reading: Reading
) -> None:
    url = link(sharer)
    other = fresh(browser)
    other.goto(url)
    expect(other.locator("aside.card.open h2")).to_have_text("Kataib Hezbollah")
    assert "mark=actors." in other.url and reading.article.id not in other.content()
    expect(other.locator(".opcit-shared")).to_contain_text("Machine-read")
    for name in ("Timeline", "Actors", "Read"):
        other.locator(".st-key-opcit-header").get_by_role("button", name=name).click()
        other.wait_for_url(f"**page={name.lower()}**")
        expect(other.get_by_text("America bombed its host").first).to_be_visible()
    end_first(sharer)
    ended = time.monotonic()
    expect(other.get_by_text("This link has been ended")).to_be_visible()
    assert time.monotonic() - ended < ENDS_WITHIN
    expect(other.locator(".room")).to_have_count(0)
    other.reload()
    expect(other.get_by_text("This link has been ended")).to_be_visible()


def test_no_way_on_a_shared_page_leads_out_of_it(
    browser: Browser, sharer: Page, reading: Reading
) -> None:
    url = link(sharer)
    other = fresh(browser)
    other.goto(url)
    expect(other.locator("aside.card.open")).to_be_visible()
    for name in ("Read", "Timeline", "Actors"):
        other.locator(".st-key-opcit-header").get_by_role("button", name=name).click()
        other.wait_for_url(f"**page={name.lower()}**")
        expect(other.locator(".room, .opcit-headline").first).to_be_visible()
        inside = other.evaluate(
            "() => [...document.querySelectorAll('a[href]')].map(a => a.href)"
            ".filter(href => new URL(href).origin === location.origin)"
        )
        assert all("/shared?t=" in href for href in inside), inside
        assert reading.article.id not in other.content()


def test_excerpts_only_sends_nothing_else(browser: Browser, sharer: Page, reading: Reading) -> None:
    url = link(sharer, excerpts_only=True)
    other = fresh(browser)
    sent = heard(other)
    other.goto(url)
    expect(other.locator("aside.card.open h2")).to_have_text("Kataib Hezbollah")
    for name in ("Timeline", "Actors"):
        other.locator(".st-key-opcit-header").get_by_role("button", name=name).click()
        other.wait_for_url(f"**page={name.lower()}**")
        settled(other)
        other.locator(".js-plotly-plot .main-svg").first.wait_for()
    with other.expect_download() as saved:
        other.get_by_role("button", name="Export").click()
        other.locator(".st-key-export-json button").click()
    received = b"\n".join([*sent, Path(saved.value.path()).read_bytes(), other.content().encode()])
    (mark,) = parse_qs(urlsplit(other.url).query)["mark"]
    spans = excerpts.chosen(reading, {"mark": mark})
    size = RUN + 3
    hidden = hidden_runs(reading, spans, size)
    words = received.decode("utf-8", "replace").replace("\\u2019", "’").replace("\\u2026", "…")
    words = words.replace(GAP, " gap ")
    assert runs(words, size) & runs(reading.article.words(spans[0]), size), "nothing was heard"
    found = runs(words, size) & hidden
    assert len(hidden) > 300 and not found, found


def test_a_passphrase_is_asked_once_a_browser_and_guesses_are_limited(
    browser: Browser, sharer: Page, address: str
) -> None:
    url = link(sharer, passphrase="two green herons")
    other = fresh(browser)
    sent = heard(other)
    other.goto(f"{address}/shared?t={url.rpartition('/')[2]}")
    other.get_by_role("link", name="Enter the passphrase").click()
    other.get_by_label("Passphrase").fill("two grey herons")
    other.get_by_role("button", name="Open").click()
    expect(other.get_by_role("alert")).to_have_text("That is not the passphrase.")
    assert b"Kataib" not in b"".join(sent)
    other.get_by_label("Passphrase").fill("two green herons")
    other.get_by_role("button", name="Open").click()
    expect(other.locator("aside.card.open h2")).to_have_text("Kataib Hezbollah")
    other.reload()
    expect(other.locator("aside.card.open h2")).to_have_text("Kataib Hezbollah")
    answers = [patience.post(url, data={"passphrase": f"guess {n}"}).status_code for n in range(7)]
    assert answers == [403] * 5 + [429] * 2
    assert patience.post(url, data={"passphrase": "two green herons"}).status_code == 429


def test_a_link_that_has_run_out_opens_nothing(
    browser: Browser, sharer: Page, folder: Path
) -> None:
    url = link(sharer)
    other = fresh(browser)
    other.goto(url)
    expect(other.locator("aside.card.open")).to_be_visible()
    with sqlite3.connect(folder / "opcit.db", timeout=30) as direct:
        direct.execute("UPDATE shares SET expires_at = '2020-01-01 00:00:00'")
    expect(other.get_by_text("This link has run out")).to_be_visible(timeout=ENDS_WITHIN * 1000)
    expect(other.locator(".room")).to_have_count(0)


def test_who_tries_links_that_do_not_exist_has_to_wait(browser: Browser, address: str) -> None:
    page = fresh(browser)
    page.goto(f"{address}/shared?t={0:022d}")
    expect(page.get_by_text("opens nothing")).to_be_visible()
    for n in range(1, ALLOWED):  # without a page, for they are forgotten after a minute
        patience.get(f"{address}/s/{n:022d}")
    page.goto(f"{address}/shared?t={ALLOWED:022d}")
    expect(page.get_by_text("Too many links that do not exist")).to_be_visible()
