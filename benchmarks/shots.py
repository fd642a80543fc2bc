"""Screenshots of every page, light and dark, wide and narrow: `python -m benchmarks.shots [FOLDER]`.

They show the samples only, or with `--articles DIR` the articles of a folder.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.serving import CHROMIUM_ARGS, ROOT, chromium, served

WIDTHS = {"wide": (1440, 900), "narrow": (390, 844)}
TALLEST = 3_000
PAGES = ("read", "timeline", "actors", "methods")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "shots")
    parser.add_argument("--articles", type=Path, help="a folder of articles beside the samples")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    with served(args.articles) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_ARGS))
        for name, page in _views(browser):
            _shoot(page, address, args.folder, name)
        browser.close()
    print(f"Screenshots are in {args.folder}")


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
