"""Compare in a real browser: opened with nothing chosen, walked to the passage, and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk, Scheme, click, fits, settled
from tests.browser.test_access import faults

pytestmark = pytest.mark.browser

FIRST, SECOND = "America bombed its host", "patience was read as permission"


@pytest.fixture(scope="module")
def read(samples: Desk) -> Desk:
    """The desk, once it has read the two that the page opens on."""
    page = samples.open("compare")
    page.locator(".opcit-parting-head").first.wait_for()
    return samples


@pytest.fixture
def page(read: Desk) -> Page:
    return read.open("compare")


@pytest.fixture
def stances(read: Desk) -> Page:
    return read.open("compare?show=stance")


def points(page: Page, chart: str) -> list[list[str]]:
    """What each clickable mark of a chart stands for, once it is drawn."""
    settled(page)
    found: list[list[str]] = page.wait_for_function(
        """chart => document.querySelector(`.st-key-${chart} .js-plotly-plot`)?._fullData
        ?.filter(t => (t.mode ?? '').includes('markers')).flatMap(t => t.customdata ?? [])""",
        arg=chart,
    ).json_value()
    return found


def test_it_opens_on_the_two_opposed_samples(page: Page) -> None:
    legend = page.locator(".opcit-legend-articles li")
    expect(legend).to_have_count(2)
    expect(legend.nth(0)).to_contain_text(FIRST)
    expect(legend.nth(1)).to_contain_text(SECOND)
    expect(page.get_by_role("radio", name="Overview")).to_be_checked()
    expect(page.get_by_role("figure")).to_have_count(0)
    page.get_by_text("Stance", exact=True).first.click()
    expect(page.get_by_role("figure").first).to_have_attribute("aria-label", re.compile("Heatmap"))


def test_at_first_sight_it_tells_where_they_part_and_leads_to_the_passage(page: Page) -> None:
    parting = page.locator(".opcit-parting section").first
    expect(parting).to_be_in_viewport(ratio=1)
    expect(parting.locator(".side.against")).to_contain_text("Tigris: ▼ critical")
    expect(parting.locator(".side.for")).to_contain_text("Potomac: ▲ favourable")
    parting.locator(".side.for p:not(.notes) a").click()
    page.wait_for_url(re.compile(r"/read\?.*mark=(claims|passage)"))
    expect(page.locator(".room h1")).to_contain_text(SECOND)


def test_from_where_they_part_one_comes_to_the_row_of_that_very_actor(read: Desk) -> None:
    page = read.open("compare", height=800)
    links = page.locator(".opcit-parting section").first.locator("h3 a")
    expect(links.last).to_be_visible()
    names = links.all_inner_texts()
    links.last.click()
    page.wait_for_url("**at=stance.**#stances")
    expect(page.locator(".st-key-opcit-side h3").first).to_have_text(names[-1])
    expect(page.locator(".st-key-opcit-stances")).to_be_in_viewport()
    rows = [p[0] for p in points(page, "compare-stance")]
    assert rows.index(page.url.split("at=stance.")[1].split("#")[0]) < 2 * len(names)


def test_what_a_passage_conveys_stands_beside_what_its_whole_article_does(page: Page) -> None:
    side = page.locator(".opcit-parting .side.for").first
    whole = side.locator(".notes a")
    expect(whole).to_contain_text("▲ favourable")
    whole.click()
    page.wait_for_url("**at=stance.**#stances")
    expect(page.locator(".opcit-account")).to_have_count(1)
    expect(page.locator(".opcit-account .why")).to_contain_text("Favourable")


def test_from_an_article_that_is_open_another_is_asked_for(read: Desk) -> None:
    page = read.open("compare")
    page.locator(".opcit-legend-articles a").first.click()
    expect(page.locator(".room h1")).to_contain_text(FIRST)
    page.locator(".st-key-opcit-header").get_by_text("Compare").click()
    expect(page.locator(".opcit-legend-articles li")).to_have_count(1)
    expect(page.get_by_text("Add at least one more article to compare.")).to_be_visible()
    page.locator("[class*='st-key-compare-add-'] button", has_text=SECOND).click()
    expect(page.locator(".opcit-legend-articles li")).to_have_count(2)
    expect(page.locator(".opcit-parting")).to_be_visible()


def test_what_a_link_names_that_is_not_there_is_said(read: Desk) -> None:
    page = read.open("compare?collection=zzz")
    expect(page.get_by_text("This collection is not here")).to_be_visible()
    page.get_by_text("Compare the two samples").click()
    expect(page.locator(".opcit-legend-articles li")).to_have_count(2)


def test_a_chart_follows_the_system_from_light_to_dark(stances: Page) -> None:
    names = stances.locator(".st-key-compare-stance .js-plotly-plot .textpoint text")
    expect(names.first).to_have_css("fill", "rgb(38, 34, 27)")
    stances.emulate_media(color_scheme="dark")
    expect(names.first).to_have_css("fill", "rgb(230, 225, 214)")
    stances.emulate_media(color_scheme="light")
    expect(names.first).to_have_css("fill", "rgb(38, 34, 27)")


def test_a_cell_opens_its_sentences_and_leads_to_the_passage(stances: Page) -> None:
    page = stances
    actor, chart, article = next(p for p in points(page, "compare-stance") if p[0] != "iran")
    click(page, "compare-stance", actor, chart, article)
    expect(page).to_have_url(re.compile(f"at=stance.{actor}.{article}"))
    side = page.locator(".st-key-opcit-side")
    expect(side.locator(".opcit-account")).to_have_count(1)
    expect(side.locator("mark.target").first).to_be_visible()
    side.get_by_text("Go to passage").first.click()
    page.wait_for_url(f"**/read?**article={article}**")


def test_an_event_that_both_tell_opens_in_both(page: Page) -> None:
    page.get_by_text("Events", exact=True).first.click()
    expect(page.locator(".opcit-headline").first).to_contain_text("told by more than one article")
    side = page.locator(".st-key-opcit-side")
    expect(side.locator(".opcit-account")).to_have_count(3)
    expect(side.locator("mark.trigger").nth(1)).to_be_visible()
    told = points(page, "compare-event")
    click(page, "compare-event", *told[0])
    expect(side.locator(".opcit-account")).to_have_count(2)
    expect(page).to_have_url(re.compile("at=event"))
    page.reload()
    settled(page)
    expect(side.locator(".opcit-account")).to_have_count(2)


def test_a_word_opens_the_sentence_it_stands_in(read: Desk) -> None:
    page = read.open("compare?show=words")
    term = page.locator(".opcit-sides dd details").first
    term.locator("summary").click()
    expect(term.locator(".opcit-passage mark").first).to_be_visible()
    expect(term.get_by_text("go to passage").first).to_be_visible()
    page.get_by_text("Claims", exact=True).first.click()
    claim = page.locator(".opcit-sides li a").first
    claim.click()
    page.wait_for_url("**/read?**mark=claims.**")


def test_articles_are_added_and_shared_by_the_link(read: Desk, page: Page) -> None:
    page.get_by_text("Articles (2)").click()
    page.locator("[class*='st-key-compare-add-'] button").first.click()
    expect(page.locator(".opcit-legend-articles li")).to_have_count(3)
    expect(page).to_have_url(re.compile("compare=[0-9a-f]+(?:(?:,|%2C)[0-9a-f]+){2}"))
    again = read.elsewhere(page.url)
    expect(again.locator(".opcit-legend-articles li")).to_have_count(3)
    again.context.close()


@pytest.mark.parametrize("view", ["overview", "stance", "events", "claims", "words"])
def test_a_phone_has_no_sideways_scroll(read: Desk, view: str) -> None:
    page = read.open(f"compare?show={view}", width=390, height=844)
    page.locator(".opcit-parting-head").first.wait_for()
    fits(page)
    views = page.get_by_role("radiogroup").first.get_by_role("radio")
    assert len({views.nth(n).evaluate("one => one.offsetTop") for n in range(5)}) == 1
    if view == "events":
        # No title is cut at the edge, and the chart does not scroll.
        ends = "() => [...document.querySelectorAll('.st-key-compare-event .textpoint text')].map(t => t.getBoundingClientRect().right)"
        assert max(page.evaluate(ends)) <= 390 - 16
        assert page.locator(".st-key-compare-event").evaluate("t => t.scrollWidth <= t.clientWidth")


@pytest.fixture(scope="module")
def checked(read: Desk) -> Iterator[Desk]:
    """The desk with a page that lets axe past Opcit's own policy."""
    context = read.browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield replace(read, page=context.new_page())
    context.close()


