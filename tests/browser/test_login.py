"""Logging in against a real OpenID Connect provider: the way there and back, roles, workspaces, and none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copy2

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import served
from opcit.article import Article, Paragraph, text_id
from opcit.reading import Reading
from tests.browser.desk import settled
from tests.browser.sharing import fresh, guest_says, invite, link, panel
from tests.components.charts.invented import reading as invented
from tests.pages.opened import database, stored
from tests.provider import log_in
from tests.provider import provider as provider_of

pytestmark = pytest.mark.browser
PEOPLE = {
    "ann@desk.example": "Ann", "rita@desk.example": "Rita", "lee@lab.example": "Lee", "eve@evil.example": "Eve",
}  # fmt: skip
UNVERIFIED = "liar@desk.example"


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    with provider_of(PEOPLE, {UNVERIFIED: "Liar"}) as started:
        yield started


def other() -> Reading:
    """An article of another team."""
    text = "The harbour board met in secret and sold the northern pier."
    article = Article(
        text_id(text), text, (Paragraph(0, len(text)),), title="The pier that was sold"
    )
    return replace(invented(), article=article, **dict.fromkeys(_FOUND, ()))


_FOUND = (
    "sentences", "actors", "times", "events", "quotes", "claims", "relations", "sentence_tones", "tones", "stances",
)  # fmt: skip


@pytest.fixture(scope="module")
def address(
    provider: str, tmp_path_factory: pytest.TempPathFactory, read_samples: Path
) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("login")
    for workspace in ("", ".desk", ".lab"):  # whose samples the server would read at its start
        copy2(read_samples, folder / f"opcit{workspace}.db")
    url = database(folder)
    stored(url, invented(), "desk")
    stored(url, other(), "lab")
    with served(
        database_url=url,
        OPCIT_PUBLIC_URL="http://localhost:{port}",
        OPCIT_OIDC_ISSUER=provider,
        OPCIT_OIDC_CLIENT_ID="opcit",
        OPCIT_OIDC_CLIENT_SECRET="secret",
        OPCIT_COOKIE_SECRET="0123456789abcdef0123456789abcdef",
        OPCIT_ALLOWED="@desk.example",
        OPCIT_ANALYSTS="ann@desk.example, @lab.example",
        OPCIT_WORKSPACES="desk=@desk.example; lab=@lab.example",
    ) as started:
        yield started.replace("127.0.0.1", "localhost")


def logged_in(browser: Browser, address: str, who: str, path: str = "/") -> Page:
    """A page in a new browser, logged in as this person on the way to a path."""
    page = fresh(browser)
    page.goto(f"{address}{path}")
    log_in(page, address, who)
    return page


def test_without_a_login_nothing_is_told(browser: Browser, address: str) -> None:
    page = fresh(browser)
    article = invented().article
    for path in ("/", f"/read?article={article.id}", f"/timeline?article={article.id}", "/methods"):
        page.goto(f"{address}{path}")
        expect(page.get_by_role("button", name="Sign in")).to_be_visible()
        assert article.title and article.title not in page.content()


def test_a_deep_link_is_where_one_comes_out_after_the_login(browser: Browser, address: str) -> None:
    article = invented().article
    path = f"/timeline?article={article.id}&lanes=kind"
    page = logged_in(browser, address, "ann@desk.example", path)
    expect(page.locator("h1")).to_have_text(article.title or "")
    expect(page).to_have_url(re.compile(re.escape(f"{address}/timeline?") + ".*lanes=kind"))
    assert "opcit_to" not in {c["name"] for c in page.context.cookies()}


def test_a_team_sees_its_own_articles_only(browser: Browser, address: str) -> None:
    page = logged_in(browser, address, "lee@lab.example")
    expect(page.get_by_role("link", name="The pier that was sold")).to_be_visible()
    assert invented().article.title not in page.content()
    page.goto(f"{address}/read?article={invented().article.id}")
    expect(page.get_by_text("This article is not in the library")).to_be_visible()


def test_a_reader_cannot_add_share_or_delete_and_an_analyst_can(
    browser: Browser, address: str
) -> None:
    article = invented().article.id
    for who, may in (("rita@desk.example", False), ("ann@desk.example", True)):
        page = logged_in(browser, address, who)
        expect(page.get_by_text(f"Signed in as {who}")).to_be_visible()
        expect(page.locator("[data-testid=stFileUploader]")).to_have_count(int(may))
        page.goto(f"{address}/read?article={article}")
        expect(page.locator(".room h1")).to_be_visible()
        expect(page.get_by_role("button", name="Share", exact=True)).to_have_count(int(may))
        settled(page)
        assert bool(page.locator(".room .edits button").count()) == may


@pytest.mark.parametrize("who", ["eve@evil.example", UNVERIFIED])
def test_an_address_that_is_not_listed_or_not_verified_does_not_come_in(
    browser: Browser, address: str, who: str
) -> None:
    page = logged_in(browser, address, who)
    expect(page.get_by_text("This account is not on the list")).to_be_visible()
    page.goto(f"{address}/read?article={invented().article.id}")
    expect(page.get_by_text("This account is not on the list")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="End session").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_a_link_opens_without_a_login_and_opens_nothing_else(
    browser: Browser, address: str
) -> None:
    article = invented().article
    page = logged_in(browser, address, "ann@desk.example", f"/read?article={article.id}")
    expect(page.locator(".room h1")).to_be_visible()
    guest = fresh(browser)
    guest.goto(link(page))
    expect(guest.locator(".room h1")).to_be_visible()
    expect(guest.locator(".opcit-shared")).to_contain_text("Shared by ann@desk.example")
    for path in ("/", f"/read?article={article.id}", "/methods"):
        guest.goto(f"{address}{path}")
        expect(guest.get_by_role("button", name="Sign in")).to_be_visible()


def test_a_guest_comments_without_an_account_and_comes_in_nowhere_else(
    browser: Browser, address: str
) -> None:
    path = f"/read?article={invented().article.id}&notes=open"
    ann = logged_in(browser, address, "ann@desk.example", path)
    expect(ann.locator(".room h1")).to_be_visible()
    guest = guest_says(browser, invite(ann, "comment"), "ann@desk.example", "Whose are they?")
    ann.reload()
    expect(panel(ann)).to_contain_text("ann@desk.example (guest)")
    expect(panel(ann).get_by_role("button", name="Delete")).to_have_count(0)
    guest.goto(f"{address}{path}")
    expect(guest.get_by_role("button", name="Sign in")).to_be_visible()


def test_where_others_come_in_without_a_login_there_are_only_the_samples(
    browser: Browser, tmp_path: Path, read_samples: Path
) -> None:
    copy2(read_samples, tmp_path)
    url = database(tmp_path)
    stored(url, other())
    with served(database_url=url, OPCIT_HOSTED="1") as started:
        page = fresh(browser)
        page.goto(started)
        expect(page.get_by_text("shows the samples only")).to_be_visible()
        expect(page.get_by_role("link", name="America bombed its host")).to_be_visible()
        assert "The pier that was sold" not in page.content()
        page.goto(f"{started}/read?article={other().article.id}")
        expect(page.get_by_text("This article is not in the library")).to_be_visible()
