"""The main job from the library to a shared view, as a new user goes through it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import ROOT, served
from tests.browser.desk import settled

pytestmark = pytest.mark.browser
SAMPLE = "America bombed its host and handed Tehran a gift"
SAMPLES = len(list((ROOT / "samples").glob("*.md")))
REAL = ROOT.parent / "shared" / "articles" / "baghdad-embassy-commentary.txt"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served() as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


def go(page: Page, link: str) -> None:
    """Follows a link of the header."""
    page.locator(".st-key-opcit-header").get_by_role("link", name=link, exact=True).click()


def shared(browser: Browser, url: str) -> Page:
    """The same address in a browser that has never been here."""
    other = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    other.goto(url)
    return other


def test_a_newcomer_walks_from_the_library_through_every_page(
    page: Page, address: str, browser: Browser
):
    page.goto(address)
    page.get_by_role("link", name=SAMPLE).click()
    expect(page.locator(".room h1")).to_have_text(SAMPLE)
    page.locator(".s", has_text=re.compile("^Kataib Hezbollah$")).first.click()
    card = page.locator("aside.card.open h2")
    expect(card).to_have_text("Kataib Hezbollah")
    other = shared(browser, page.url)
    expect(other.locator("aside.card.open h2")).to_have_text("Kataib Hezbollah")
    other.context.close()
    go(page, "Timeline")
    expect(page.locator("h1")).to_have_text(SAMPLE)
    expect(page.locator(".opcit-events li.foreground").first).to_be_visible()
    go(page, "Actors")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    expect(page.locator(".st-key-opcit-side mark").first).to_be_visible()
    go(page, "Methods")
    expect(page.get_by_role("heading", name="Methods")).to_be_visible()
    page.go_back()
    expect(page.locator("h1")).to_have_text(SAMPLE)


def test_a_bad_file_gets_one_sentence_and_the_library_stays(
    page: Page, address: str, tmp_path: Path
):
    bad = tmp_path / "broken.docx"
    bad.write_bytes(b"PK\x03\x04 this is no document")
    page.goto(address)
    cards = page.locator(".st-key-opcit-cards a")
    expect(cards).to_have_count(SAMPLES)
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(bad)
    main = page.locator("[data-testid=stMain]")
    expect(main).to_contain_text("This Word document could not be read")
    expect(main).not_to_contain_text("Traceback")
    page.reload()
    expect(cards).to_have_count(SAMPLES)


def test_the_real_article_is_uploaded_read_and_shared(page: Page, address: str, browser: Browser):
    if not REAL.exists():
        pytest.skip("../shared/articles is not here: the real article is its publisher's")
    page.goto(address)
    _upload(page, REAL)
    go(page, "Timeline")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("Wednesday 1 January 2020")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("As we enter 2020")
    days = page.locator(".opcit-events section")
    named = {
        "Undated, by Sunday 29 December 2019": "attack",
        "Sunday 29 December 2019": "strike|attack",
        "Tuesday 31 December 2019": "storm",
        "Wednesday 1 January 2020": "calmer",
    }
    for day, words in named.items():
        section = days.filter(has=page.get_by_role("heading", name=day, exact=True))
        event = section.locator("li.foreground .what b", has_text=re.compile(words, re.I))
        expect(event.first).to_be_visible()
    settled(page)
    headings = days.locator("h3").all_inner_texts()
    assert [h for h in headings if h in named] == list(named)
    other = shared(browser, page.url)
    expect(other.locator(".opcit-events h3").first).to_be_visible()
    settled(page)
    settled(other)
    assert other.locator(".opcit-events h3").all_inner_texts() == headings
    assert other.locator(".st-key-opcit-side h3").all_inner_texts() == page.locator(".st-key-opcit-side h3").all_inner_texts()  # fmt: skip
    other.context.close()


def _upload(page: Page, path: Path) -> None:
    """Adds a file in the library and opens its card."""
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(path)
    card = page.get_by_role("link", name=re.compile("Aaron David Miller"))
    card.first.click()
    expect(page.locator(".room .words").first).to_be_visible()
