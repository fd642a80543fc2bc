"""Screenshots of every page, light and dark, wide and narrow: `python -m benchmarks.shots [FOLDER]`.

They show the samples only, or with `--articles DIR` the articles of a folder. `--docs` makes the
README's pictures instead, into docs/.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.serving import CHROMIUM_ARGS, ROOT, chromium, served

WIDTHS = {"wide": (1440, 900), "narrow": (390, 844)}
TALLEST = 3_000
SHOWN_MARK = "Kataib Hezbollah"  # the words in the first sample whose card the README shows
PAGES = ("read", "timeline", "actors", "compare", "collections", "importing", "methods")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "shots")
    parser.add_argument("--articles", type=Path, help="a folder of articles beside the samples")
    parser.add_argument("--docs", action="store_true", help="make the README's pictures, in docs/")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    with served(args.articles) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_ARGS))
        if args.docs:
            _document(browser, address)
        else:
            for name, page in _views(browser):
                _shoot(page, address, args.folder, name)
        browser.close()
    print(f"Screenshots are in {ROOT / 'docs' if args.docs else args.folder}")


def _document(browser: Browser, address: str) -> None:
    """The README's pictures: what one sees first, with the card of a mark open on the reading page."""
    page = browser.new_page(viewport={"width": 1280, "height": 1000}, reduced_motion="reduce")
    page.goto(address)
    settled(page)
    article = first_article(page)
    for name in ("read", "timeline", "actors"):
        page.goto(f"{address}/{name}?article={article}")
        settled(page)
        if name == "read":
            page.locator(".s", has_text=re.compile(f"^{SHOWN_MARK}$")).first.click()
            page.locator("aside.card.open").wait_for()
            page.locator("[data-testid='stMain']").evaluate("main => main.scrollTo(0, 0)")
        page.wait_for_timeout(500)
        page.screenshot(path=ROOT / "docs" / f"{name}.png")


def _views(browser: Browser) -> Iterator[tuple[str, Page]]:
    for width, (w, h) in WIDTHS.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": w, "height": h}, color_scheme=scheme, reduced_motion="reduce"
            )
            yield f"{width}-{scheme}", context.new_page()
            context.close()


def _shoot(page: Page, address: str, folder: Path, view: str) -> None:
    page.goto(address)
    _picture(page, folder / f"library-{view}.png")
    article = first_article(page)
    for name in PAGES:
        page.goto(f"{address}/{name}?article={article}")
        _picture(page, folder / f"{name}-{view}.png")


def _picture(page: Page, path: Path) -> None:
    """The whole page, which Streamlit scrolls inside a frame of its own."""
    settled(page)
    size = page.viewport_size or {"width": 0, "height": 0}
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": min(height, TALLEST)})
    settled(page)
    page.screenshot(path=path)
    page.set_viewport_size(size)


def first_article(page: Page) -> str:
    """The id of the first article on the library page that is open."""
    link = page.locator("a[href*='article=']").first.get_attribute("href") or ""
    return link.split("article=")[1].split("&")[0]


def settled(page: Page) -> None:
    """Waits until the script has run and the charts are drawn."""
    page.wait_for_selector(
        "[data-testid='stApp'][data-test-script-state='notRunning']", timeout=60_000
    )
    page.locator("[data-testid='stSkeleton']").first.wait_for(state="detached", timeout=60_000)
    page.wait_for_timeout(1_000)


if __name__ == "__main__":
    main()
