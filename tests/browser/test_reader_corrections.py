"""Each correction that the reader offers: by mouse and by keyboard alone, found again after a reload, undone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from components.reader.offers import ADDING, OFFERS
from opcit.corrections import EDITS
from tests.browser.desk import Desk
from tests.browser.hands import HANDS
from tests.browser.room import card
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


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_correction_is_made_found_again_and_undone(correcting: Desk, case: Case) -> None:
    page = opened(correcting, case.layer)
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


def test_every_kind_of_edit_has_a_walk() -> None:
    """By mouse and by keys: the cases, the marks on selected words, a paragraph's part, the date."""
    offers = {(layer, o.label): o.edit for layer, row in OFFERS.items() for o in row}
    walked = {offers[case.layer, case.offer] for case in CASES}
    labels = {offer.label: offer.edit for offer in ADDING.values()}
    walked |= {labels[what] for _, what, _, _ in MARKS}
    walked |= {labels["Paragraph"], "set_published"}
    assert walked == {kind.name for kind in EDITS}
