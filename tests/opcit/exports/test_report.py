"""The HTML and Markdown reports: every link leads somewhere, and text of the article never becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import html as parser
from markdown_it import MarkdownIt

from opcit import ingest
from opcit.analyse import analyse
from opcit.exports import EXPORTS
from opcit.exports.markdown import plain
from opcit.exports.report.scale import MOST, Scale
from opcit.views.windows import Window
from tests.components.charts.invented import HOSTILE, TEXT, reading
from tests.opcit.exports.invented import readings

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "samples" / "colombia-no-to-a-text.md"
MANY = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def sample():
    return analyse(ingest.read(SAMPLE.read_bytes(), SAMPLE.name))


def page(found):
    return parser.document_fromstring(EXPORTS["html"].content(found).decode())


def sound(found) -> None:
    """Every link leads into the page or to the article's address; ids are unique; nothing runs or loads."""
    tree = page(found)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = tree.xpath("//a/@href")
    assert not [
        h for h in links if not (h.startswith("#") and h[1:] in ids) and h != found.article.url
    ]
    assert not tree.xpath(
        "//script | //iframe | //object | //img | //link | //*[@src] | //@*[starts-with(name(), 'on')]"
    )


def test_the_invented_reading_is_sound():
    sound(reading())


def test_a_sample_is_sound(sample):
    sound(sample)


@given(found=readings())
@MANY
def test_any_reading_is_sound(found):
    sound(found)


@given(found=readings())
@MANY
def test_the_whole_text_is_there(found):
    rows = page(found).xpath(
        "//section[@id='text']//*[contains(@class,'row')]/*[self::p or self::h3]"
    )
    shown = "".join("".join(row.itertext()) for row in rows)
    written = "".join(found.article.words(p) for p in found.article.paragraphs)
    assert "".join(shown.split()) == "".join(written.split())


def test_evidence_leads_to_the_sentence_it_quotes(sample):
    tree = page(sample)
    for quote in tree.xpath("//blockquote"):
        target = tree.get_element_by_id(quote.xpath(".//footer/a/@href")[0][1:])
        assert " ".join(quote.xpath("./p")[0].text_content().split()) in " ".join(
            target.text_content().split()
        )


def test_marks_lead_to_their_event_and_actor():
    tree = page(reading())
    (storming,) = tree.xpath("//a[normalize-space()='stormed'][contains(@class,'events')]")
    assert (
        "Customs house stormed" in tree.get_element_by_id(storming.get("href")[1:]).text_content()
    )
    guild = tree.xpath("//section[@id='text']//a[normalize-space()='Harbour Guild']")[0]
    assert "Harbour Guild" in tree.get_element_by_id(guild.get("href")[1:]).text_content()


def test_hostile_text_is_shown_as_it_is():
    content = EXPORTS["html"].content(reading()).decode()
    assert "<img" not in content and HOSTILE in page(reading()).text_content()


def test_only_web_addresses_become_links():
    bad = replace(reading(), article=reading().article.with_details(url="javascript:alert(1)"))
    assert "javascript:alert(1)" in page(bad).text_content()
    assert not page(bad).xpath("//a[starts-with(@href, 'javascript')]")


def test_charts_are_drawn_and_said_in_words():
    tree = page(reading())
    tracks = tree.xpath("//svg[contains(@class,'track')]")
    assert tracks and all(t.get("aria-label") for t in tracks)
    labels = [t.get("aria-label") for t in tracks]
    assert (
        "Stance: critical, fairly sure, 2 passages" in labels
        and "Stance: unclear, 1 passage" in labels
    )
    assert len(tree.xpath("//*[@class='unclear']")) >= 1


def test_it_is_small_and_carries_its_fonts(sample):
    content = EXPORTS["html"].content(sample).decode()
    assert content.count("@font-face") == 2
    assert len(content) < 500_000
    assert not re.search(r"url\((?!data:|#)", content)


@pytest.mark.parametrize(
    ("start", "stop"),
    [("2020-01-01", "2020-01-01T12:00"), ("2019-12-29", "2020-01-02"), ("2019-09-01", "2020-01-02"), ("1994-01-01", "2021-03-01"),
     ("0001-01-01", "9999-12-31"), ("2019-11-28", "2020-01-29"), ("1999-06-01", "2001-02-01")],
)  # fmt: skip
def test_a_scale_names_few_moments_in_order(start, stop):
    scale = Scale(Window(datetime.fromisoformat(start), datetime.fromisoformat(stop)))
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= MOST
    assert [at for at, _ in ticks] == sorted({at for at, _ in ticks}) and all(
        0 <= at <= 100 for at, _ in ticks
    )


def test_markdown_has_the_parts_and_the_text(sample):
    told = EXPORTS["markdown"].content(sample).decode()
    for part in (
        "# Colombia said no",
        "## Who it is about",
        "## What happened, and when",
        "## Who is quoted",
        "## The text",
        "**1** ",
    ):
        assert part in told


@given(found=readings())
@MANY
def test_markdown_shows_the_article_s_text_as_text(found):
    tree = (
        MarkdownIt("commonmark").enable("table").parse(EXPORTS["markdown"].content(found).decode())
    )
    inline = [child for token in tree for child in token.children or ()]
    assert not [
        t
        for t in (*tree, *inline)
        if t.type
        in ("html_block", "html_inline", "image", "code_inline", "fence", "code_block", "hr")
    ]
    assert {t.tag for t in tree if t.type == "heading_open"} <= {"h1", "h2", "h3"}


@pytest.mark.parametrize(
    "text",
    [
        "- a",
        "1. a",
        "# a",
        "+ a",
        "a_b_c",
        "*a*",
        "[x](y)",
        "<b>",
        "a & b",
        "&amp;",
        "~~a~~",
        "| a |",
        "---",
        "===",
        TEXT,
    ],
)
def test_plain_text_stays_text(text):
    tokens = MarkdownIt("commonmark").parse(plain(text))
    (paragraph,) = [t for t in tokens if t.type == "inline"]
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(t.content for t in paragraph.children) == " ".join(text.split())