@pytest.mark.parametrize(("view", "scheme"), [("overview", "light"), ("stance", "dark"), ("events", "light"), ("claims", "light"), ("words", "dark")])  # fmt: skip
def test_axe_finds_no_serious_fault_in_a_comparison(
    checked: Desk, view: str, scheme: Scheme
) -> None:
    page = checked.open(f"compare?show={view}", scheme=scheme)
    expect(page.locator(".opcit-parting-head")).to_be_visible()
    assert faults(page) == []


def test_a_collection_from_its_name_to_what_became_of_a_prediction(read: Desk) -> None:
    page = read.open("collections")
    page.get_by_label("Name of a new collection").fill("The embassy")
    page.get_by_text("Make", exact=True).click()
    expect(page.get_by_role("heading", name="The embassy")).to_be_visible()
    for title in (FIRST, SECOND):
        page.locator("[class*='st-key-collection-add-'] button", has_text=title).click()
        expect(page.locator("[class*='st-key-opcit-held-']", has_text=title)).to_be_visible()
    page.get_by_text("Over time", exact=True).click()
    expect(page.locator(".opcit-headline").first).to_contain_text("2 dated articles")
    page.get_by_text("Predictions", exact=True).click()
    ledger = page.locator("[class*='st-key-opcit-prediction-']").first
    ledger.get_by_role("combobox").click()
    page.get_by_role("option", name="came true").click()
    expect(ledger.locator("footer")).to_contain_text("came true, said")
    page.reload()
    expect(page.locator(".opcit-headline").first).to_contain_text("1 came true")
    page.get_by_text("Articles", exact=True).first.click()
    page.get_by_text("Compare these").click()
    page.wait_for_url("**/compare?**compare=**")
    expect(page.locator(".opcit-legend-articles li")).to_have_count(2)
