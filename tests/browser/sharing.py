"""Two people at a link, as walks of the browser need them: who makes it, and who comes by it."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page, WebSocket, expect

from opcit.sharing.share import Permission
from tests.browser.desk import settled
from tests.browser.hands import Mouse

ENDS_WITHIN = 30  # seconds, promised of a link that is revoked
MAY = {"comment": "May read and comment", "edit": "May read, comment and correct"}
WORDS = "two wharves"
"""Words of the invented article that guests comment on."""


def fresh(browser: Browser) -> Page:
    """A page in a browser that has never been here."""
    return browser.new_context(viewport={"width": 1440, "height": 900}).new_page()


def link(
    page: Page, may: Permission = "view", excerpts_only: bool = False, passphrase: str = ""
) -> str:
    """Makes a link in the dialog, which stays open, and gives its address."""
    page.get_by_role("button", name="Share", exact=True).click()
    dialog = page.locator("[data-testid=stDialog]")
    if may == "edit":
        dialog.get_by_text("Always the latest").click()
        settled(page)  # the list of who has the link is drawn anew
    if may in MAY:
        dialog.get_by_role("combobox").first.click()
        page.get_by_role("option", name=MAY[may], exact=True).click()
        expect(dialog.get_by_text("They give a name")).to_be_visible()
    if excerpts_only:
        dialog.get_by_text("Excerpts only", exact=True).click()
        expect(dialog.get_by_text("words in all")).to_be_visible()
    if passphrase:
        dialog.get_by_label("Passphrase", exact=True).fill(passphrase)
    expect(dialog.get_by_role("button", name="Make link")).to_be_visible()
    settled(page)  # a press while the dialog is drawn is lost
    dialog.get_by_role("button", name="Make link").click()
    return dialog.locator("code").inner_text()


def invite(page: Page, may: Permission, excerpts_only: bool = False) -> str:
    """Makes a link for guests, closes the dialog, and gives its address."""
    made = link(page, may, excerpts_only)
    page.keyboard.press("Escape")
    expect(page.locator("[data-testid=stDialog]")).to_have_count(0)
    return made


def end_first(page: Page) -> None:
    """Ends the link made last, in the dialog."""
    page.get_by_role("tab", name="Your links").click()
    page.get_by_role("button", name="End", exact=True).first.click()


def heard(page: Page) -> list[bytes]:
    """Everything that the server sends to this page from now on, over the websocket and by HTTP."""
    sent: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda data: sent.append(data if isinstance(data, bytes) else data.encode()))  # fmt: skip

    page.on("websocket", listen)
    return sent


def panel(page: Page) -> Locator:
    """The comments beside the text."""
    return page.locator(".st-key-opcit-notes")


def remark(page: Page, body: str) -> Locator:
    """A remark that is kept. What is typed counts as text of the panel too: a reload now would lose it."""
    return panel(page).locator(".opcit-remark", has_text=body)


def give_name(page: Page, name: str) -> None:
    """Gives a name at a link."""
    page.locator(".opcit-shared").get_by_role("link", name="Give your name").click()
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".opcit-shared")).to_contain_text(f"as {name} (guest)")
    expect(page.locator(".room .words").first).to_be_visible()


def comment(page: Page, words: str, body: str) -> None:
    """Comments on these words."""
    Mouse(page).mark(words, "Comment")
    form = panel(page).locator(".st-key-opcit-notes-new")
    form.get_by_role("textbox").fill(body)
    form.get_by_role("button", name="Save").click()
    expect(remark(page, body)).to_be_visible()


def guest_says(browser: Browser, address: str, name: str, body: str) -> Page:
    """The page of a guest who has come by a link, given a name and commented on WORDS."""
    guest = fresh(browser)
    guest.goto(address)
    give_name(guest, name)
    comment(guest, WORDS, body)
    return guest
