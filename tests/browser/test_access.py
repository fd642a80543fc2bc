"""What everybody can use: axe-core finds no serious fault on any page, light or dark, wide or narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect

from components import frame
from tests.browser.desk import running
from tests.components.charts.invented import article

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
WIDTHS = {"wide": 1440, "phone": 390}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Browser]]:
    with running(tmp_path_factory.mktemp("access")) as ready:
        yield ready


def opened(desk: tuple[str, Browser], name: str, scheme: Any, width: int) -> Page:
    """A page of Opcit once its script has run; axe is let past the page's own policy."""
    address, browser = desk
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True,
        reduced_motion="reduce",
    )  # fmt: skip
    page = context.new_page()
    page.goto(f"{address}/{name}?article={article().id}")
    done(page)
    return page


def done(page: Page) -> None:
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for(
        timeout=60_000
    )
    page.locator("[data-testid='stSkeleton']").first.wait_for(state="detached")
    page.wait_for_timeout(500)


def faults(page: Page) -> list[str]:
    """The serious and critical violations, each with the elements that have it."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    return [
        f"{v['id']}: {[(n['target'], n['failureSummary']) for n in v['nodes']]}"
        for v in found
        if v["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [page.name for page in frame.PAGES])
def test_no_page_has_a_serious_fault(
    desk: tuple[str, Browser], name: str, scheme: str, width: int
) -> None:
    page = opened(desk, "" if name == "library" else name, scheme, width)
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nor_has_the_reader_with_a_card_the_help_or_the_export_menu_open(
    desk: tuple[str, Browser], scheme: str, width: int
) -> None:
    page = opened(desk, "read", scheme, width)
    page.keyboard.press("?")
    expect(page.locator("dialog.help")).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    off = page.locator("[data-layer][aria-pressed=false]:enabled")
    for _ in range(off.count()):
        off.first.click()
    page.locator("[data-density='2']").click()
    page.locator(".s[tabindex='0']").press("Enter")
    expect(page.locator("aside.card.open")).to_be_visible()
    assert faults(page) == []
    page.locator(".offer").nth(1).click()
    expect(page.locator(".form")).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    expect(page.locator(".adding")).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.locator(".st-key-opcit-export button").first.click()
    expect(page.locator(".st-key-opcit-formats")).to_be_visible()
    assert faults(page) == []
    page.context.close()


def test_axe_would_tell(desk: tuple[str, Browser]) -> None:
    page = opened(desk, "read", "light", 1440)
    page.locator(".room h1").evaluate("title => { title.style.color = '#e8dcc8' }")
    assert any(fault.startswith("color-contrast") for fault in faults(page))
    page.context.close()


@pytest.mark.parametrize("name", [page.name for page in frame.PAGES])
def test_on_a_phone_every_link_and_menu_of_the_header_is_in_sight(
    desk: tuple[str, Browser], name: str
) -> None:
    page = opened(desk, "" if name == "library" else name, "light", 390)
    shown = page.locator(".st-key-opcit-header :is(a, button)")
    for box in [one.bounding_box() for one in shown.all()]:
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    page.context.close()
