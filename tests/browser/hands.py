"""Two ways to work in the reader: by mouse, and by keyboard alone."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import settled

FAR = 80  # presses after which something is taken to be out of reach


class Mouse:
    """Opens marks, takes offers and fills forms by clicking."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, words: str) -> None:
        """Opens the card of the mark that begins with these words."""
        _segment(self.page, words).click()

    def mark(self, words: str, what: str) -> None:
        """Selects words within one segment, and says what they are; at rest, for what opens beside the text moves it."""
        self.page.locator(".room .words").first.wait_for()
        settled(self.page)
        box = self.page.evaluate(BOX, words)
        self.page.mouse.move(box["left"] + 1, box["y"])
        self.page.mouse.down()
        self.page.mouse.move(box["right"], box["y"], steps=4)
        self.page.mouse.up()
        self.page.locator(".adding").get_by_role("button", name=what).click()

    def take(self, offer: str) -> None:
        """Presses an offer of the open card."""
        self.page.locator(".offer", has_text=re.compile(f"^{offer}$")).click()

    def fill(self, values: dict[str, str | list[str]]) -> None:
        """Fills the form and saves it."""
        for name, value in values.items():
            field = self.page.locator(f".form [name={name}]")
            if isinstance(value, list):
                for one in value:
                    field.get_by_label(one, exact=True).click()
            elif field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(label=value)
            else:
                field.fill(value)
        self.page.locator(".form .save").click()

    def undo(self) -> None:
        """Takes the last correction back by its notice."""
        self.page.locator(".notice").get_by_role("button", name="Undo").click()


class Keys:
    """The same by keys alone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, words: str) -> None:
        """Tab into the text, arrows to the mark, Enter."""
        self._press("Tab", self.page.locator(".s[tabindex='0']"))
        wanted = _segment(self.page, words)
        self._press("ArrowRight", wanted)
        self.page.keyboard.press("Enter")

    def mark(self, words: str, what: str) -> None:
        """Finds the words, m to mark them, Enter, and the arrows to what they are."""
        self.page.keyboard.press("/")
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("m")
        self.page.keyboard.press("Enter")
        self._press("ArrowRight", self.page.locator(".adding").get_by_role("button", name=what))
        self.page.keyboard.press("Enter")

    def take(self, offer: str) -> None:
        """e for the offers, Tab to the one, Enter."""
        self.page.keyboard.press("e")
        self._press("Tab", self.page.locator(".offer", has_text=re.compile(f"^{offer}$")))
        self.page.keyboard.press("Enter")

    def fill(self, values: dict[str, str | list[str]]) -> None:
        """Types into each field, then Tab to Save and Enter."""
        for name, value in values.items():
            field = self.page.locator(f".form [name={name}]")
            if isinstance(value, list):
                self._tick(field, value)
                continue
            self._press("Tab", field)
            if field.evaluate("field => field.tagName") != "SELECT":
                self.page.keyboard.press("Control+a")
            self.page.keyboard.type(value)
        self._press("Tab", self.page.locator(".form .save"))
        self.page.keyboard.press("Enter")

    def reach(self, wanted: Locator) -> None:
        """Tab until it has the focus."""
        self._press("Tab", wanted)

    def _tick(self, field: Locator, wanted: list[str]) -> None:
        """Tab to the boxes, arrows from one to the next, space."""
        self._press("Tab", field.locator("input[tabindex='0']"))
        for one in wanted:
            self.page.keyboard.press("Home")
            self._press("ArrowDown", field.get_by_label(one, exact=True))
            self.page.keyboard.press("Space")

    def undo(self) -> None:
        """Ctrl+Z."""
        self.page.keyboard.press("Control+z")

    def _press(self, key: str, wanted: Locator) -> None:
        """Presses a key until what is wanted has the focus."""
        for _ in range(FAR):
            if wanted.evaluate("one => one === one.getRootNode().activeElement"):
                return
            self.page.keyboard.press(key)
        expect(wanted).to_be_focused()


Hand = Mouse | Keys
HANDS = {"mouse": Mouse, "keys": Keys}


def _segment(page: Page, words: str) -> Locator:
    return page.locator(".s", has_text=re.compile(f"^{re.escape(words)}$")).first


BOX = """words => {
  const host = [...document.querySelectorAll('*')].find(one => one.shadowRoot?.querySelector('.text'))
  const walker = document.createTreeWalker(host.shadowRoot.querySelector('.text'), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words)
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    node.parentElement.scrollIntoView({ block: 'center' })
    const box = range.getBoundingClientRect()
    return { left: box.left, right: box.right, y: (box.top + box.bottom) / 2 }
  }
  return null
}"""
