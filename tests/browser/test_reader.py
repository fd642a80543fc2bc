"""The reader in a real browser: marks, cards, keyboard, the URL, phones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.serving import served
from tests.components.reader.invented import HOSTILE, plain, span

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(entry="tests/browser/reader_app.py") as url:
        yield url


@pytest.fixture
def open_page(address: str, browser: Browser) -> Iterator[Open]:
    """open_page("mark=...", width=390): the reader in a browser context of its own."""
    contexts = []

    def opened(query: str = "", width: int = 1440, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{address}/?{query}" if "://" not in query else query)
        page.locator(".room .words").first.wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()


def name(layer: str, words: str, nth: int = 0) -> str:
    place = span(words, nth)
    return f"{layer}.{place.start}.{place.end}"


def segment(page: Page, words: str) -> Locator:
    return page.locator(".s", has_text=re.compile(f"^{re.escape(words)}$")).first


def card(page: Page) -> Locator:
    return page.locator("aside.card.open")


def test_hostile_text_is_shown_and_stays_inert(open_page: Open) -> None:
    page = open_page()
    expect(page.locator(".text")).to_contain_text(HOSTILE)
    assert page.evaluate("window.owned") is None
    assert page.locator(".text script, .text img").count() == 0


def test_promotion_is_folded_away_not_lost(open_page: Open) -> None:
    page = open_page()
    words = page.locator(".promo .words")
    expect(words).to_be_hidden()
    page.locator(".promo summary").click()
    expect(words).to_have_text("Sign up for our newsletter.")


def test_a_click_opens_the_card_of_the_innermost_mark(open_page: Open) -> None:
    page = open_page("layers=actors,claims,tone,stance")
    segment(page, "President Okoro").click()
    expect(card(page).locator("h2")).to_have_text("Okoro")
    tabs = card(page).locator(".tabs button")
    expect(tabs).to_have_count(3)
    tabs.filter(has_text="Claim").click()
    expect(card(page).locator("h2")).to_have_text("Prediction")
    expect(tabs).to_have_count(3)
    expect(tabs.filter(has_text="Okoro").first).to_be_visible()


def test_selecting_goes_no_round_trip(open_page: Open) -> None:
    page = open_page()
    sent: list[str] = []
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.on("Network.webSocketFrameSent", lambda frame: sent.append(frame))
    segment(page, "Ida Renn").click()
    page.locator("[data-layer=claims]").click()
    page.locator("[data-density='2']").click()
    expect(card(page)).to_be_visible()
    assert sent == []


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
    assert "layers=none" in page.url
    page.reload()
    page.locator(".room .words").first.wait_for()
    expect(page.locator("[data-layer][aria-pressed=true]")).to_have_count(0)
    expect(page.locator(".when")).to_have_count(0)


def test_the_clean_page_comes_and_goes_by_key_switch_and_history(open_page: Open) -> None:
    page = open_page()
    ground = "mark => getComputedStyle(mark).backgroundImage.includes('gradient')"
    marked = segment(page, "President Okoro")
    assert marked.evaluate(ground)
    page.keyboard.press("0")
    assert not marked.evaluate(ground)
    expect(page.locator(".when")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Clean")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Main").click()
    assert marked.evaluate(ground)
    page.go_back()
    assert not marked.evaluate(ground)
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
    page.wait_for_function("CSS.highlights.get('opcit-here')?.size === 1")
    found = page.evaluate("[...CSS.highlights.get('opcit-here')][0].toString()")
    assert found == "customs house"


def test_a_passage_beyond_astral_characters_is_exact(open_page: Open) -> None:
    page = open_page(f"mark={name('text', 'ate. '[:3])}")
    page.wait_for_function("CSS.highlights.get('opcit-here')?.size === 1")
    assert page.evaluate("[...CSS.highlights.get('opcit-here')][0].toString()") == "ate"


def test_the_evidence_of_the_date_leads_to_its_words(open_page: Open) -> None:
    page = open_page()
    page.locator(".byline .passage").click()
    assert page.evaluate("[...CSS.highlights.get('opcit-here')][0].toString()") == "Monday"


def test_the_keyboard_reaches_opens_and_closes(open_page: Open) -> None:
    page = open_page("density=all")
    first = page.locator(".s[tabindex='0']")
    first.focus()
    expect(first).to_have_text("Monday")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".s:focus")).to_have_text("Harbour Guild")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".s:focus")).to_have_text("storming")
    page.keyboard.press("Enter")
    expect(card(page).locator("h2")).to_be_focused()
    expect(card(page).locator("h2")).to_have_text("Customs house stormed")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(page.locator(".s:focus")).to_have_text("storming")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".s:focus")).not_to_have_text("storming")


def test_find_and_help_by_keyboard(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("?")
    expect(page.locator("dialog.help")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("guild")
    expect(page.locator(".hits")).to_have_text("1 of 4")
    page.keyboard.press("Enter")
    expect(page.locator(".hits")).to_have_text("2 of 4")
    assert page.evaluate("CSS.highlights.get('opcit-found').size") == 4
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".hits")).to_have_text("1 of 4")
    page.get_by_role("button", name="Next hit").click()
    page.get_by_role("button", name="Next hit").click()
    expect(page.locator(".hits")).to_have_text("3 of 4")
    page.locator(".find").press("Escape")
    expect(page.locator(".hits")).to_be_hidden()
    expect(page.locator(".s:focus")).to_have_count(1)
    page.keyboard.press("/")
    page.keyboard.type("no such words")
    expect(page.locator(".hits")).to_have_text("none")


def test_letters_that_streamlit_listens_to_are_left_alone(open_page: Open) -> None:
    page = open_page()
    page.evaluate("() => { window.left = []; window.addEventListener('keydown', e => window.left.push([e.key, e.defaultPrevented])) }")  # fmt: skip
    page.locator(".s[tabindex='0']").focus()
    for key in "rc?":
        page.keyboard.press(key)
    assert page.evaluate("window.left") == [["r", False], ["c", False], ["?", True]]


def test_at_twice_the_size_words_are_not_hidden_by_their_card(open_page: Open) -> None:
    page = open_page(width=720, height=450, reduced_motion="reduce")
    for words in ("Harbour Guild", "President Okoro", "return"):
        segment(page, words).click()
        expect(card(page)).to_be_visible()
        mark, sheet = segment(page, words).bounding_box(), card(page).bounding_box()
        bar = page.locator(".bar").bounding_box()
        assert mark and sheet and bar
        assert bar["y"] + bar["height"] <= mark["y"] + 1 and mark["y"] + mark["height"] <= sheet["y"] + 1  # fmt: skip
    assert page.evaluate("[...document.querySelectorAll('.stMain, body')].every(one => one.scrollWidth <= innerWidth)")  # fmt: skip


def test_focus_on_one_actor_dims_the_others(open_page: Open) -> None:
    page = open_page()
    page.locator("[data-focus=okoro]").click()
    assert "focus=okoro" in page.url
    colour = "element => getComputedStyle(element).getPropertyValue('--actors')"
    assert segment(page, "President Okoro").evaluate(colour) != segment(page, "Ida Renn").evaluate(colour)  # fmt: skip
    expect(segment(page, "signed")).to_have_class(re.compile(r"\bf-actors\b"))
    page.reload()
    expect(segment(page, "signed")).to_have_class(re.compile(r"\bf-actors\b"))
    page.locator("[data-focus=okoro]").click()
    expect(page.locator(".s.f")).to_have_count(0)


def test_mentions_lead_on(open_page: Open) -> None:
    page = open_page(f"mark={name('events', 'storming')}")
    expect(card(page).locator(".steps")).to_contain_text("mention 2 of 2")
    card(page).get_by_role("button", name="Next mention").click()
    expect(card(page).locator(".steps")).to_contain_text("mention 1 of 2")
    assert f"mark={name('events', 'stormed the customs house')}" in page.url


def test_links_to_other_pages_carry_the_article(open_page: Open) -> None:
    page = open_page(f"mark={name('events', 'storming')}")
    href = card(page).get_by_role("link", name="Show on timeline").get_attribute("href") or ""
    assert re.fullmatch(r"timeline\?article=[0-9a-f]{16}&event=e1", href)


def test_margin_dates_stand_at_their_lines_and_do_not_overlap(open_page: Open) -> None:
    page = open_page("density=all")
    expect(page.locator(".when")).to_have_text(["30 Sep", "30 Sep", "Sep 2018"])
    boxes = [one.bounding_box() for one in page.locator(".when").all()]
    for above, below in pairwise(boxes):
        assert above and below and above["y"] + above["height"] <= below["y"]


def test_on_a_phone_the_card_is_a_sheet_and_nothing_is_cut_off(open_page: Open) -> None:
    page = open_page(f"mark={name('events', 'storming')}", width=390, height=844)
    expect(card(page)).to_be_visible()
    card(page).evaluate("card => Promise.all(card.getAnimations().map(one => one.finished))")
    box = card(page).bounding_box()
    assert box and round(box["y"] + box["height"]) == 844 and box["width"] <= 390
    wide = page.evaluate("[...document.querySelectorAll('.stMain, body')].some(one => one.scrollWidth > innerWidth)")  # fmt: skip
    assert not wide
    mark = segment(page, "storming").bounding_box()
    assert mark and mark["y"] + mark["height"] < box["y"]


def test_without_a_log_nothing_can_be_edited(open_page: Open) -> None:
    page = open_page()
    expect(page.locator(".byline").get_by_role("button", name="change")).to_have_count(0)
    segment(page, "storming").click()
    expect(card(page)).to_be_visible()
    expect(page.locator(".offer")).to_have_count(0)
    page.keyboard.press("m")
    expect(page.locator(".adding")).to_be_hidden()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_passage_far_down_a_long_article_is_brought_into_view(open_page: Open, width: int) -> None:  # fmt: skip
    start = plain(400).article.text.index("Paragraph 397")
    page = open_page(f"paragraphs=400&mark=passage.{start}.{start + 13}", width=width)
    expect(page.locator(".words", has_text="Paragraph 397 says")).to_be_in_viewport()
    assert page.evaluate("[...CSS.highlights.get('opcit-here')][0].toString()") == "Paragraph 397"


def test_a_mark_does_not_follow_to_another_article(open_page: Open) -> None:
    page = open_page("focus=okoro")
    segment(page, "storming").click()
    page.get_by_role("button", name="Open another").click()
    expect(page.locator(".text")).to_contain_text("Paragraph 8 says")
    page.wait_for_function("!location.search.includes('mark') && !location.search.includes('focus')")  # fmt: skip
    assert "article=long" in page.url
    expect(card(page)).to_have_count(0)
