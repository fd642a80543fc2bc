"""Comments in a browser: begun from selected words, from a mark's card and by keyboard; answered and settled."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.desk import Desk, Scheme, fits, in_time, settled
from tests.browser.sharing import panel, remark
from tests.components.charts.invented import reading, span

pytestmark = pytest.mark.browser
PATH = f"read?article={reading().article.id}"
EVIL = "<img src=x onerror='window.owned=1'> ![x](https://evil.example/x.png)"


@pytest.fixture
def page(desk: Desk) -> Page:
    shown = desk.open(PATH)
    expect(words(shown).first).to_be_visible()
    return shown


def words(page: Page) -> Locator:
    return page.locator(".room .body .words")


def drag(page: Page, paragraph: int, width: float) -> None:
    """Selects the beginning of a paragraph with the mouse."""
    box = words(page).nth(paragraph).bounding_box()
    assert box
    page.mouse.move(box["x"] + 1, box["y"] + 14)
    page.mouse.down()
    page.mouse.move(box["x"] + width, box["y"] + 14, steps=6)
    page.mouse.up()


def write(page: Page, body: str, kind: str = "Comment") -> None:
    form = panel(page).locator(".st-key-opcit-notes-new")
    form.get_by_role("radio", name=re.compile(kind)).or_(
        form.get_by_role("button", name=re.compile(kind))
    ).first.click()
    form.get_by_role("textbox").fill(body)
    form.get_by_role("button", name="Save").click()


def test_selected_words_are_commented_drawn_answered_settled_and_deleted(page: Page) -> None:
    drag(page, 1, 190)
    page.locator(".adding").get_by_role("button", name="Comment").click()
    write(page, EVIL, "Doubt")
    expect(remark(page, EVIL)).to_be_visible()
    drawn = page.locator(".room .s.notes0.notes-doubt")
    expect(drawn.first).to_be_visible()
    signs = drawn.evaluate_all("all => all.map(one => getComputedStyle(one, '::after').content)")
    assert [sign for sign in signs if sign != "none"] == ['"!" / ""'] and signs[-1] != "none"
    said = "".join(drawn.all_inner_texts())
    assert reading().article.text.count(said) == 1 and said.startswith("On Sunday")
    assert page.evaluate("window.owned") is None and page.locator("img[src*=evil]").count() == 0

    panel(page).get_by_role("button", name="Reply").click()
    page.get_by_label("Your reply").fill("Nine, says the Guild.")
    page.get_by_label("Your reply").press("Control+Enter")
    expect(remark(page, "Nine, says the Guild.")).to_be_visible()
    page.keyboard.press("Escape")
    page.reload()
    expect(remark(page, "Nine, says the Guild.")).to_be_visible()

    panel(page).get_by_role("button", name="Settle", exact=True).click()
    expect(panel(page)).to_contain_text("None of the threads here is open")
    expect(drawn).to_have_count(0)
    panel(page).get_by_text("Settled", exact=True).click()
    panel(page).get_by_role("button", name="Open again").click()
    settled(page)
    panel(page).get_by_text("All", exact=True).click()
    expect(panel(page).get_by_role("button", name="Delete")).to_have_count(2)
    settled(page)
    panel(page).get_by_role("button", name="Delete").nth(1).click()
    expect(panel(page)).not_to_contain_text("Nine, says the Guild.")
    panel(page).get_by_role("button", name="Undo").click()
    expect(panel(page)).to_contain_text("Nine, says the Guild.")


def test_a_mark_is_commented_from_its_card_and_its_thread_has_one(page: Page) -> None:
    page.locator(".s", has_text=re.compile("^Harbour Guild$|^The Harbour Guild$")).first.click()
    page.locator("aside.card.open").get_by_role("button", name="Comment").click()
    write(page, "Which guild is it?")
    expect(remark(page, "Which guild is it?")).to_be_visible()
    page.locator(".s.notes-comment").first.click()
    card = page.locator("aside.card.open")
    expect(card.locator("h2")).to_be_visible()
    tab = card.get_by_role("button", name=re.compile("Which guild"))
    if tab.count():
        tab.first.click()
    expect(card).to_contain_text("Which guild is it?")
    panel(page).get_by_role("button", name="Close").click()
    expect(page.locator(".st-key-opcit-notes-tab")).to_contain_text("Comments (")
    card.get_by_role("button", name="Answer, settle").click()
    expect(panel(page)).to_contain_text("Which guild is it?")


def test_the_panel_leads_to_the_words(page: Page, desk: Desk) -> None:
    desk.open(f"{PATH}&notes=open")
    expect(panel(page)).to_be_visible()
    panel(page).locator("input").first.click()
    page.get_by_role("option", name=re.compile("^4")).click()
    write(page, "", "Key passage")
    settled(page)
    thread = panel(page).locator("[class*=st-key-opcit-thread-]", has_text="Key passage")
    thread.get_by_role("button", name="Show in text").click()
    card = page.locator("aside.card.open h2")
    expect(card).to_have_text("★ Key passage")
    place = span("Somebody wrote")
    expect(page).to_have_url(re.compile(rf"mark=notes\.{place.start}\."))


def test_by_keyboard_only(page: Page) -> None:
    words(page).nth(2).locator(".s").first.focus()
    page.keyboard.press("m")
    expect(page.locator(".adding")).to_be_visible()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".adding button", has_text="Comment")).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel(page).locator(".st-key-opcit-notes-new")).to_be_visible()
    settled(page)
    field = panel(page).locator(".st-key-opcit-notes-new textarea")
    for _ in range(60):
        if field.evaluate("field => field === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.type("Typed with keys.")
    page.keyboard.press("Control+Enter")
    expect(remark(page, "Typed with keys.")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_fits_its_window(desk: Desk, scheme: Scheme, width: int) -> None:
    shown = desk.open(f"{PATH}&notes=all", width, 900, scheme)
    expect(panel(shown)).to_be_visible()
    fits(shown)
    in_time(shown, lambda: within(panel(shown).bounding_box(), width))


def within(box: FloatRect | None, width: int) -> None:
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width + 1
