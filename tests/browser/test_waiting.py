"""A page whose analysis takes longer than it waits: it shows how far that is, and the reading once it is there."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from benchmarks.serving import served

pytestmark = pytest.mark.browser
TEXT = "Slow to read\n\nOn Monday, President Ada Holm met her ministers in Oslo and praised them."


def test_a_slow_analysis_is_shown_and_then_read(browser: Browser):
    with served(entry="tests/browser/slow_asgi.py") as address:
        page = browser.new_page()
        page.goto(address)
        page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(
            {"name": "slow.txt", "mimeType": "text/plain", "buffer": TEXT.encode()},
            timeout=60_000,
        )
        link = page.get_by_role("link", name="Read it")
        address_of_it = link.get_attribute("href", timeout=60_000)
        page.goto(f"{address}/{address_of_it}".replace("/./", "/"))
        main = page.locator("[data-testid=stMain]")
        expect(main).to_contain_text(re.compile(r"\(\d+ of \d+\)"), timeout=20_000)
        expect(page.locator(".room h1")).to_be_visible(timeout=30_000)
        page.close()
