"""What the reader's URL holds: layers, marks, passages, focus; back, forward and reload show it again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.desk import in_time
from tests.browser.room import Open, card, expect_highlight, name, segment
from tests.components.reader.invented import plain

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1440, 390])
def test_the_url_holds_the_view(open_page: Open, width: int) -> None:
    page = open_page(width=width, height=500)
    page.locator("[data-layer=claims]").click()
    page.locator("[data-layer=times]").click()
    page.locator("[data-density='2']").click()
    segment(page, "return").click()
    expect(page).to_have_url(re.compile("mark=events"))
    for view in (page, open_page(page.url, width=width, height=500)):
        expect(card(view).locator("h2")).to_have_text("Return of the Guild")
        expect(segment(view, "return")).to_be_in_viewport()
        pressed = view.locator("[data-layer][aria-pressed=true]").evaluate_all("all => all.map(one => one.dataset.layer)")  # fmt: skip
        assert sorted(pressed) == ["actors", "claims", "events", "quotes"]
        expect(view.locator("[data-density='2']")).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(card(page).locator("h2")).to_have_text("Return of the Guild")


def test_a_view_without_layers_is_a_clean_page_also_after_reload(open_page: Open) -> None:
    page = open_page()
    for layer in ("actors", "times", "quotes", "events"):
        page.locator(f"[data-layer={layer}]").click()
    expect(page).to_have_url(re.compile("layers=none"))
    page.reload()
    page.locator(".room .words").first.wait_for()
    expect(page.locator("[data-layer][aria-pressed=true]")).to_have_count(0)
    expect(page.locator(".when")).to_have_count(0)


def test_the_clean_page_comes_and_goes_by_key_switch_and_history(open_page: Open) -> None:
    page = open_page()
    marked = segment(page, "President Okoro")
    ground = "background-image", re.compile("gradient")
    expect(marked).to_have_css(*ground)
    page.keyboard.press("0")
    expect(marked).not_to_have_css(*ground)
    expect(page.locator(".when")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Clean")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Main").click()
    expect(marked).to_have_css(*ground)
    page.go_back()
    expect(marked).not_to_have_css(*ground)
    page.locator("[data-layer=times]").click()
    expect(page.locator("[data-layer][aria-pressed=true]")).to_have_count(1)


def test_back_and_forward_go_through_views_in_place(open_page: Open) -> None:
    page = open_page()
    page.locator("[data-layer=times]").click()
    segment(page, "storming").click()
    segment(page, "President Okoro").click()
    page.locator(".room").evaluate("room => { room.dataset.same = 'yes' }")
    page.go_back()
    expect(card(page)).to_have_count(0)
    expect(page.locator("[data-layer=times]")).to_have_attribute("aria-pressed", "false")
    page.go_back()
    expect(page.locator("[data-layer=times]")).to_have_attribute("aria-pressed", "true")
    page.go_forward()
    page.go_forward()
    expect(card(page).locator("h2")).to_have_text("Okoro")
    expect(page.locator("[data-layer=times]")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".room")).to_have_attribute("data-same", "yes")


def test_a_mark_that_is_no_more_is_shown_as_a_passage(open_page: Open) -> None:
    page = open_page(f"mark={name('actors', 'customs house')}")
    expect_highlight(page, "customs house")


def test_a_passage_beyond_astral_characters_is_exact(open_page: Open) -> None:
    page = open_page(f"mark={name('text', 'ate. '[:3])}")
    expect_highlight(page, "ate")


@pytest.mark.parametrize("width", [1440, 390])
def test_a_passage_far_down_a_long_article_is_brought_into_view(open_page: Open, width: int) -> None:  # fmt: skip
    start = plain(400).article.text.index("Paragraph 397")
    page = open_page(f"paragraphs=400&mark=passage.{start}.{start + 13}", width=width)
    expect(page.locator(".words", has_text="Paragraph 397 says")).to_be_in_viewport()
    expect_highlight(page, "Paragraph 397")


def test_focus_on_one_actor_dims_the_others(open_page: Open) -> None:
    page = open_page()
    page.locator("[data-focus=okoro]").click()
    expect(page).to_have_url(re.compile("focus=okoro"))
    in_time(page, lambda: differ(segment(page, "President Okoro"), segment(page, "Ida Renn")))
    expect(segment(page, "signed")).to_have_class(re.compile(r"\bf-actors\b"))
    page.reload()
    expect(segment(page, "signed")).to_have_class(re.compile(r"\bf-actors\b"))
    page.locator("[data-focus=okoro]").click()
    expect(page.locator(".s.f")).to_have_count(0)


def differ(one: Locator, other: Locator) -> None:
    colour = "element => getComputedStyle(element).getPropertyValue('--actors')"
    assert one.evaluate(colour) != other.evaluate(colour)


def test_mentions_lead_on(open_page: Open) -> None:
    page = open_page(f"mark={name('events', 'storming')}")
    expect(card(page).locator(".steps")).to_contain_text("mention 2 of 2")
    card(page).get_by_role("button", name="Next mention").click()
    expect(card(page).locator(".steps")).to_contain_text("mention 1 of 2")
    place = re.escape(f"mark={name('events', 'stormed the customs house')}")
    expect(page).to_have_url(re.compile(place))


def test_links_to_other_pages_carry_the_article(open_page: Open) -> None:
    page = open_page(f"mark={name('events', 'storming')}")
    href = card(page).get_by_role("link", name="Show on timeline").get_attribute("href") or ""
    assert re.fullmatch(r"timeline\?article=[0-9a-f]{16}&event=e1", href)


def test_a_mark_does_not_follow_to_another_article(open_page: Open) -> None:
    page = open_page("focus=okoro")
    segment(page, "storming").click()
    page.get_by_role("button", name="Open another").click()
    expect(page.locator(".text")).to_contain_text("Paragraph 8 says")
    page.wait_for_function("!location.search.includes('mark') && !location.search.includes('focus')")  # fmt: skip
    expect(page).to_have_url(re.compile("article=long"))
    expect(card(page)).to_have_count(0)
