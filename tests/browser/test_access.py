"""What everybody can use: axe-core finds no serious fault on any page, light or dark, wide or narrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import FloatRect, Page, expect

from components import frame
from tests.browser.desk import Desk, Scheme, fits, in_time
from tests.components.charts.invented import article

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
STILL = """() => document.fonts.status === "loaded"
  && document.getAnimations().every(one => one.timeline !== document.timeline || one.playState !== "running")"""
"""What goes by a timeline of its own moves with the reader's scrolling, not by itself."""
VIOLATIONS = "async () => (await axe.run({resultTypes: ['violations']})).violations"
"""Only these are told in full: what passed is most of a result, and half of the time."""
WIDTHS = {"wide": 1440, "phone": 390}


@pytest.fixture(scope="module")
def checked(desk: Desk) -> Iterator[Desk]:
    """The desk with a page that lets axe past Opcit's own policy."""
    context = desk.browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield replace(desk, page=context.new_page())
    context.close()


def opened(desk: Desk, name: str, scheme: Scheme, width: int) -> Page:
    """A page of Opcit as it looks when nothing moves any more."""
    page = desk.open(f"{name}?article={article().id}", width, 900, scheme)
    if name == "read":
        page.locator(".room .words").first.wait_for()
    return page


def still(page: Page) -> None:
    """Waits until typefaces are there and nothing fades in or slides."""
    page.wait_for_function(STILL)


def faults(page: Page) -> list[str]:
    """The serious and critical violations, each with the elements that have it."""
    still(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(VIOLATIONS)
    return [
        f"{v['id']}: {[(n['target'], n['failureSummary']) for n in v['nodes']]}"
        for v in found
        if v["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [page.name for page in frame.PAGES])
def test_no_page_has_a_serious_fault(checked: Desk, name: str, scheme: Scheme, width: int) -> None:
    page = opened(checked, "" if name == "library" else name, scheme, width)
    assert faults(page) == []
    fits(page)
    if width == WIDTHS["phone"]:  # every link and menu of the header is in sight
        shown = page.locator(".st-key-opcit-header :is(a, button)")
        in_time(page, lambda: in_sight([one.bounding_box() for one in shown.all()]))


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nor_has_the_reader_with_a_card_the_help_or_the_export_menu_open(
    checked: Desk, scheme: Scheme, width: int
) -> None:
    page = opened(checked, "read", scheme, width)
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
    expect(
        page.locator(".st-key-opcit-formats [data-testid=stDownloadButton]").last
    ).to_be_visible()
    assert faults(page) == []


def test_axe_would_tell(checked: Desk) -> None:
    page = opened(checked, "read", "light", 1440)
    page.locator(".room h1").evaluate("title => { title.style.color = '#e8dcc8' }")
    assert any(fault.startswith("color-contrast") for fault in faults(page))


def in_sight(boxes: list[FloatRect | None]) -> None:
    assert len(boxes) > 1
    for box in boxes:
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
