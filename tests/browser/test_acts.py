"""In a real browser: what a reader asked for is done to its end although they ask for more meanwhile."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from benchmarks.serving import Start, served

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("act", ["Act", "Act in the run"])
def test_an_act_is_not_broken_off_by_the_next_click(
    browser: Browser, start: Start, act: str
) -> None:
    with served(entry="tests/browser/acts_app.py", start=start) as address:
        page = browser.new_page()
        page.goto(address)
        page.get_by_role("button", name=act, exact=True).click()
        page.wait_for_timeout(300)
        page.get_by_role("button", name="More").click()
        expect(page.get_by_text("done: 1, more: True")).to_be_visible()
