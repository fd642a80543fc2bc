"""Guests of a link in a browser of their own: a name, comments that the owner reads, corrections, and the end of it."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import Start, served
from opcit.sharing import excerpts
from tests.browser.desk import settled
from tests.browser.hands import Mouse
from tests.browser.sharing import (  # fmt: skip
    ENDS_WITHIN,
    comment,
    end_first,
    fresh,
    give_name,
    guest_says,
    heard,
    invite,
    panel,
    remark,
)
from tests.components.charts.invented import reading
from tests.opcit.sharing.test_redaction import RUN, hidden_runs, runs
from tests.pages.opened import stored

pytestmark = pytest.mark.browser
IN_SIGHT = "of Port Ellery"


@pytest.fixture(scope="module")
def address(samples_url: str, start: Start) -> Iterator[str]:
    stored(samples_url, reading())
    with served(database_url=samples_url, start=start) as started:
        yield started


@pytest.fixture(scope="module")
def owning(browser: Browser) -> Page:
    """The page of whoever owns the library: the same in each walk, unlike a guest's."""
    return fresh(browser)


@pytest.fixture
def owner(owning: Page, address: str) -> Page:
    page = owning
    page.goto(f"{address}/read?article={reading().article.id}&notes=open")
    expect(page.locator(".room .words").first).to_be_visible()
    return page


def test_a_guest_comments_under_a_name_until_the_link_ends(browser: Browser, owner: Page) -> None:
    guest = guest_says(browser, invite(owner, "comment"), "Mia", "Which navy?")
    guest.reload()
    expect(panel(guest)).to_contain_text("Which navy?")
    expect(panel(guest).get_by_role("button", name="Delete")).to_have_count(1)

    owner.reload()
    expect(panel(owner)).to_contain_text("Which navy?")
    expect(panel(owner)).to_contain_text("Mia (guest)")
    panel(owner).get_by_role("button", name="Reply").click()
    owner.get_by_label("Your reply").fill("Arland’s.")
    owner.get_by_label("Your reply").press("Control+Enter")
    expect(remark(owner, "Arland’s.")).to_be_visible()
    guest.reload()
    expect(remark(guest, "Arland’s.")).to_be_visible()
    expect(panel(guest).get_by_role("button", name="Delete")).to_have_count(1)

    owner.get_by_role("button", name="Share", exact=True).click()
    end_first(owner)
    ended = time.monotonic()
    expect(guest.get_by_text("This link has been ended")).to_be_visible()
    assert time.monotonic() - ended < ENDS_WITHIN
    expect(panel(guest)).to_have_count(0)


def test_a_guest_corrects_where_the_link_lets_them(browser: Browser, owner: Page) -> None:
    guest = fresh(browser)
    guest.goto(invite(owner, "edit"))
    expect(guest.locator(".room .words").first).to_be_visible()
    Mouse(guest).open("crowds")
    expect(guest.locator("aside.card.open h2")).to_be_visible()
    expect(guest.locator(".offer")).to_have_count(0)
    give_name(guest, "Jon")
    Mouse(guest).open("crowds")
    Mouse(guest).take("Rename")
    Mouse(guest).fill({"name": "The crowd at the customs house"})
    card = guest.locator("aside.card.open")
    expect(card).to_contain_text("The crowd at the customs house")
    expect(card.locator(".history")).to_contain_text("Jon (guest)")
    owner.reload()
    Mouse(owner).open("crowds")
    expect(owner.locator("aside.card.open .history")).to_contain_text("Jon (guest)")


def test_comments_on_excerpts_send_nothing_of_the_rest(browser: Browser, owner: Page) -> None:
    text = reading().article.text
    spans = excerpts.chosen(reading(), {})
    hidden = next(p for p in reading().article.body() if not excerpts.visible(spans, p.start, p.end))  # fmt: skip
    comment(owner, IN_SIGHT, f"As it says: {text[hidden.start : hidden.end]}")
    guest = fresh(browser)
    sent = heard(guest)
    guest.goto(invite(owner, "comment", excerpts_only=True))
    give_name(guest, "Eve")
    expect(panel(guest)).to_contain_text("As it says")
    settled(guest)
    received = b"\n".join([*sent, guest.content().encode()]).decode("utf-8", "replace")
    hidden_words = hidden_runs(reading(), spans, RUN + 3)
    assert IN_SIGHT in received and "As it says" in received and len(hidden_words) > 20
    assert not runs(received, RUN + 3) & hidden_words
