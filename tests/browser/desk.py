"""A running Opcit that a file's walks share, and how they find points in its charts."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, Page, TimeoutError

from tests import patience

ANSWERS = 5_000  # milliseconds in which a chart says what is pointed at, if it is there
DOUBLE_CLICK = 0.5  # seconds after which plotly no longer takes a second click for a double one
_clicked: WeakKeyDictionary[Page, float] = WeakKeyDictionary()
"""When a point was last clicked in each page."""
ASKING = """() => {
  const send = WebSocket.prototype.send
  let asked = 0
  WebSocket.prototype.send = function (...what) {
    const last = ++asked
    window.opcitAsks = true
    const heard = () => { if (last === asked) window.opcitAsks = false }
    this.addEventListener("message", () => setTimeout(heard, 100), { once: true })
    return send.apply(this, what)
  }
}"""
"""Has a page know whether what it asked last was answered yet, and the answer taken in: until then its script has not begun."""
SETTLED = """() => {
  const all = what => [...document.querySelectorAll(what)]
  return !window.opcitAsks && document.fonts.status === "loaded"
    && all(".st-key-opcit-header").length > 0
    && all("[data-testid=stApp][data-test-script-state=notRunning]").length > 0
    && all("[data-testid=stSkeleton], [data-stale=true]").length === 0
    && all("[data-testid=stPlotlyChart]").every(chart => chart.querySelector(".main-svg"))
    && all("[data-testid=stBidiComponentIsolated]").every(one => one.shadowRoot?.childElementCount)
}"""
PLACE = """([chart, wanted]) => {
  const plot = document.querySelector(`.st-key-${chart} .js-plotly-plot`)
  if (!plot?._fullData) return null
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
FITS = """[...document.querySelectorAll("html, [data-testid=stMain]")]
  .every(one => one.scrollWidth <= innerWidth)"""
SCROLL = (
    "by => document.querySelector('[data-testid=stMain]').scrollBy({top: by, behavior: 'instant'})"
)


Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Desk:
    """A running Opcit, the browser before it, and the page that a file's walks use in turn.

    A page of its own for each walk would be most of the walk's time.
    """

    address: str
    browser: Browser
    page: Page

    def open(
        self, path: str = "", width: int = 1440, height: int = 1000, scheme: Scheme = "light"
    ) -> Page:
        """The page at a path, loaded anew, once its script has run."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=scheme)
        self.page.goto(f"{self.address}/{path}")
        settled(self.page)
        return self.page

    def elsewhere(self, url: str) -> Page:
        """An address in a browser that has never been here; whoever asks for it closes its context."""
        page = self.browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        page.goto(url)
        settled(page)
        return page


def settled(page: Page) -> None:
    """Waits until the script has run, for what was asked last too, and all that it drew is there, charts too."""
    page.wait_for_function(SETTLED)


def fits(page: Page) -> None:
    """That neither the page nor the area that scrolls in it is wider than the window, once charts have taken its width."""
    page.wait_for_function(FITS)


def in_time(page: Page, check: Callable[[], None]) -> None:
    """That a check holds, which asserts: at once or a moment later, for pages follow an act in their own time."""
    patience.until(check, lambda seconds: page.wait_for_timeout(1000 * seconds))


def click(page: Page, chart: str, *wanted: str) -> None:
    """Clicks the point of a chart that carries this customdata, once the chart says that it is pointed at."""
    settled(page)
    page.wait_for_timeout(1000 * max(0, _clicked.get(page, 0) + DOUBLE_CLICK - time.monotonic()))
    page.locator(f".st-key-{chart}").scroll_into_view_if_needed()
    in_time(page, lambda: page.mouse.click(*_pointed_at(page, chart, wanted)))
    _clicked[page] = time.monotonic()


def _pointed_at(page: Page, chart: str, wanted: tuple[str, ...]) -> tuple[float, float]:
    """Where a point is, with the mouse on it; not yet, where the chart moves or is drawn anew meanwhile."""
    place = _in_view(page, chart, wanted)
    page.mouse.move(2, 2)
    said = page.locator(".hoverlayer .hovertext")
    said.first.wait_for(state="detached")
    page.mouse.move(*place)
    try:
        said.first.wait_for(timeout=ANSWERS)
    except TimeoutError:
        raise AssertionError(f"{chart} says nothing of {wanted} at {place}") from None
    assert _in_view(page, chart, wanted) == place
    return place


def _in_view(page: Page, chart: str, wanted: tuple[str, ...]) -> tuple[float, float]:
    """Where a point is; a chart may be higher than the window, so that it has to be scrolled to."""
    for _ in range(2):
        place = page.evaluate(PLACE, [chart, list(wanted)])
        assert place, f"no point {wanted} in {chart}"
        height = page.evaluate("innerHeight")
        if 0 < place[1] < height:
            break
        page.evaluate(SCROLL, place[1] - height / 2)
    return place[0], place[1]
