"""The actors page in a real browser: every point opens its sentences, and from there the passage."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk, click, fits, settled
from tests.components.charts.invented import article

pytestmark = pytest.mark.browser
PATH = f"actors?article={article().id}"


@pytest.fixture
def page(desk: Desk) -> Page:
    return desk.open(PATH)


def test_a_mean_opens_its_sentences_and_leads_to_the_passage(page: Page) -> None:
    click(page, "chart-tone", "okoro", "tone", "")
    side = page.locator(".st-key-opcit-side")
    expect(side.locator("h3").first).to_have_text("President Okoro")
    expect(side.locator("mark.target").first).to_have_text("President Okoro")
    expect(side.locator("mark.negative").first).to_have_text("terrible")
    expect(page).to_have_url(re.compile("actor=okoro.*point=tone"))
    side.get_by_text("Go to passage").first.click()
    page.wait_for_url("**/read?**mark=actors.*")


def test_an_unclear_stance_is_clickable_and_says_so(page: Page) -> None:
    click(page, "chart-stance", "guild", "stance", "")
    side = page.locator(".st-key-opcit-side")
    expect(side.locator("h3").first).to_have_text("Harbour Guild")
    expect(side.locator(".opcit-none").first).to_have_text("Unclear. Too few passages.")


def test_a_stance_shows_its_probabilities(page: Page) -> None:
    click(page, "chart-stance", "navy", "stance", "")
    side = page.locator(".st-key-opcit-side")
    expect(side.locator("footer").first).to_contain_text(
        "critical 70%, neutral 20%, favourable 10%"
    )
    expect(side.locator("mark.target").first).to_have_text("the navy")


@pytest.mark.parametrize(
    ("view", "point", "marked"),
    [
        ("course", ("crowds", "course", "p4"), "crowds"),
        ("course", ("navy", "drift", "p2"), "the navy"),
        ("voices", ("crowds", "holders", "okoro"), "the storming"),
        ("mentions", ("guild", "mentions", "name"), "Harbour Guild"),
        ("relations", ("navy", "relations", "crowds"), "shelled"),
        ("relations", ("navy", "agency", "undergoes"), "Raids"),
    ],
)
def test_points_of_every_view(
    desk: Desk, view: str, point: tuple[str, str, str], marked: str
) -> None:
    page = desk.open(f"{PATH}&view={view}")
    click(page, f"chart-{point[1]}", *point)
    expect(
        page.locator(".st-key-opcit-side mark.target, .st-key-opcit-side mark.trigger").first
    ).to_contain_text(marked)
    expect(page).to_have_url(re.compile(f"actor={point[0]}"))


def test_reload_and_back_show_the_same(page: Page) -> None:
    page.get_by_text("Mentions", exact=True).first.click()
    expect(page.locator(".opcit-headline").first).to_contain_text("Mentioned most")
    click(page, "chart-mentions", "crowds", "mentions", "name")
    heading = page.locator(".st-key-opcit-side h3").first
    expect(heading).to_have_text("Crowds")
    expect(page).to_have_url(re.compile("view=mentions.*actor=crowds|actor=crowds.*view=mentions"))
    page.reload()
    settled(page)
    expect(heading).to_have_text("Crowds")
    expect(page.locator(".opcit-headline").first).to_contain_text("Mentioned most")


def test_a_phone_has_no_sideways_scroll(desk: Desk) -> None:
    page = desk.open(PATH, width=390, height=844)
    fits(page)
    assert page.locator("main img, .stMain img").count() == 0


def test_charts_have_a_name_for_screen_readers(page: Page) -> None:
    figure = page.get_by_role("figure").first
    expect(figure).to_have_attribute("aria-label", re.compile("most positive"))
