"""Each correction that the reader offers: by mouse and by keyboard alone, found again after a reload, undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.serving import served
from components.reader.offers import ADDING, OFFERS
from opcit.corrections import EDITS, made
from opcit.store import Store, corrections, open_store
from tests.browser.hands import HANDS, Hand, Mouse
from tests.components.reader.invented import reading
from tests.pages.opened import database, stored

pytestmark = pytest.mark.browser
ARTICLE = reading().article.id
expect.set_options(timeout=20_000)


@dataclass(frozen=True)
class Case:
    """A mark, by its first words, what is done with it, and what its card then holds ("": it is gone)."""

    layer: str
    words: str
    offer: str
    shown: str
    values: dict[str, str | list[str]] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.layer}-{self.offer}".replace(" ", "_")


CASES = [
    Case("actors", "President Okoro", "Rename", "Ada Okoro", {"name": "Ada Okoro"}),
    Case("actors", "President Okoro", "Change type", "organisation", {"type": "organisation"}),
    Case("actors", "President Okoro", "Means someone else", "Ida Renn", {"to": "Ida Renn"}),
    Case("actors", "President Okoro", "Means nobody", ""),
    Case("actors", "ministers", "Merge", "Okoro", {"into": "Okoro"}),
    Case("actors", "he ", "Split off", "A clerk", {"name": "A clerk", "type": "person"}),
    Case("actors", "ministers", "Leave out everywhere", ""),
    Case("times", "Monday", "Confirm", "by person"),
    Case("times", "Monday", "Change", "Monday 7 October 2019", {"value": "2019-10-07"}),
    Case("times", "Monday", "Not a time", ""),
    Case("quotes", "“We will not leave,”", "Change speaker", "Okoro", {"holder": "Okoro"}),
    Case("quotes", "“friends”", "Not a quote", ""),
    Case("claims", "The ", "Change kind", "Hedge", {"kind": "hedge"}),
    Case("claims", "The ", "Not a claim", ""),
    Case("events", "storming", "Confirm", "by person"),
    Case("events", "storming", "Rename", "Gate taken", {"title": "Gate taken"}),
    Case("events", "storming", "Change date", "Tuesday 1 October 2019", {"earliest": "2019-10-01", "latest": "2019-10-01"}),
    Case("events", "storming", "Change status", "planned", {"status": "planned"}),
    Case("events", "storming", "Change who took part", "Ida Renn", {"agents": ["Ida Renn"], "patients": ["the ministers"]}),
    Case("events", "storming", "Change kind", "protest", {"type": "protest"}),
    Case("events", "storming", "To the background", "background"),
    Case("events", "storming", "Merge", "Return of the Guild", {"into": "Return of the Guild"}),
    Case("events", "storming", "Split off", "The second storming", {"title": "The second storming"}),
    Case("events", "storming", "Not an event", ""),
    Case("stance", "President Okoro", "Passage is favourable", "by person"),
    Case("stance", "President Okoro", "Dismiss passage", ""),
    Case("stance", "President Okoro", "Confirm", "by person"),
    Case("stance", "President Okoro", "Set the whole", "Favourable", {"label": "favourable"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("corrections")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    stored(database(folder), reading())
    with served(database_url=database(folder)) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(params=HANDS)
def hand(request: pytest.FixtureRequest, page: Page) -> Hand:
    return HANDS[request.param](page)


def opened(page: Page, address: str, layers: str) -> None:
    page.goto(f"{address}/read?article={ARTICLE}&density=all&layers={layers}")
    page.locator(".room .words").first.wait_for()


def card(page: Page):
    return page.locator("aside.card.open")


def show(page: Page, case: Case) -> None:
    """That the correction is there, as it is after it was made and after a reload."""
    if case.shown:
        expect(card(page)).to_contain_text(case.shown)
        expect(card(page).locator(".history")).to_contain_text("by person (a reader)")
    else:
        expect(card(page)).to_have_count(0)


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """One page for all walks: a new one for each would be most of their time."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_correction_is_made_found_again_and_undone(desk: Page, address: str, case: Case) -> None:
    opened(desk, address, case.layer)
    for name, reloads in (("keys", True), ("mouse", False)):
        hand = HANDS[name](desk)
        hand.open(case.words)
        before = card(desk).inner_text()
        place = desk.url.split("mark=")[1]
        hand.take(case.offer)
        if case.values:
            hand.fill(case.values)
        expect(desk.locator(".notice")).to_contain_text("Undo")
        show(desk, case)
        assert desk.url.split("mark=")[1] == place
        if reloads:
            desk.reload()
            desk.locator(".room .words").first.wait_for()
            show(desk, case)
            desk.keyboard.press("Control+z")
        else:
            hand.undo()
        expect(desk.locator(".notice")).to_contain_text("Undone")
        expect(card(desk)).to_have_text(re.compile(re.escape(before.split("\n")[1])))
        expect(card(desk).locator(".history")).to_have_count(0)


