"""The reader by keyboard and for screen readers: a way past the header, few stops, a name on every mark that shows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FloatRect, Page, expect

from tests.browser.desk import Desk, in_time, settled
from tests.browser.room import Open, at_rest, card, segment
from tests.components.charts.invented import article

pytestmark = pytest.mark.browser
FOCUSED = """() => {
  let one = document.activeElement
  while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement
  return one.classList.contains('s') ? 'mark' : one.innerText.trim()
}"""
BEYOND = "() => !document.querySelector('.st-key-opcit-header').contains(document.activeElement)"
FEW = 4  # presses of Tab to the link past the header: Streamlit's own link and its scrolling area come first
STOPS = 30  # presses without that link: 15 of the header, and what stands over the text


def presses(page: Page, wanted: str, most: int) -> int:
    """How many presses of Tab it takes to what is called that."""
    for n in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == wanted:
            return n
    raise AssertionError(f"{wanted} was not reached in {most}")


def named(page: Page) -> list[str]:
    """The names of all marks that are buttons, once no more are given: they are, in spare time."""
    in_time(page, lambda: no_more_come(page))
    return page.locator(".text .s[role=button]").evaluate_all("all => all.map(one => one.ariaLabel)")  # fmt: skip


def no_more_come(page: Page) -> None:
    names = "[...document.querySelectorAll('*')].flatMap(one => [...one.shadowRoot?.querySelectorAll('.text .s[role=button]') ?? []]).map(one => one.ariaLabel)"  # fmt: skip
    assert page.evaluate(f"""async () => {{
      const before = {names}.join()
      for (let n = 0; n < 3; n++) await new Promise(done => requestIdleCallback(done, {{ timeout: 2000 }}))
      return before === {names}.join()
    }}""")


@pytest.mark.parametrize("width", [1440, 390])
def test_the_first_link_leads_into_the_text(desk: Desk, width: int) -> None:
    page = desk.open(f"read?article={article().id}", width)
    expect(page.locator(".text .s[tabindex='0']")).to_have_count(1)
    assert presses(page, "Skip to the text", FEW) <= FEW
    link = page.get_by_role("link", name="Skip to the text")
    in_time(page, lambda: in_sight(link.bounding_box()))
    address = page.url
    page.keyboard.press("Enter")
    page.wait_for_function(f"({FOCUSED})() === 'mark'")
    assert page.url == address
    page.keyboard.press("Enter")
    expect(card(page)).to_be_visible()


def in_sight(box: FloatRect | None) -> None:
    assert box and box["x"] >= 0 and box["y"] >= 0 and box["height"] > 20


@pytest.mark.parametrize("name", ["timeline", "actors", "methods"])
def test_on_other_pages_it_leads_past_the_header(desk: Desk, name: str) -> None:
    page = desk.open(f"{name}?article={article().id}")
    presses(page, "Skip to the content", FEW)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.wait_for_function(BEYOND)


def test_few_stops_come_before_the_text(desk: Desk) -> None:
    page = desk.open(f"read?article={article().id}")
    expect(page.locator(".text .s[tabindex='0']")).to_have_count(1)
    assert presses(page, "mark", STOPS) <= STOPS


def test_the_switches_are_one_stop_and_arrows_go_through_them(open_page: Open) -> None:
    page = open_page()
    page.locator("[data-layer=actors]").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-layer=times]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-layer=times]")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("[data-layer]:enabled").last).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-density='-1']")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("[data-layer]:enabled").last).to_be_focused()


def test_every_mark_that_shows_is_a_button_with_layer_and_label(open_page: Open) -> None:
    page = open_page("density=all")
    shown = named(page)
    assert "President Okoro. Actor: Okoro" in shown
    assert any(re.match(r"Monday\. Time: ", one) for one in shown)
    assert any("Customs house stormed" in one for one in shown)
    expect(page.locator(".text .s[tabindex='0']")).to_have_count(1)
    expect(page.locator(".text .s[role=button]:not([tabindex])")).to_have_count(0)
    page.locator("[data-layer=actors]").click()
    fewer = named(page)
    assert fewer and not any("Actor: Okoro" in one for one in fewer)
    page.keyboard.press("0")
    assert named(page) == []
    page.keyboard.press("0")
    assert named(page) == fewer


def test_a_screen_reader_opens_any_mark_and_hears_its_card(open_page: Open) -> None:
    page = open_page("density=all")
    named(page)
    mark = page.get_by_role("button", name="President Okoro. Actor: Okoro")
    mark.focus()
    expect(mark).to_have_attribute("tabindex", "0")
    mark.dispatch_event("click")
    expect(card(page).locator("h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".s:focus")).to_have_count(1)
    expect(mark).to_have_attribute("tabindex", "-1")


def test_a_click_leaves_the_arrows_to_scrolling(open_page: Open) -> None:
    page = open_page("density=all", height=420)
    named(page)
    segment(page, "Okoro").click()
    expect(card(page)).to_be_visible()
    before = at_rest(page, "Okoro")
    page.keyboard.press("ArrowUp")
    in_time(page, lambda: further_down(segment(page, "Okoro").bounding_box(), before))
    expect(page.locator(".s:focus")).to_have_count(0)


def further_down(box: FloatRect | None, before: float) -> None:
    assert box and box["y"] > before


TITLED = (
    "America bombed its host and handed Tehran a gift"  # a sample whose title stands in its text
)


def titled(desk: Desk, width: int = 1440) -> Page:
    page = desk.open("", width)
    page.locator(".st-key-opcit-cards").get_by_role("link", name=TITLED).click()
    page.locator(".room .row:visible .words").first.wait_for()
    settled(page)
    return page


@pytest.mark.parametrize("width", [1440, 390])
def test_a_title_in_the_text_is_the_pages_with_its_marks(desk: Desk, width: int) -> None:
    page = titled(desk, width)
    title = page.locator(".room h1")
    expect(title).to_have_text(TITLED)
    expect(page.locator(".text .words:visible", has_text=TITLED)).to_have_count(0)
    presses(page, "mark", STOPS)
    expect(title.locator(".s:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(card(page)).to_be_visible()
    page.reload()
    expect(title.locator(".s.sel").first).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    title.get_by_role("button").last.click()
    expect(card(page)).to_be_visible()


def test_a_title_that_somebody_gave_leaves_the_texts_own_where_it_is(desk: Desk) -> None:
    page = titled(desk)
    page.get_by_role("button", name="change", exact=True).click()
    page.get_by_label("Title", exact=True).fill("Another title")
    page.get_by_label("Title", exact=True).press("Enter")
    expect(page.locator(".room h1")).to_have_text("Another title")
    expect(page.locator(".text .title .words")).to_have_text(TITLED)
    expect(page.locator(".text .title .words")).to_be_visible()
