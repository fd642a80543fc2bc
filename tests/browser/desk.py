"""A running Opcit whose library holds the invented reading, and how tests find points in its charts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks.serving import CHROMIUM_ARGS, chromium, served
from tests.components.charts.invented import reading
from tests.pages.opened import database, stored

expect.set_options(timeout=20_000)

DOUBLE_CLICK = (
    500  # milliseconds after which plotly no longer takes a second click for a double one
)
PLACE = """([chart, wanted]) => {
  const plot = document.querySelector(`.st-key-${chart} .js-plotly-plot`)
  const frame = plot.getBoundingClientRect()
  for (const trace of plot._fullData) {
    const n = (trace.customdata ?? []).findIndex(data => JSON.stringify(data) === JSON.stringify(wanted))
    if (n < 0 || !(trace.mode ?? "markers").includes("markers")) continue
    const x = plot._fullLayout[(trace.xaxis ?? "x").replace("x", "xaxis")]
    const y = plot._fullLayout[(trace.yaxis ?? "y").replace("y", "yaxis")]
    const value = trace.type === "bar" ? (trace.base?.[n] ?? 0) + trace.x[n] / 2 : trace.x[n]
    return [frame.left + x._offset + x.d2p(value), frame.top + y._offset + y.d2p(trace.y[n])]
  }
  return null
}"""


@contextmanager
def running(folder: Path) -> Iterator[tuple[str, Browser]]:
    """The address of a server with the invented reading, and a browser."""
    stored(database(folder), reading())
    with served(database_url=database(folder)) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_ARGS))
        yield address, browser
        browser.close()


def opened(browser: Browser, url: str, **options: Any) -> Page:
    """A page in a browser context of its own, once its script has run and its charts are drawn."""
    page = browser.new_context(
        **{"viewport": {"width": 1440, "height": 1000}, **options}
    ).new_page()
    page.goto(url)
    settled(page)
    return page


def settled(page: Page) -> None:
    """Waits until the script has run."""
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for(
        timeout=60_000
    )
    page.locator(".js-plotly-plot .main-svg").first.wait_for(timeout=30_000)
    page.locator("[data-stale=true]").first.wait_for(state="detached")


def click(page: Page, chart: str, *wanted: str) -> None:
    """Clicks the point of a chart that carries this customdata, once the chart says that it is pointed at."""
    settled(page)
    page.wait_for_timeout(DOUBLE_CLICK)
    page.locator(f".st-key-{chart}").scroll_into_view_if_needed()
    place = page.evaluate(PLACE, [chart, list(wanted)])
    assert place, f"no point {wanted} in {chart}"
    page.mouse.move(2, 2)
    page.locator(".hoverlayer .hovertext").first.wait_for(state="detached")
    page.mouse.move(*place)
    page.locator(".hoverlayer .hovertext").first.wait_for()
    page.mouse.click(*place)
