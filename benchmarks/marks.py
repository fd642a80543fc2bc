"""How quick the reader is in a browser: `python -m benchmarks.marks [--runs N]`. Prints medians.

On the real article where ../shared/articles holds it (else the first sample) and on one of 10,000
words, made of all articles there are: a click on a mark to its finished card, switching a layer, going to
another page and back, and the first content in a browser that has never been here. Beside it the
same marks drawn by displaCy, whose card takes a rerun.

Times are the browser's: from the event (or the start of the navigation) to the frame that shows it.
A switch is told as the work it makes, the frame's layout included; its frame comes with the next one.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.serving import CHROMIUM_ARGS, ROOT, chromium, served
from opcit.analyse import analyse
from opcit.article import Article
from opcit.fingerprint import engine_id
from opcit.ingest import read, read_text
from opcit.reading import Reading, to_json
from opcit.store import articles, open_store, readings

REAL = "baghdad-embassy-commentary.txt"
WORDS = 10_000
BARS = {"mark to card": 120, "switch": 16, "page and back": 400, "first content": 2_000}
"""The medians that must not be exceeded, in milliseconds."""

WATCH = """() => {
  window.painted = event => new Promise(done => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => done(performance.now() - event.timeStamp)
    channel.port2.postMessage(0)
  }))
  document.addEventListener('click', event => { window.took = window.painted(event) }, true)
}"""
ARRIVED = """(wanted) => new Promise(done => {
  const there = root => root.querySelector(wanted) || [...root.querySelectorAll('*')].some(one => one.shadowRoot && there(one.shadowRoot))
  const look = () => there(document) ? done(performance.now() - (window.left ?? 0)) : requestAnimationFrame(look)
  look()
})"""
SWITCH = """toggle => {
  const start = performance.now()
  toggle.click()
  toggle.getRootNode().querySelector('.text').getBoundingClientRect()
  return performance.now() - start
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    print(f"Load of the machine: {os.getloadavg()[0]:.1f}, processors: {os.cpu_count()}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_ARGS))
        for name, reading in _readings():
            with _stocked(Path(folder) / name, reading) as address:
                for what, times in _measured(browser, address, reading, runs):
                    _tell(name, what, times)
            for what, times in _displacy(browser, Path(folder), reading, runs):
                _tell(name, what, times)
        browser.close()


def _tell(name: str, what: str, times: list[float]) -> None:
    bar = BARS.get(what)
    verdict = "" if bar is None else f" (bar {bar}: {'kept' if median(times) <= bar else 'MISSED'})"
    print(f"{name:14} {what:24} {median(times):7.1f} ms, of {len(times)}{verdict}", flush=True)


def _readings() -> Iterator[tuple[str, Reading]]:
    shared = ROOT.parent / "shared" / "articles"
    texts = sorted(shared.glob("*.txt")) if (shared / REAL).exists() else []
    files = texts or sorted((ROOT / "samples").glob("*.md"))
    first = shared / REAL if texts else files[0]
    yield "the article", analyse(_read(first))
    yield "10,000 words", analyse(_long([_read(file) for file in files]))


def _read(file: Path) -> Article:
    return read(file.read_bytes(), file.name, any_language=True)


def _long(short: list[Article]) -> Article:
    """One article of all these, over and over until it is long enough."""
    text, words, n = "", 0, 0
    while words < WORDS:
        body = "\n\n".join(short[n % len(short)].words(p) for p in short[n % len(short)].body())
        text, words, n = f"{text}\n\n{body}", words + len(body.split()), n + 1
    return read_text(text.strip())


@contextmanager
def _stocked(folder: Path, reading: Reading) -> Iterator[str]:
    """The address of a warm server whose library holds the reading."""
    folder.mkdir()
    url = f"sqlite:///{folder}/opcit.db"
    store = open_store(url)
    with store.write() as connection:
        articles.keep(connection, reading.article, "sample")
        readings.keep(connection, reading.article, engine_id(), reading)
    store.engine.dispose()
    with served(database_url=url) as address:
        yield address


def _measured(
    browser: Browser, address: str, reading: Reading, runs: int
) -> Iterator[tuple[str, list[float]]]:
    url = f"{address}/read?article={reading.article.id}"
    first = [_first(browser, url) for _ in range(max(runs // 3, 3) + 1)][1:]
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(url)
    page.locator(".room .words").first.wait_for()
    page.wait_for_timeout(1_500)
    page.evaluate(WATCH)
    yield "mark to card", [_card(page, n) for n in range(runs)]
    switch = page.locator("[data-layer=actors]")
    yield "switch", [switch.evaluate(SWITCH) for _ in range(runs)]
    yield "page and back", [_there(page, *way) for _ in range(max(runs // 3, 3)) for way in _WAYS]
    yield "first content", first
    page.close()


_WAYS = (("Timeline", ".opcit-events li"), ("Read", ".room .words"))


def _first(browser: Browser, url: str) -> float:
    """Milliseconds to the first words of the article, with an empty cache."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(url, wait_until="commit")
    took: float = page.evaluate(ARRIVED, ".room .words")
    context.close()
    return took


def _card(page: Page, n: int) -> float:
    """Clicks a mark in sight and waits for the frame with its card."""
    seen = page.locator(".text .s[class*=actors0]:visible")
    seen.nth((n * 3) % min(seen.count(), 40)).click()
    page.locator("aside.card.open").wait_for()
    return float(page.evaluate("window.took"))


def _there(page: Page, link: str, wanted: str) -> float:
    """Milliseconds from the click on a page's link to its first content."""
    where = page.locator(".st-key-opcit-header").get_by_role("link", name=link, exact=True)
    page.evaluate("document.addEventListener('click', event => { window.left = event.timeStamp }, { capture: true, once: true })")  # fmt: skip
    where.click()
    took: float = page.evaluate(ARRIVED, wanted)
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    page.wait_for_timeout(300)
    return took


def _displacy(
    browser: Browser, folder: Path, reading: Reading, runs: int
) -> Iterator[tuple[str, list[float]]]:
    """From a click to the card that a rerun draws, on a page of displaCy's HTML."""
    kept = folder / "reading.json"
    kept.write_text(to_json(reading), "utf-8")
    os.environ["READING_FOR_DISPLACY"] = str(kept)
    with served(entry="benchmarks/displacy_app.py") as address:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address)
        page.get_by_text("Mark 0:").wait_for(timeout=60_000)
        page.evaluate(WATCH)
        yield "displaCy, a rerun", [_rerun(page, n + 1) for n in range(runs)]
        page.close()


def _rerun(page: Page, number: int) -> float:
    page.evaluate("document.addEventListener('click', event => { window.left = event.timeStamp }, { capture: true, once: true })")  # fmt: skip
    page.get_by_role("button", name="Next mark").click()
    waited: Callable[..., float] = page.evaluate
    took = waited(
        """number => new Promise(done => {
          const look = () => [...document.querySelectorAll('strong')].some(one => one.textContent === `Mark ${number}`)
            ? done(performance.now() - window.left) : requestAnimationFrame(look)
          look()
        })""",
        number,
    )
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    return took


if __name__ == "__main__":
    main()
