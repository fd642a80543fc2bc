"""Back, Forward and reload lead to where one was: the view of the URL, and as far down as it was left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk, settled
from tests.browser.room import card
from tests.components.charts.invented import article

pytestmark = pytest.mark.browser
TOP = "document.querySelector('[data-testid=stMain]').scrollTop"
HEIGHT = 420  # a window so low that every page is longer
STILL = f"""() => new Promise(done => {{
  let [at, since] = [-1, 0]
  const look = now => {{
    if ({TOP} !== at) [at, since] = [{TOP}, now]
    now - since > 400 ? done(true) : requestAnimationFrame(look)
  }}
  requestAnimationFrame(look)
}})"""
"""Waits until nothing has moved for longer than it takes to take the place down."""

KEPT = f"""() => {{
  const kept = JSON.parse(sessionStorage.getItem("opcit-scrolled") ?? "{{}}")
  return kept[location.href] > 0 && kept[location.href] === Math.round({TOP})
}}"""
"""That the place was taken down, which is done once nothing moves any more."""


def scrolled(page: Page, by: int) -> float:
    """Scrolls by the wheel; gives how far down the page is then, once that was taken down."""
    page.mouse.move(500, 300)
    page.mouse.wheel(0, by)
    page.wait_for_function(f"() => {TOP} >= {by} * 0.5")
    page.evaluate(STILL)
    top: float = page.evaluate(TOP)
    return top


def is_at(page: Page, top: float) -> None:
    page.wait_for_function(f"() => Math.abs({TOP} - {top}) < 4")


def go(page: Page, name: str) -> None:
    """Follows a link of the header from as far down as the page is: a click would scroll to it first."""
    page.locator(".st-key-opcit-header").get_by_role("link", name=name).dispatch_event("click")
    page.wait_for_url(f"**/{'' if name == 'Library' else name.lower()}?**")
    settled(page)


def test_back_to_a_page_finds_it_as_far_down_as_it_was(desk: Desk) -> None:
    page = desk.open(f"timeline?article={article().id}", height=HEIGHT)
    top = scrolled(page, 400)
    page.wait_for_function(KEPT)
    go(page, "Methods")
    is_at(page, 0)
    page.go_back()
    page.wait_for_url("**/timeline**")
    is_at(page, top)
    page.reload()
    is_at(page, top)


def test_a_link_leads_to_the_top(desk: Desk) -> None:
    page = desk.open(f"timeline?article={article().id}", height=HEIGHT)
    scrolled(page, 400)
    page.wait_for_function(KEPT)
    go(page, "Methods")
    go(page, "Timeline")
    page.wait_for_timeout(1_000)
    is_at(page, 0)


@pytest.mark.parametrize("way", ["back", "link", "reload"])
def test_a_reader_goes_on_where_they_were(desk: Desk, way: str) -> None:
    page = desk.open(f"read?article={article().id}", height=HEIGHT)
    page.locator(".room .words").first.wait_for()
    top = scrolled(page, 300)
    if way == "reload":
        page.reload()
    else:
        go(page, "Timeline")
        page.go_back() if way == "back" else go(page, "Read")
    page.locator(".room .words").first.wait_for()
    is_at(page, top)


def test_back_from_another_page_has_the_mark_open_that_was(desk: Desk) -> None:
    page = desk.open(f"read?article={article().id}", height=700)
    marks = page.locator(".text .s[role=button]")
    expect(marks.first).to_be_visible()
    marks.first.click()
    title = card(page).locator("h2").inner_text()
    go(page, "Timeline")
    page.go_back()
    expect(card(page).locator("h2")).to_have_text(title)
    page.go_back()
    expect(card(page)).to_have_count(0)
    page.go_forward()
    expect(card(page).locator("h2")).to_have_text(title)


def test_another_article_opens_at_its_top(desk: Desk) -> None:
    page = desk.open(f"read?article={article().id}", height=HEIGHT)
    page.locator(".room .words").first.wait_for()
    scrolled(page, 300)
    go(page, "Library")
    other = page.locator(f".st-key-opcit-cards a[href*='read']:not([href*='{article().id}'])")
    other.first.click()
    page.wait_for_url("**/read**")
    page.locator(".room h1").wait_for()
    page.wait_for_timeout(800)
    is_at(page, 0)
