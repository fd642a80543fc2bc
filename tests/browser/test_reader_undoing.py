"""Corrections one after another: undone, done again, reverted, seen on other pages, and made by two people."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from opcit.corrections import made
from opcit.store import Store, corrections, open_store
from tests.browser.desk import Desk
from tests.browser.hands import HANDS
from tests.browser.room import at_rest, card
from tests.browser.walks import ARTICLE, opened
from tests.components.reader.invented import reading
from tests.pages.opened import database

pytestmark = pytest.mark.browser


def test_undo_redo_and_revert(correcting: Desk) -> None:
    page = opened(correcting, "actors")
    hand = HANDS["keys"](page)
    hand.open("President Okoro")
    for name in ("First", "Second"):
        hand.take("Rename")
        hand.fill({"name": name})
        expect(card(page).locator("h2")).to_have_text(name)
        expect(card(page).locator("h2")).to_be_focused()
    expect(card(page).locator(".history li").first).to_contain_text(
        "name was First by person (a reader)"
    )
    expect(card(page).locator(".history li").last).to_contain_text("name was Okoro by model")
    page.keyboard.press("Control+z")
    expect(card(page).locator("h2")).to_have_text("First")
    page.keyboard.press("Control+Shift+z")
    expect(card(page).locator("h2")).to_have_text("Second")
    page.keyboard.press("Control+z")
    expect(card(page).locator("h2")).to_have_text("First")
    page.keyboard.press("Control+y")
    expect(card(page).locator("h2")).to_have_text("Second")
    card(page).get_by_role("button", name="Revert").first.click()
    expect(card(page).locator("h2")).to_have_text("First")
    card(page).get_by_role("button", name="Revert").click()
    expect(card(page).locator("h2")).to_have_text("Okoro")


def test_charts_follow_at_once(correcting: Desk) -> None:
    page = opened(correcting, "events")
    hand = HANDS["mouse"](page)
    hand.open("storming")
    hand.take("Rename")
    hand.fill({"title": "Gate taken"})
    expect(card(page).locator("h2")).to_have_text("Gate taken")
    page.locator(".st-key-opcit-header").get_by_role("link", name="Timeline").click()
    expect(page.locator(".opcit-events")).to_contain_text("Gate taken")
    page.go_back()
    expect(card(page).locator("h2")).to_have_text("Gate taken")
    page.keyboard.press("Control+z")
    expect(card(page).locator("h2")).to_have_text("Customs house stormed")


def test_where_one_reads_stays_where_it_is(correcting: Desk) -> None:
    page = opened(correcting, "actors,events", height=420)
    hand = HANDS["mouse"](page)
    hand.open("return")
    before = at_rest(page, "return")
    offer = page.locator(".offer", has_text="To the story")
    offer.evaluate("offer => offer.click()")  # a click by mouse would scroll to it first
    expect(card(page)).to_contain_text("put into the story")
    assert abs(before - at_rest(page, "return")) < 2
    page.keyboard.press("Control+z")
    expect(card(page)).not_to_contain_text("put into the story")


@pytest.mark.parametrize(("choice", "name"), [("Keep theirs", "Hers"), ("Keep mine", "Mine")])
def test_who_comes_second_at_one_value_chooses(
    correcting: Desk, folder: Path, choice: str, name: str
) -> None:
    page = opened(correcting, "actors")
    hand = HANDS["mouse"](page)
    hand.open("President Okoro")
    theirs = meanwhile(folder, {"edit": "rename_actor", "actor": "okoro", "name": "Hers"})
    hand.take("Rename")
    hand.fill({"name": "Mine"})
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Somebody changed this meanwhile")
    expect(dialog).to_contain_text("Ana")
    expect(dialog).to_contain_text("“Okoro” renamed to “Hers”")
    expect(dialog).to_contain_text("“Okoro” renamed to “Mine”")
    dialog.get_by_role("button", name=choice).focus()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(card(page).locator("h2")).to_have_text(name)
    page.reload()
    expect(card(page).locator("h2")).to_have_text(name)
    if name == "Mine":
        page.keyboard.press("Control+z")
        expect(card(page).locator("h2")).to_have_text("Hers")
    back(folder, theirs)


def meanwhile(folder: Path, edit: dict[str, str]) -> int:
    """What Ana does in a session of her own; the revision of her entry."""
    with own_store(folder).write() as connection:
        (entry,) = corrections.append(connection, ARTICLE, [made(reading(), edit)], "Ana")
        return entry.revision


def back(folder: Path, revision: int) -> None:
    """Takes it back."""
    with own_store(folder).write() as connection:
        corrections.revert(connection, ARTICLE, [revision], "Ana")


def own_store(folder: Path) -> Store:
    return open_store(database(folder))
