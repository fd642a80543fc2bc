"""A page whose analysis takes longer than it waits: it shows how far that is, and the reading once it is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from benchmarks.serving import served

pytestmark = pytest.mark.browser
TEXT = "Slow to read\n\nOn Monday, President Ada Holm met her ministers in Oslo and praised them."


def test_a_slow_analysis_is_shown_and_then_read(browser: Browser, tmp_path: Path):
    go = tmp_path / "go"
    with served(entry="tests/browser/slow_asgi.py", OPCIT_GO=str(go)) as address:
        page = browser.new_page()
        page.goto(address)
        page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(
            {"name": "slow.txt", "mimeType": "text/plain", "buffer": TEXT.encode()},
        )
        link = page.get_by_role("link", name="Read it")
        address_of_it = link.get_attribute("href")
        page.goto(f"{address}/{address_of_it}".replace("/./", "/"))
        main = page.locator("[data-testid=stMain]")
        expect(main).to_contain_text(re.compile(r"\(\d+ of \d+\)"))
        expect(page.locator(".room")).to_have_count(0)
        go.touch()
        expect(page.locator(".room h1")).to_be_visible()
        page.close()
