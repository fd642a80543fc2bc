"""The reader in a real browser: marks, cards, keyboard, phones."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from playwright.sync_api import FloatRect, Page, expect

from tests.browser.desk import in_time
from tests.browser.room import Open, card, expect_highlight, name, quiet, segment
from tests.components.reader.invented import HOSTILE

pytestmark = pytest.mark.browser


def test_hostile_text_is_shown_and_stays_inert(open_page: Open) -> None:
    page = open_page()
    expect(page.locator(".text")).to_contain_text(HOSTILE)
    assert page.evaluate("window.owned") is None
    assert page.locator(".text script, .text img").count() == 0


def test_promotion_is_folded_away_not_lost(open_page: Open) -> None:
    page = open_page()
    words = page.locator(".promo .words")
    expect(words).to_be_hidden()
    page.locator(".promo summary").click()
    expect(words).to_have_text("Sign up for our newsletter.")


def test_a_click_opens_the_card_of_the_innermost_mark(open_page: Open) -> None:
    page = open_page("layers=actors,claims,tone,stance")
    segment(page, "President Okoro").click()
    expect(card(page).locator("h2")).to_have_text("Okoro")
    tabs = card(page).locator(".tabs button")
    expect(tabs).to_have_count(3)
    tabs.filter(has_text="Claim").click()
    expect(card(page).locator("h2")).to_have_text("Prediction")
    expect(tabs).to_have_count(3)
    expect(tabs.filter(has_text="Okoro").first).to_be_visible()


def test_selecting_goes_no_round_trip(open_page: Open) -> None:
    page = open_page()
    quiet(page)
    sent: list[str] = []
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.on("Network.webSocketFrameSent", lambda frame: sent.append(frame))
    segment(page, "Ida Renn").click()
    page.locator("[data-layer=claims]").click()
    page.locator("[data-density='2']").click()
    expect(card(page)).to_be_visible()
    assert sent == []


def test_the_evidence_of_the_date_leads_to_its_words(open_page: Open) -> None:
    page = open_page()
    page.locator(".byline .passage").click()
    expect_highlight(page, "Monday")


def test_the_keyboard_reaches_opens_and_closes(open_page: Open) -> None:
    page = open_page("density=all")
    first = page.locator(".s[tabindex='0']")
    first.focus()
    expect(first).to_have_text("Monday")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".s:focus")).to_have_text("Harbour Guild")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".s:focus")).to_have_text("storming")
    page.keyboard.press("Enter")
    expect(card(page).locator("h2")).to_be_focused()
    expect(card(page).locator("h2")).to_have_text("Customs house stormed")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(page.locator(".s:focus")).to_have_text("storming")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".s:focus")).not_to_have_text("storming")


def test_find_and_help_by_keyboard(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("?")
    expect(page.locator("dialog.help")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("guild")
    expect(page.locator(".hits")).to_have_text("1 of 4")
    page.keyboard.press("Enter")
    expect(page.locator(".hits")).to_have_text("2 of 4")
    assert page.evaluate("CSS.highlights.get('opcit-found').size") == 4
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".hits")).to_have_text("1 of 4")
    page.get_by_role("button", name="Next hit").click()
    page.get_by_role("button", name="Next hit").click()
    expect(page.locator(".hits")).to_have_text("3 of 4")
    page.locator(".find").press("Escape")
    expect(page.locator(".hits")).to_be_hidden()
    expect(page.locator(".s:focus")).to_have_count(1)
    page.keyboard.press("/")
    page.keyboard.type("no such words")
    expect(page.locator(".hits")).to_have_text("none")


def test_letters_that_streamlit_listens_to_are_left_alone(open_page: Open) -> None:
    page = open_page()
    page.evaluate("() => { window.left = []; window.addEventListener('keydown', e => window.left.push([e.key, e.defaultPrevented])) }")  # fmt: skip
    page.locator(".s[tabindex='0']").focus()
    for key in "rc?":
        page.keyboard.press(key)
    assert page.evaluate("window.left") == [["r", False], ["c", False], ["?", True]]


def test_at_twice_the_size_words_are_not_hidden_by_their_card(open_page: Open) -> None:
    page = open_page(width=720, height=450, motion="reduce")
    for words in ("Harbour Guild", "President Okoro", "return"):
        segment(page, words).click()
        expect(card(page)).to_be_visible()
        in_time(page, partial(between_bar_and_card, page, words))
    page.wait_for_function("[...document.querySelectorAll('.stMain, body')].every(one => one.scrollWidth <= innerWidth)")  # fmt: skip


def between_bar_and_card(page: Page, words: str) -> None:
    mark, sheet = segment(page, words).bounding_box(), card(page).bounding_box()
    bar = page.locator(".bar").bounding_box()
    assert mark and sheet and bar
    assert bar["y"] + bar["height"] <= mark["y"] + 1 and mark["y"] + mark["height"] <= sheet["y"] + 1  # fmt: skip


def test_margin_dates_stand_at_their_lines_and_do_not_overlap(open_page: Open) -> None:
    page = open_page("density=all")
    expect(page.locator(".when")).to_have_text(["30 Sep", "30 Sep", "Sep 2018"])
    in_time(page, lambda: apart([one.bounding_box() for one in page.locator(".when").all()]))


def apart(boxes: list[FloatRect | None]) -> None:
    assert len(boxes) == 3
    for above, below in pairwise(boxes):
        assert above and below and above["y"] + above["height"] <= below["y"]


def test_on_a_phone_the_card_is_a_sheet_and_nothing_is_cut_off(open_page: Open) -> None:
    page = open_page(f"mark={name('events', 'storming')}", width=390, height=844)
    expect(card(page)).to_be_visible()
    card(page).evaluate("card => Promise.all(card.getAnimations().map(one => one.finished))")
    page.wait_for_function("[...document.querySelectorAll('.stMain, body')].every(one => one.scrollWidth <= innerWidth)")  # fmt: skip
    in_time(page, partial(below_its_mark, page))


def below_its_mark(page: Page) -> None:
    box, mark = card(page).bounding_box(), segment(page, "storming").bounding_box()
    assert box and round(box["y"] + box["height"]) == 844 and box["width"] <= 390
    assert mark and mark["y"] + mark["height"] < box["y"]


def test_without_a_log_nothing_can_be_edited(open_page: Open) -> None:
    page = open_page()
    expect(page.locator(".byline").get_by_role("button", name="change")).to_have_count(0)
    segment(page, "storming").click()
    expect(card(page)).to_be_visible()
    expect(page.locator(".offer")).to_have_count(0)
    page.keyboard.press("m")
    expect(page.locator(".adding")).to_be_hidden()
