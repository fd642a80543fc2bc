"""Each correction that the reader offers: by mouse and by keyboard alone, found again after a reload, undone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from components.reader.offers import ADDING, OFFERS
from opcit.corrections import EDITS
from tests.browser.desk import Desk
from tests.browser.hands import HANDS
from tests.browser.room import card, segment
from tests.browser.walks import CASES, MARKS, Case, opened

pytestmark = pytest.mark.browser


def show(page: Page, case: Case) -> None:
    """That the correction is there, as it is after it was made and after a reload."""
    if case.shown:
        expect(card(page)).to_contain_text(case.shown)
        expect(card(page).locator(".history")).to_contain_text("by person (a reader)")
    else:
        expect(card(page)).to_have_count(0)


def gone(page: Page, before: str) -> None:
    """That the card is what it was before."""
    expect(card(page)).to_have_text(re.compile(re.escape(before.split("\n")[1])))
    expect(card(page).locator(".history")).to_have_count(0)


def reload(page: Page) -> None:
    page.reload()
    page.locator(".room .words").first.wait_for()


@pytest.fixture(scope="module")
def left() -> dict[str, Page]:
    """The page that the last walk left as it found it, by its layer: loaded anew just now, with a card open."""
    return {}


def ready(correcting: Desk, case: Case, left: dict[str, Page]) -> Page:
    """The reader with a case's layer, and no card open: loaded anew, save where it stands at the case's mark."""
    page = left.pop(case.layer, None)
    left.clear()
    if page is None:
        return opened(correcting, case.layer)
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    focused = "one => one === one.getRootNode().activeElement"
    there = segment(page, case.words).evaluate(focused)
    return page if there else opened(correcting, case.layer)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_correction_is_made_found_again_and_undone(
    correcting: Desk, case: Case, left: dict[str, Page]
) -> None:
    page = ready(correcting, case, left)
    for name in ("keys", "mouse"):
        hand = HANDS[name](page)
        hand.open(case.words)
        expect(card(page).locator("h2")).to_be_visible()
        before = card(page).inner_text()
        expect(page).to_have_url(re.compile("mark="))
        place = page.url.split("mark=")[1]
        hand.take(case.offer)
        if case.values:
            hand.fill(case.values)
        # “Undone” of the round before stands there too until then.
        expect(page.locator(".notice").get_by_role("button", name="Undo")).to_be_visible()
        show(page, case)
        expect(page).to_have_url(re.compile(re.escape(f"mark={place}") + "$"))
        if name == "keys":  # a reload takes along the notice that the mouse undoes it by
            reload(page)
            show(page, case)
        hand.undo()
        expect(page.locator(".notice")).to_contain_text("Undone")
        gone(page, before)
        if name == "mouse":
            reload(page)
            gone(page, before)
    left[case.layer] = page


def test_every_kind_of_edit_has_a_walk() -> None:
    """By mouse and by keys: the cases, the marks on selected words, a paragraph's part, the date."""
    offers = {(layer, o.label): o.edit for layer, row in OFFERS.items() for o in row}
    walked = {offers[case.layer, case.offer] for case in CASES}
    labels = {offer.label: offer.edit for offer in ADDING.values()}
    walked |= {labels[what] for _, what, _, _ in MARKS}
    walked |= {labels["Paragraph"], "set_published"}
    assert walked == {kind.name for kind in EDITS}
