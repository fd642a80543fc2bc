"""Exports in a browser: each is one click, the report opens offline, and a JSON file comes back as its article."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from opcit.exports import EXPORTS
from opcit.exports.taking_back import read
from tests.browser.desk import Desk, Scheme, settled
from tests.components.charts.invented import reading

pytestmark = pytest.mark.browser
ARTICLE = reading().article.id


@pytest.fixture
def page(desk: Desk) -> Page:
    return desk.open(f"timeline?article={ARTICLE}")


def downloaded(page: Page, title: str) -> Download:
    button = page.get_by_role("button", name=title, exact=True)
    settled(page)
    menu = page.locator(".st-key-opcit-export button").first
    if menu.get_attribute("aria-expanded") != "true":
        menu.click()
    with page.expect_download() as found:
        button.click()
    return found.value


def test_each_format_is_one_click(page: Page) -> None:
    for export in EXPORTS.values():
        found = downloaded(page, export.title)
        content = Path(found.path()).read_bytes()
        assert found.suggested_filename.endswith(f"{ARTICLE[:6]}.{export.extension}")
        assert content == export.content(reading())
        if export.binary:
            assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None


def test_the_report_opens_offline_and_leads_to_its_passages(
    page: Page, desk: Desk, tmp_path: Path
) -> None:
    report = tmp_path / "report.html"
    downloaded(page, "Report").save_as(report)
    said: list[str] = []
    other = desk.browser.new_context(offline=True).new_page()
    other.on("console", lambda message: said.append(message.text))
    other.goto(report.as_uri())
    other.locator("#actors summary").first.click()
    other.locator("#actors details[open] blockquote a").first.click()
    target = other.locator(".sentence:target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("the navy of Arland")
    mark = other.locator("#text a.actors").first
    before = mark.evaluate("mark => getComputedStyle(mark).backgroundImage")
    other.locator("#show-actors").uncheck()
    expect(mark).not_to_have_css("background-image", before)
    assert said == []
    other.context.close()


PRINTS = """() => {
  window.printed = []
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow').get
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
    const shown = own.call(this)
    shown.print = () => window.printed.push(shown.document.body.innerText)
    return shown
  } })
}"""


def test_the_report_is_printed_once_a_press(page: Page) -> None:
    page.evaluate(PRINTS)
    page.locator(".st-key-opcit-export button").first.click()
    pdf = page.get_by_role("button", name="PDF", exact=True)
    for times in (1, 2):
        pdf.click()
        page.wait_for_function(f"() => window.printed.length === {times}")
    assert reading().article.title in page.evaluate("window.printed[0]")
    page.keyboard.press("Escape")
    settled(page)
    assert page.evaluate("window.printed.length") == 2


def test_the_library_is_one_zip(desk: Desk) -> None:
    page = desk.open("")
    content = Path(downloaded(page, "JSON").path()).read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (own,) = [name for name in archive.namelist() if name.endswith(f"{ARTICLE[:6]}.json")]
        assert read(archive.read(own)) == reading()
        assert len(archive.namelist()) == 1 + page.locator("[class*=st-key-opcit-card-]").count()


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_fits_its_window(desk: Desk, scheme: Scheme, width: int, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_bytes(EXPORTS["html"].content(reading()))
    shown = desk.page
    shown.set_viewport_size({"width": width, "height": 900})
    shown.emulate_media(color_scheme=scheme)
    shown.goto(report.as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") == width
    ground = shown.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(250, 246, 238)", "dark": "rgb(20, 23, 28)"}[scheme]


SAVED_AS = """format => {
  const plot = document.querySelector('.st-key-timeline-chart .js-plotly-plot')
  return plot?._context?.toImageButtonOptions?.format === format
}"""


def test_a_chart_is_saved_as_what_was_chosen(page: Page) -> None:
    page.locator(".st-key-opcit-export button").first.click()
    page.locator(".st-key-opcit-formats").get_by_text("SVG", exact=True).click()
    page.keyboard.press("Escape")
    page.wait_for_function(SAVED_AS, arg="svg")
    settled(page)
    chart = page.locator(".st-key-timeline-chart .js-plotly-plot")
    expect(chart).to_be_visible()
    chart.hover()
    with page.expect_download() as found:
        page.locator(".st-key-timeline-chart .modebar-btn[data-title*='Download']").first.click()
    assert found.value.suggested_filename == "timeline-chart.svg"


def test_a_json_export_comes_back_as_its_article(page: Page, desk: Desk, tmp_path: Path) -> None:
    export = tmp_path / "reading.json"
    downloaded(page, "JSON").save_as(export)
    other = json.loads(export.read_text(encoding="utf-8"))
    assert read(export.read_bytes()) == reading()
    other["article"]["text"] += "."
    (tmp_path / "changed.json").write_text(json.dumps(other), encoding="utf-8")
    page.goto(desk.address)
    box = page.locator("[data-testid=stFileUploader] input[type=file]")
    box.set_input_files([export, tmp_path / "changed.json"])
    main = page.locator("[data-testid=stMain]")
    expect(main).to_contain_text("Its own reading here was kept")
    expect(main).to_contain_text("its text was changed after Opcit had read it")
