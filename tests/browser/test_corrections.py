"""Corrections in a real browser: made with the mouse and with keys only, undone, found again after a reload."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from benchmarks.serving import served
from opcit.reading import Engine
from tests.browser.desk import Desk, settled
from tests.components.charts.invented import article
from tests.opcit.corrections.examples import reading
from tests.pages.opened import database, stored

pytestmark = pytest.mark.browser
Show = Callable[..., Page]


@pytest.fixture
def show(desk: Desk) -> Show:
    """show("actors", actor="guild"): a page about the article."""

    def shown(name: str, **query: str) -> Page:
        more = "".join(f"&{key}={value}" for key, value in query.items())
        return desk.open(f"{name}?article={article().id}{more}")

    return shown


def choose(page: Page, label: str, what: str) -> None:
    """Chooses in a list of the open form."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=what, exact=True).click()
    settled(page)


def correct(page: Page, what: str) -> None:
    """Opens the card's form at what is to be corrected."""
    page.get_by_test_id("stPopover").get_by_role("button", name="Correct").click()
    choose(page, "What", what)


def save(page: Page) -> None:
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="Save")).to_have_count(0)
    settled(page)


def listening(page: Page) -> None:
    """Waits until a page that was loaded anew hears the keys."""
    page.locator("[data-listens]").wait_for(state="attached")


def side(page: Page):
    return page.locator(".st-key-opcit-side h3").first


def test_an_actor_is_renamed_undone_redone_and_found_after_a_reload(show) -> None:
    page = show("actors", actor="guild")
    correct(page, "Rename")
    page.get_by_label("Name", exact=True).fill("Guild of the Harbour")
    page.get_by_label("Why").fill("Its own name.")
    save(page)
    expect(side(page)).to_have_text("Guild of the Harbour")
    page.locator("body").press("Control+z")
    expect(side(page)).to_have_text("Harbour Guild")
    page.locator("body").press("Shift+Control+Z")
    expect(side(page)).to_have_text("Guild of the Harbour")
    page.locator("body").press("Control+z")
    expect(side(page)).to_have_text("Harbour Guild")
    page.locator("body").press("Control+y")
    expect(side(page)).to_have_text("Guild of the Harbour")
    page.reload()
    expect(side(page)).to_have_text("Guild of the Harbour")
    page.get_by_role("button", name="History").click()
    entry = page.locator(".opcit-entry").first
    expect(entry).to_contain_text("“Harbour Guild” renamed to “Guild of the Harbour”")
    expect(entry).to_contain_text("Its own name.")
    page.get_by_role("button", name="Revert").first.click()
    expect(side(page)).to_have_text("Harbour Guild")


def test_keys_in_a_field_undo_what_was_typed_and_no_correction(show) -> None:
    page = show("actors", actor="crowds")
    correct(page, "Rename")
    page.get_by_label("Name", exact=True).fill("The people of the port")
    save(page)
    expect(side(page)).to_have_text("The people of the port")
    correct(page, "Rename")
    page.get_by_label("Name", exact=True).fill("Nobody")
    page.get_by_label("Name", exact=True).press("Control+z")
    page.wait_for_timeout(800)
    expect(side(page)).to_have_text("The people of the port")
    page.keyboard.press("Escape")
    page.locator("body").press("Control+z")
    expect(side(page)).to_have_text("Crowds")


def test_an_event_is_dated_and_its_page_follows(show) -> None:
    page = show("timeline", event="guild-strike")
    headline = page.locator(".opcit-headline").first
    expect(headline).to_contain_text("1 undated")
    correct(page, "Change date")
    page.get_by_role("textbox", name="Began on or after").fill("2021-04-01")
    page.get_by_role("textbox", name="Began on or before").fill("2021-04-02")
    save(page)
    expect(headline).not_to_contain_text("undated")
    page.reload()
    listening(page)
    settled(page)
    expect(headline).not_to_contain_text("undated")
    page.locator("body").press("Control+z")
    expect(headline).to_contain_text("1 undated")


def test_a_wrong_date_is_refused_in_words(show) -> None:
    page = show("timeline", event="war")
    correct(page, "Change date")
    page.get_by_role("textbox", name="Began on or after").fill("soon")
    save(page)
    expect(page.get_by_test_id("stToast")).to_contain_text("Write the date as 2020-01-01")


def test_an_event_is_added_on_words_and_rejected_with_keys_only(show) -> None:
    page = show("timeline")
    page.get_by_role("button", name="Add an event").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Words of the article").fill("cheered")
    page.get_by_label("Title", exact=True).fill("Crowds cheered at")
    page.get_by_role("button", name="Save").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".opcit-events")).to_contain_text("Crowds cheered at")
    page.locator("body").press("Control+z")
    expect(page.locator(".opcit-events")).not_to_contain_text("Crowds cheered at")


def test_a_new_engine_version_keeps_corrections_and_lists_orphans(
    desk, show, folder, start
) -> None:
    page = show("actors", actor="okoro")
    correct(page, "Rename")
    page.get_by_label("Name", exact=True).fill("Ada Okoro")
    save(page)
    expect(side(page)).to_have_text("Ada Okoro")
    page = show("timeline", event="raids")
    correct(page, "Rename")
    page.get_by_label("Title", exact=True).fill("Raids at sea")
    save(page)
    expect(side(page)).to_have_text("Raids at sea")
    _newer(folder)
    with served(database_url=database(folder), start=start) as address:
        other = desk.elsewhere(f"{address}/actors?article={article().id}&actor=okoro-ada")
        expect(side(other)).to_have_text("Ada Okoro")
        other.get_by_role("button", name="History").click()
        entries = other.locator(".opcit-entry")
        expect(entries.filter(has_text="Raids at sea")).to_contain_text("finds no place")
        other.context.close()


def _newer(folder: Path) -> None:
    """Another reading, as a new engine would make it: an actor under another id, an event not found."""
    from dataclasses import replace

    base = reading()
    actors = tuple(
        replace(a, id="okoro-ada", name="Okoro") if a.id == "okoro" else a for a in base.actors
    )
    gone = tuple(e for e in base.events if e.id != "raids")
    newer = replace(
        base, opcit=Engine("2"), actors=actors, events=gone, quotes=(), stances=(), relations=(), tones=(),
    )  # fmt: skip
    stored(database(folder), newer)
