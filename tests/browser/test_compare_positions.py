"""What each author asks for and foresees, in a real browser: folded below the samples' disputes, and led to its passage."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk, Scheme, fits
from tests.browser.test_access import faults

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def read(samples: Desk) -> Desk:
    """The desk, once it has read the two that the page opens on."""
    page = samples.open("compare")
    page.locator(".opcit-parting-head").first.wait_for()
    return samples


def unfolded(page: Page) -> Locator:
    """What each asks for and foresees, opened below the disputes."""
    positions = page.locator(".opcit-positions")
    expect(positions).to_be_hidden()
    page.get_by_text("What each asks for and foresees").click()
    expect(positions).to_be_visible()
    return positions


def test_it_opens_below_the_disputes_and_leads_to_the_passage(read: Desk) -> None:
    positions = unfolded(page := read.open("compare"))
    said = positions.locator("section").last.locator("li a").first
    words = said.inner_text().strip()
    said.click()
    page.wait_for_url(re.compile(r"/read\?.*mark=claims\."))
    expect(page.locator(".room")).to_contain_text(words[:30])


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_it_fits_and_axe_finds_no_serious_fault(read: Desk, width: int, scheme: Scheme) -> None:
    context = read.browser.new_context(bypass_csp=True, reduced_motion="reduce")
    desk = replace(read, page=context.new_page())
    page = desk.open("compare", width=width, height=844, scheme=scheme)
    unfolded(page)
    fits(page)
    assert faults(page) == []
    context.close()
