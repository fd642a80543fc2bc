"""In a real browser: what is pressed twice before the page follows is done once, and what is asked twice is done twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk, settled
from tests.browser.hands import HANDS
from tests.browser.room import card
from tests.browser.walks import ARTICLE, opened

pytestmark = pytest.mark.browser
TWICE = "button => { button.click(); setTimeout(() => button.click(), 40) }"


def twice(button: Locator) -> None:
    """Presses a button two times in a twentieth of a second."""
    button.evaluate(TWICE)


def menu(page: Page, title: str, asked: str) -> None:
    """Takes an offer of the menu of a card of the library."""
    one = page.locator("[class*=st-key-opcit-card-]").filter(has_text=title)
    one.get_by_role("button", name="More").click()
    page.get_by_text(asked, exact=True).click()


def test_a_deletion_is_undone_by_two_presses(samples: Desk) -> None:
    page = samples.open()
    title = page.locator(".st-key-opcit-cards a").first.inner_text()
    menu(page, title, "Delete")
    expect(page.locator(".st-key-opcit-cards").get_by_text(title)).to_have_count(0)
    twice(page.locator(".st-key-opcit-undo button"))
    expect(page.locator(".st-key-opcit-cards").get_by_text(title)).to_be_visible()
    settled(page)
    expect(page.locator(".st-key-opcit-undo")).to_have_count(0)
    expect(page.locator(".st-key-opcit-cards").get_by_text(title)).to_be_visible()


def test_what_was_done_to_collections_is_undone_by_two_presses(samples: Desk) -> None:
    page = samples.open()
    title = page.locator(".st-key-opcit-cards a").first.inner_text()
    menu(page, title, "Collections …")
    page.get_by_label("A new collection for it").fill("Straits")
    page.get_by_role("button", name="Make").click()
    expect(page.get_by_role("dialog").get_by_text("Straits")).to_be_visible()
    page.keyboard.press("Escape")
    settled(page)
    twice(page.locator(".st-key-opcit-undo-shelved button"))
    folder = page.locator(".st-key-opcit-folders").get_by_role("link", name="Straits (0)")
    expect(folder).to_be_visible()
    settled(page)
    folder.click()
    page.get_by_role("button", name="Name and notes").click()
    page.get_by_role("button", name="Delete the collection").click()
    twice(page.locator(".st-key-opcit-undo-folder button"))
    expect(page.get_by_role("heading", name="Straits")).to_be_visible()
    settled(page)
    expect(page.get_by_role("heading", name="Straits")).to_be_visible()


def test_two_presses_make_one_link_and_one_correction(correcting: Desk) -> None:
    page = correcting.open(f"actors?article={ARTICLE}")
    page.locator(".st-key-opcit-share button").click()
    twice(page.get_by_role("button", name="Make link"))
    expect(page.get_by_text("Copy it now")).to_be_visible()
    settled(page)
    page.get_by_role("tab", name="Your links").click()
    expect(page.locator("[class*=st-key-opcit-link-]")).to_have_count(1)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Correct").first.click()
    form = page.get_by_test_id("stPopoverBody")
    form.get_by_label("Name").fill("Somebody")
    twice(form.get_by_role("button", name="Save"))
    settled(page)
    page.get_by_role("button", name="History").click()
    expect(page.locator("[class*=st-key-opcit-entry-]")).to_have_count(1)


def test_two_presses_keep_one_comment_and_one_reply(correcting: Desk) -> None:
    page = correcting.open(f"read?article={ARTICLE}&notes=open")
    page.get_by_role("combobox", name="Comment on a paragraph").click()
    page.get_by_role("option").first.click()
    page.get_by_role("textbox", name="Comment").fill("Is this so?")
    twice(page.locator(".st-key-opcit-notes-new").get_by_role("button", name="Save"))
    thread = page.locator("[class*=st-key-opcit-thread-]")
    expect(thread).to_have_count(1)
    settled(page)
    expect(thread).to_have_count(1)
    page.get_by_role("button", name="Reply").click()
    answer = page.get_by_test_id("stPopoverBody")
    answer.get_by_role("textbox").fill("It is.")
    twice(answer.get_by_role("button", name="Reply"))
    expect(thread.locator(".opcit-remark")).to_have_count(2)
    settled(page)
    expect(thread.locator(".opcit-remark")).to_have_count(2)


def test_two_corrections_are_undone_by_keys_pressed_at_once(correcting: Desk) -> None:
    page = opened(correcting, "actors")
    hand = HANDS["mouse"](page)
    hand.open("ministers")
    before = card(page).locator("h2").inner_text()
    for name in ("First", "Second"):
        hand.take("Rename")
        hand.fill({"name": name})
        expect(card(page).locator("h2")).to_have_text(name)
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    expect(card(page).locator("h2")).to_have_text(before)
    page.keyboard.press("Control+y")
    page.keyboard.press("Control+y")
    expect(card(page).locator("h2")).to_have_text("Second")
    twice(page.locator(".notice").get_by_role("button", name="Undo"))
    expect(card(page).locator("h2")).to_have_text("First")
    settled(page)
    expect(card(page).locator("h2")).to_have_text("First")