MARKS = [
    ("customs house", "Actor", {"name": "The customs house", "type": "organisation"}, "The customs house"),
    ("on ports", "Time", {"value": "2019-10"}, "October 2019"),
    ("flag", "Event", {"title": "Flag raised", "earliest": "2019-09-30"}, "Flag raised"),
    ("A reader wrote", "Quote", {"holder": "Ida Renn"}, "Ida Renn"),
    ("asked what", "Claim", {"kind": "question"}, "Question"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "what", "values", "shown"), MARKS, ids=[m[1] for m in MARKS])
def test_words_are_marked_found_again_and_undone(
    page: Page, address: str, hand: Hand, words: str, what: str, values: dict[str, str], shown: str
) -> None:
    opened(page, address, "actors")
    hand.mark(words, what)
    hand.fill(values)
    expect(card(page)).to_contain_text(shown)
    page.reload()
    expect(card(page)).to_contain_text(shown)
    expect(page.locator(".s.sel").first).to_have_text(re.compile(words.split()[0]))
    page.keyboard.press("Control+z")
    expect(page.locator(".notice")).to_contain_text("Undone")
    expect(page.locator(".s.sel")).to_have_count(0)


def test_every_kind_of_edit_has_a_walk() -> None:
    """By mouse and by keys: the cases, the marks on selected words, a paragraph's part, the date."""
    offers = {(layer, o.label): o.edit for layer, row in OFFERS.items() for o in row}
    walked = {offers[case.layer, case.offer] for case in CASES}
    labels = {offer.label: offer.edit for offer in ADDING.values()}
    walked |= {labels[what] for _, what, _, _ in MARKS}
    walked |= {labels["Paragraph"], "set_published"}
    assert walked == {kind.name for kind in EDITS}


def test_a_paragraph_plays_another_part(page: Page, address: str, hand: Hand) -> None:
    opened(page, address, "actors")
    hand.mark("A reader wrote", "Paragraph")
    hand.fill({"role": "a caption"})
    expect(page.locator(".row.caption")).to_contain_text("A reader wrote")
    page.reload()
    expect(page.locator(".row.caption")).to_contain_text("A reader wrote")
    page.keyboard.press("Control+z")
    expect(page.locator(".row.caption")).to_have_count(0)


def test_undo_redo_and_revert(page: Page, address: str) -> None:
    opened(page, address, "actors")
    hand = HANDS["keys"](page)
    hand.open("President Okoro")
    for name in ("First", "Second"):
        hand.take("Rename")
        hand.fill({"name": name})
        expect(card(page).locator("h2")).to_have_text(name)
        expect(card(page).locator("h2")).to_be_focused()
    expect(card(page).locator(".history li").first).to_contain_text(
        "name was First by person (a reader)"
    )
    expect(card(page).locator(".history li").last).to_contain_text("name was Okoro by model")
    page.keyboard.press("Control+z")
    expect(card(page).locator("h2")).to_have_text("First")
    page.keyboard.press("Control+Shift+z")
    expect(card(page).locator("h2")).to_have_text("Second")
    card(page).get_by_role("button", name="Revert").first.click()
    expect(card(page).locator("h2")).to_have_text("First")
    card(page).get_by_role("button", name="Revert").click()
    expect(card(page).locator("h2")).to_have_text("Okoro")


