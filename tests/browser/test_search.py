"""Searching the library in a browser: as one types, with filters, to the passage in the text."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FloatRect, Page, expect

from tests.browser.desk import Desk, fits, in_time, settled
from tests.components.charts.invented import TEXT

pytestmark = pytest.mark.browser
SHOWN = "() => [...CSS.highlights.get('opcit-here') ?? []].map(String).join('')"


@pytest.fixture
def page(desk: Desk) -> Page:
    shown = desk.open()
    expect(cards(shown).first).to_be_visible()
    return shown


def cards(page: Page):
    return page.locator(".st-key-opcit-cards [data-testid=stPageLink] a")


def test_a_hit_opens_the_article_at_its_passage(page: Page) -> None:
    page.get_by_placeholder("Search titles").fill("navy shelled wharves")
    marked = page.locator(".opcit-opening mark")
    expect(marked).to_have_text(["navy", "shelled", "wharves", "navy"])
    expect(page.locator(".opcit-found-count")).to_have_text("1 article")
    expect(page).to_have_url(re.compile("q=navy"))
    cards(page).first.click()
    expect(page.locator(".room .body .words").first).to_be_visible()
    start, end = TEXT.index("navy"), TEXT.rindex("navy") + len("navy")
    page.wait_for_function(f"words => ({SHOWN})() === words", arg=TEXT[start:end])
    expect(page).to_have_url(re.compile(rf"mark=passage\.{start}\.{end}"))
    page.go_back()
    expect(page.get_by_placeholder("Search titles")).to_have_value("navy shelled wharves")


def test_a_filter_is_chosen_from_a_list_stands_in_the_url_and_is_taken_away(
    page: Page, desk: Desk
) -> None:
    settled(page)
    everything = cards(page).count()
    page.get_by_role("button", name="Filters").click()
    field = page.locator(".st-key-filter-actor input")
    field.fill("harbour")
    page.get_by_role("option", name=re.compile("Harbour Guild")).first.click()
    on = page.locator("[class*=st-key-filter-off-actor] button")
    expect(on).to_have_text(re.compile("About: .*Harbour Guild"))
    expect(cards(page)).to_have_count(1)
    other = desk.elsewhere(page.url)
    expect(cards(other)).to_have_count(1)
    other.context.close()
    page.keyboard.press("Escape")
    on.click()
    expect(cards(page)).to_have_count(everything)
    expect(page).not_to_have_url(re.compile("about="))


def test_what_finds_nothing_offers_what_would(page: Page) -> None:
    page.get_by_placeholder("Search titles").fill("navy zeppelins")
    page.get_by_role("button", name="1 article without “zeppelins”").click()
    expect(cards(page)).to_have_count(1)
    expect(page.get_by_placeholder("Search titles")).to_have_value("navy")


@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_with_its_filters_open_fits_its_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.get_by_role("button", name="Filters").click()
    expect(page.locator(".st-key-opcit-filters")).to_be_visible()
    fits(page)
    in_time(page, lambda: within(page.locator(".st-key-opcit-filters").bounding_box(), width))


def within(box: FloatRect | None, width: int) -> None:
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
