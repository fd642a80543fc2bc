"""The library’s cards in a real browser: put into a collection, taken out, brought back, compared; their details changed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk, settled

pytestmark = pytest.mark.browser

NAME = "The embassy"


@pytest.fixture
def page(samples: Desk) -> Page:
    page = samples.open(height=900)
    expect(page.get_by_role("button", name="More")).to_have_count(3)
    return page


def shelf(page: Page, card: int) -> Locator:
    """The list of collections of a card, opened from its menu."""
    page.get_by_role("button", name="More").nth(card).click()
    page.get_by_text("Collections …", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("A new collection for it")).to_be_visible()
    return dialog


def switch(dialog: Locator, on: bool) -> None:
    """Puts the card's article into the collection, or takes it out, and closes the list."""
    dialog.get_by_text(NAME, exact=True).click()
    expect(dialog.get_by_role("checkbox", name=NAME)).to_be_checked(checked=on)
    settled(dialog.page)
    close(dialog)


def close(dialog: Locator) -> None:
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_have_count(0)


def test_cards_are_put_into_a_collection_with_a_way_back_and_compared(page: Page) -> None:
    links = page.locator(".st-key-opcit-folders")
    notice = page.locator(".st-key-opcit-notice-shelved")
    dialog = shelf(page, 0)
    dialog.get_by_label("A new collection for it").fill(NAME)
    dialog.get_by_role("button", name="Make").click()
    expect(dialog.get_by_role("checkbox", name=NAME)).to_be_checked()
    close(dialog)
    expect(links).to_contain_text(f"{NAME} (1)")
    expect(notice).to_contain_text(f"Put into “{NAME}”")
    switch(shelf(page, 1), on=True)
    expect(links).to_contain_text(f"{NAME} (2)")
    switch(shelf(page, 0), on=False)
    expect(links).to_contain_text(f"{NAME} (1)")
    expect(notice).to_contain_text(f"Taken out of “{NAME}”")
    notice.get_by_role("button", name="Undo").click()
    expect(links).to_contain_text(f"{NAME} (2)")
    expect(notice).to_have_count(0)
    links.get_by_role("link").first.click()
    page.get_by_role("link", name="Compare these").click()
    page.wait_for_url(re.compile("compare="))
    expect(page.locator(".opcit-legend-articles li")).to_have_count(2)


def test_details_are_saved_although_their_dialog_is_closed_at_once(page: Page) -> None:
    page.get_by_role("button", name="More").first.click()
    page.get_by_text("Edit details", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Title", exact=True).fill("Another title")
    dialog.get_by_role("button", name="Save").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Another title")).to_be_visible()
    expect(dialog).to_have_count(0)
