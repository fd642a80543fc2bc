"""The timeline in a real browser: click to passages, keys, the URL, phones, both themes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk, Scheme, click, fits, in_time
from tests.components.charts.invented import article

pytestmark = pytest.mark.browser
PATH = f"timeline?article={article().id}"
CHART = "timeline-chart"
SAID = "chart => getComputedStyle(chart, '::before').display"
"""How it shows that a chart goes on sideways."""


@pytest.fixture
def page(desk: Desk) -> Page:
    return desk.open(PATH)


def test_a_click_shows_the_event_and_leads_to_its_passage(page: Page) -> None:
    click(page, CHART, "storming")
    side = page.locator(".st-key-opcit-side")
    expect(side.locator("h3")).to_have_text("Customs house stormed")
    expect(side.locator("mark.trigger").first).to_have_text("stormed")
    expect(page).to_have_url(re.compile("event=storming"))
    side.get_by_text("Go to passage").first.click()
    page.wait_for_url("**/read?**mark=events.*")


def test_a_second_click_keeps_the_zoom(page: Page) -> None:
    click(page, CHART, "storming")
    expect(page.locator(".st-key-opcit-side h3")).to_have_text("Customs house stormed")
    page.evaluate(
        "document.querySelector('.st-key-timeline-chart .js-plotly-plot').dataset.same = 'yes'"
    )
    click(page, CHART, "closing")
    expect(page.locator(".st-key-opcit-side h3")).to_have_text("Strait closed")
    assert (
        page.locator(".st-key-timeline-chart .js-plotly-plot").get_attribute("data-same") == "yes"
    )


def test_arrow_keys_step_through_time(page: Page) -> None:
    click(page, CHART, "shelling")
    heading = page.locator(".st-key-opcit-side h3")
    expect(heading).to_have_text("Wharves shelled")
    page.keyboard.press("ArrowRight")
    expect(heading).to_have_text("Customs house stormed")
    page.keyboard.press("ArrowLeft")
    expect(heading).to_have_text("Wharves shelled")


def test_the_url_opens_the_same_view_elsewhere(desk: Desk, page: Page) -> None:
    page.get_by_text("By actor", exact=True).click()
    expect(page).to_have_url(re.compile("lanes=actor"))
    click(page, CHART, "raids")
    expect(page).to_have_url(re.compile("event=raids"))
    other = desk.elsewhere(page.url)
    expect(other.locator(".st-key-opcit-side h3")).to_have_text("Raids on patrols")
    expect(
        other.locator(".js-plotly-plot .annotation-text", has_text="Navy of Arland")
    ).to_be_visible()
    other.context.close()


def test_nothing_of_the_article_runs(page: Page) -> None:
    assert page.locator("main img, .stMain img").count() == 0
    expect(page.locator(".opcit-events")).to_contain_text("<img src=x onerror=alert(1)>")


def test_the_list_opens_without_the_chart(page: Page) -> None:
    item = page.locator(".opcit-events li", has_text="Wharves shelled")
    item.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(item.locator("blockquote").first).to_contain_text("shelled two wharves")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_scrolls_the_chart_not_the_page(desk: Desk, scheme: Scheme) -> None:
    page = desk.open(PATH, width=390, height=844, scheme=scheme)
    fits(page)
    chart, side, items = (
        page.locator(c).bounding_box()
        for c in (".st-key-opcit-timeline", ".st-key-opcit-side", ".opcit-events")
    )
    assert chart and side and items
    assert chart["y"] < side["y"] < items["y"]


def test_a_finger_on_the_chart_scrolls_it_and_the_page(desk: Desk) -> None:
    context = desk.browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = replace(desk, page=context.new_page()).open(PATH, width=390, height=844)
    assert page.locator(".st-key-opcit-timeline").evaluate(SAID) == "block"
    page.locator(f".st-key-{CHART}").scroll_into_view_if_needed()
    before = scrolled(page)
    swipe(page, (-150, 0))
    in_time(page, lambda: farther(before[0], scrolled(page)[0]))
    swipe(page, (0, -150))
    in_time(page, lambda: farther(before[1], scrolled(page)[1]))


def test_a_chart_that_fits_says_nothing_of_scrolling(desk: Desk) -> None:
    page = desk.open(PATH)
    assert page.locator(".st-key-opcit-timeline").evaluate(SAID) == "none"


def scrolled(page: Page) -> list[float]:
    """How far the chart is scrolled sideways, and the page down."""
    found: list[float] = page.evaluate(
        "[document.querySelector('.st-key-opcit-timeline').scrollLeft, "
        "document.querySelector('[data-testid=stMain]').scrollTop]"
    )
    return found


def farther(before: float, now: float) -> None:
    assert now > before + 50


def swipe(page: Page, by: tuple[float, float]) -> None:
    """A finger put on the closer view, and moved."""
    box = page.locator(f".st-key-{CHART} .nsewdrag").first.bounding_box()
    assert box
    x, y = 250.0, max(box["y"], 200.0) + 20
    send = page.context.new_cdp_session(page).send
    for step in range(11):
        at = {"x": x + by[0] * step / 10, "y": y + by[1] * step / 10}
        kind = "touchMove" if step else "touchStart"
        send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [at]})
    send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_the_chart_takes_the_themes_colours(desk: Desk) -> None:
    colours: dict[Scheme, str] = {"light": "rgb(163, 52, 31)", "dark": "rgb(240, 138, 114)"}
    for scheme, colour in colours.items():
        page = desk.open(PATH, scheme=scheme)
        in_time(page, lambda shown=page, colour=colour: colour_is_in(shown, colour))


def colour_is_in(page: Page, colour: str) -> None:
    points = page.locator(".scatterlayer path.point")
    assert colour in points.evaluate_all("all => all.map(one => one.style.fill)")


def test_enter_in_the_date_box_saves_it(desk: Desk) -> None:
    """Stands last: the article is analysed anew from the day that is given."""
    page = desk.open(f"read?article={article().id}")
    page.locator(".byline").get_by_role("button", name="change").click()
    box = page.get_by_label("Published", exact=True)
    box.fill("2021-03-17")
    box.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".byline")).to_contain_text("17 March 2021")
