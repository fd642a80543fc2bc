"""The Import page in a browser: an archive, a folder, a table with its columns chosen, what failed, copies."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import served

pytestmark = pytest.mark.browser


def words(number: int) -> str:
    """An article unlike the others."""
    return " ".join(
        f"Delegate {number}-{n} spoke in room {n * number} about tariff {n + number}."
        for n in range(30)
    )


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served() as url:
        yield url


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    opened.goto(f"{address}/importing")
    expect(opened.get_by_role("heading", name="Import", exact=True)).to_be_visible()
    yield opened
    context.close()


def field(page: Page, label: str):
    return page.get_by_test_id("stFileUploader").filter(has_text=label).locator("input[type=file]")


def came(page: Page, title: str):
    """The box that says what came of an import."""
    return page.locator("[class*=st-key-opcit-import-]").filter(has_text=title)


def test_an_archive_is_taken_and_what_failed_and_what_is_a_copy_are_listed(
    page: Page, tmp_path: Path
):
    path = tmp_path / "talks.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in (1, 2, 3):
            archive.writestr(f"talks/{number}.txt", words(number))
        archive.writestr("talks/syndicated.txt", f"VESTER (Agency) {words(2)}")
        archive.writestr("photo.png", b"\x89PNG")
    field(page, "Drop files or zip archives here").set_input_files(path)
    page.get_by_role("button", name="Import 1 file").click()
    box = came(page, "talks.zip")
    expect(box).to_contain_text("4 added, 1 failed")
    box.get_by_text("What could not be imported").click()
    expect(box.get_by_test_id("stDataFrame").first).to_be_visible()
    expect(box.get_by_text("Copies of articles in the library")).to_be_visible()


def test_what_is_no_article_is_taken_and_told_in_a_sentence(page: Page, tmp_path: Path):
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (tmp_path / "rows.csv").write_text("text\nThe envoy left.\n")
    field(page, "Drop files or zip archives here").set_input_files(
        [tmp_path / "photo.png", tmp_path / "rows.csv"]
    )
    page.get_by_role("button", name="Import 2 files").click()
    box = came(page, "photo.png and 1 more")
    expect(box).to_contain_text("0 added, 2 failed")
    page.get_by_role("tab", name="Table").click()
    field(page, "Drop a table of articles here").set_input_files(tmp_path / "photo.png")
    expect(page.get_by_test_id("stMain")).to_contain_text("photo.png is no table of articles")


def test_a_folder_is_taken_with_what_is_in_it(page: Page, tmp_path: Path):
    (tmp_path / "desk" / "may").mkdir(parents=True)
    (tmp_path / "desk" / "one.txt").write_text(words(11))
    (tmp_path / "desk" / "may" / "two.txt").write_text(words(12))
    field(page, "Drop a folder here").set_input_files(tmp_path / "desk")
    page.get_by_role("button", name="Import 2 files").click()
    expect(came(page, "one.txt and 1 more")).to_contain_text("2 added")


def test_a_table_is_shown_and_its_columns_are_chosen(page: Page, tmp_path: Path):
    path = tmp_path / "rows.csv"
    path.write_text(
        "nr,what was written,head\n" + "".join(f'{n},"{words(n)}",Talks {n}\n' for n in (21, 22))
    )
    page.get_by_role("tab", name="Table").click()
    field(page, "Drop a table of articles here").set_input_files(path)
    go = page.get_by_role("button", name="Import the rows")
    expect(go).to_be_disabled()
    page.get_by_role("combobox", name="Text").click()
    page.get_by_role("option", name="what was written").click()
    expect(go).to_be_enabled()
    page.get_by_role("combobox", name="Title").click()
    page.get_by_role("option", name="head").click()
    go.click()  # at once: the choice and the press come to the server together
    expect(came(page, "rows.csv")).to_contain_text("2 added")
    page.locator(".st-key-opcit-header").get_by_role("link", name="Library").click()
    expect(page.get_by_role("link", name="Talks 21")).to_be_visible()


def test_an_address_that_cannot_be_fetched_says_why(page: Page):
    page.get_by_role("tab", name="Feeds and addresses").click()
    page.get_by_role("textbox", name="Addresses of articles").fill(
        "http://127.0.0.1/feed\nhttp://10.0.0.1/x"
    )
    page.get_by_role("button", name="Import", exact=True).click()
    box = came(page, "2 addresses")
    expect(box).to_contain_text("0 added, 2 failed")


def test_what_is_no_archive_is_one_sentence(page: Page, tmp_path: Path):
    path = tmp_path / "broken.zip"
    path.write_bytes(b"PK\x03\x04 broken")
    field(page, "Drop files or zip archives here").set_input_files(path)
    page.get_by_role("button", name="Import 1 file").click()
    expect(page.get_by_test_id("stMain")).to_contain_text("broken.zip is no zip archive")