def test_what_is_no_date_is_refused_in_the_form(page: Page, address: str, hand: Hand) -> None:
    opened(page, address, "times")
    hand.open("Monday")
    hand.take("Change")
    hand.fill({"value": "some day"})
    expect(page.locator(".form .problem")).to_contain_text("is no date")
    expect(page.locator(".form [name=value]")).to_have_value("some day")
    page.locator(".form [name=value]").press("Escape")
    expect(page.locator(".offer:focus")).to_have_text("Change")
    expect(page.locator(".card .history")).to_have_count(0)


def test_charts_follow_at_once(page: Page, address: str) -> None:
    opened(page, address, "events")
    hand = HANDS["mouse"](page)
    hand.open("storming")
    hand.take("Rename")
    hand.fill({"title": "Gate taken"})
    expect(card(page).locator("h2")).to_have_text("Gate taken")
    page.locator(".st-key-opcit-header").get_by_role("link", name="Timeline").click()
    expect(page.locator(".opcit-events")).to_contain_text("Gate taken")
    page.go_back()
    expect(card(page).locator("h2")).to_have_text("Gate taken")
    page.keyboard.press("Control+z")
    expect(card(page).locator("h2")).to_have_text("Customs house stormed")


def test_where_one_reads_stays_where_it_is(page: Page, address: str, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 1440, "height": 420})
    opened(page, address, "actors,events")
    hand = HANDS["mouse"](page)
    hand.open("return")
    before = page.locator(".s.sel").first.bounding_box()
    offer = page.locator(".offer", has_text="To the story")
    offer.evaluate("offer => offer.click()")  # a click by mouse would scroll to it first
    expect(card(page)).to_contain_text("put into the story")
    after = page.locator(".s.sel").first.bounding_box()
    assert before and after and abs(before["y"] - after["y"]) < 2
    page.keyboard.press("Control+z")
    expect(card(page)).not_to_contain_text("put into the story")


def test_the_byline_asks_for_details_and_confirms_the_date(
    page: Page, address: str, hand: Hand
) -> None:
    opened(page, address, "actors")
    if isinstance(hand, Mouse):
        page.locator(".byline").get_by_role("button", name="change").click()
        expect(page.get_by_role("dialog")).to_contain_text("About this article")
        page.keyboard.press("Escape")
        page.locator(".byline").get_by_role("button", name="confirm").click()
    else:
        confirm = page.locator(".byline").get_by_role("button", name="confirm")
        hand.reach(confirm)
        page.keyboard.press("Enter")
    expect(page.locator(".byline")).to_contain_text("given by a reader")
    page.reload()
    expect(page.locator(".byline")).to_contain_text("given by a reader")
    page.keyboard.press("Control+z")
    expect(page.locator(".byline")).to_contain_text("inferred")


@pytest.mark.parametrize(("choice", "name"), [("Keep theirs", "Hers"), ("Keep mine", "Mine")])
def test_who_comes_second_at_one_value_chooses(
    page: Page, address: str, folder: Path, choice: str, name: str
) -> None:
    opened(page, address, "actors")
    hand = HANDS["mouse"](page)
    hand.open("President Okoro")
    theirs = meanwhile(folder, {"edit": "rename_actor", "actor": "okoro", "name": "Hers"})
    hand.take("Rename")
    hand.fill({"name": "Mine"})
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Somebody changed this meanwhile")
    expect(dialog).to_contain_text("Ana")
    expect(dialog).to_contain_text("“Okoro” renamed to “Hers”")
    expect(dialog).to_contain_text("“Okoro” renamed to “Mine”")
    dialog.get_by_role("button", name=choice).focus()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(card(page).locator("h2")).to_have_text(name)
    page.reload()
    expect(card(page).locator("h2")).to_have_text(name)
    if name == "Mine":
        page.keyboard.press("Control+z")
        expect(card(page).locator("h2")).to_have_text("Hers")
    back(folder, theirs)


def meanwhile(folder: Path, edit: dict[str, str]) -> int:
    """What Ana does in a session of her own; the revision of her entry."""
    with own_store(folder).write() as connection:
        (entry,) = corrections.append(connection, ARTICLE, [made(reading(), edit)], "Ana")
        return entry.revision


def back(folder: Path, revision: int) -> None:
    """Takes it back."""
    with own_store(folder).write() as connection:
        corrections.revert(connection, ARTICLE, [revision], "Ana")


def own_store(folder: Path) -> Store:
    return open_store(database(folder))
