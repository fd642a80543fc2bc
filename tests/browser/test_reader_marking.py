"""What a reader adds to an article: marks on selected words, a paragraph's part, its date; by mouse and by keys."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.browser.hands import HANDS, Hand, Mouse
from tests.browser.room import card
from tests.browser.walks import MARKS, opened

pytestmark = pytest.mark.browser


@pytest.fixture(params=HANDS)
def hand(request: pytest.FixtureRequest, correcting: Desk) -> Hand:
    return HANDS[request.param](correcting.page)


@pytest.mark.parametrize(("words", "what", "values", "shown"), MARKS, ids=[m[1] for m in MARKS])
def test_words_are_marked_found_again_and_undone(
    correcting: Desk, hand: Hand, words: str, what: str, values: dict[str, str], shown: str
) -> None:
    page = opened(correcting, "actors")
    hand.mark(words, what)
    hand.fill(values)
    # The form holds these words too: what was asked for is done once the notice says so.
    expect(page.locator(".notice")).to_contain_text("Undo")
    expect(card(page)).to_contain_text(shown)
    page.reload()
    expect(card(page)).to_contain_text(shown)
    expect(page.locator(".s.sel").first).to_have_text(re.compile(words.split()[0]))
    page.keyboard.press("Control+z")
    expect(page.locator(".notice")).to_contain_text("Undone")
    expect(page.locator(".s.sel")).to_have_count(0)


def test_a_paragraph_plays_another_part(correcting: Desk, hand: Hand) -> None:
    page = opened(correcting, "actors")
    hand.mark("A reader wrote", "Paragraph")
    hand.fill({"role": "a caption"})
    expect(page.locator(".row.caption")).to_contain_text("A reader wrote")
    page.reload()
    expect(page.locator(".row.caption")).to_contain_text("A reader wrote")
    page.keyboard.press("Control+z")
    expect(page.locator(".row.caption")).to_have_count(0)


def test_what_is_no_date_is_refused_in_the_form(correcting: Desk, hand: Hand) -> None:
    page = opened(correcting, "times")
    hand.open("Monday")
    hand.take("Change")
    hand.fill({"value": "some day"})
    expect(page.locator(".form .problem")).to_contain_text("is no date")
    expect(page.locator(".form [name=value]")).to_have_value("some day")
    page.locator(".form [name=value]").press("Escape")
    expect(page.locator(".offer:focus")).to_have_text("Change")
    expect(page.locator(".card .history")).to_have_count(0)


def test_the_byline_asks_for_details_and_confirms_the_date(correcting: Desk, hand: Hand) -> None:
    page = opened(correcting, "actors")
    if isinstance(hand, Mouse):
        page.locator(".byline").get_by_role("button", name="change").click()
        expect(page.get_by_role("dialog")).to_contain_text("About this article")
        page.keyboard.press("Escape")
        page.locator(".byline").get_by_role("button", name="confirm").click()
    else:
        confirm = page.locator(".byline").get_by_role("button", name="confirm")
        hand.reach(confirm)
        page.keyboard.press("Enter")
    expect(page.locator(".byline")).to_contain_text("given by a reader")
    page.reload()
    expect(page.locator(".byline")).to_contain_text("given by a reader")
    page.keyboard.press("Control+z")
    expect(page.locator(".byline")).to_contain_text("inferred")
