"""Web pages as saved from a browser."""

from __future__ import annotations

import json

import pytest

from opcit.article import Article
from opcit.ingest import Unreadable
from opcit.ingest.parsing import parse

MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
ASIDE = "<aside><h3>Most read</h3><a href='/1'>Ten things to know about the dam</a><time datetime='2022-01-01'>1 January 2022</time></aside>"
FOOTER = "<footer>© 2022 The Northmoor Post. All rights reserved.</footer>"


def page(head: str = "", top: str = "<h1>Water and power</h1>", body: str = "") -> bytes:
    html = f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{MENU}<main><article>{top}{body}</article></main>{ASIDE}{FOOTER}</body></html>"
    return html.encode()


@pytest.fixture
def body(prose: str, more: str) -> str:
    return f"<p>{prose}</p><h2>Who pays for the dam?</h2><p>{more}</p><p>{prose}</p>"


def lines(article: Article) -> list[tuple[str, str]]:
    return [(p.role, article.words(p)) for p in article.paragraphs]


def test_the_article_and_nothing_around_it(body: str, prose: str, more: str) -> None:
    article = parse(page(body=body), "saved.html")
    assert lines(article) == [
        ("title", "Water and power"), ("body", prose), ("heading", "Who pays for the dam?"), ("body", more), ("body", prose),
    ]  # fmt: skip
    assert article.published.source == "unknown"


def test_captions_lists_quotes_and_line_breaks(prose: str, more: str) -> None:
    body = f"""<figure><img src="x"><figcaption>The dam at dusk.</figcaption></figure><p>{prose}</p>
    <blockquote><p>{more}</p></blockquote><ul><li>a smaller dam</li><li>a joint guard on the gates</li></ul>
    <p>{more}<br><br>{prose}</p>"""
    assert lines(parse(page(body=body), "a.html")) == [
        ("title", "Water and power"), ("caption", "The dam at dusk."), ("body", prose), ("body", more),
        ("body", "a smaller dam"), ("body", "a joint guard on the gates"), ("body", more), ("body", prose),
    ]  # fmt: skip


def test_the_byline_and_date_that_the_page_shows(body: str) -> None:
    top = "<h1>Water and power</h1><div class='byline'>By Jane Doe</div><span class='timestamp'>Published January 3, 2020</span>"
    article = parse(page(top=top, body=body), "a.html")
    assert lines(article)[:3] == [
        ("title", "Water and power"), ("byline", "By Jane Doe"), ("dateline", "Published January 3, 2020"),
    ]  # fmt: skip
    assert article.author == "Jane Doe"
    assert article.published.value == "2020-01-03"
    assert [article.words(span) for span in article.published.evidence] == ["January 3, 2020"]


LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Northmoor", "datePublished": "2001-01-01"},
        {
            "@type": ["NewsArticle"], "headline": "Water and power", "datePublished": "2020-01-03T23:30:00-05:00",
            "dateModified": "2020-02-02", "url": "https://example.org/water",
            "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}],
            "publisher": {"@type": "Organization", "name": "The Northmoor Post"},
        },
    ],
}  # fmt: skip


def test_linked_data(body: str) -> None:
    article = parse(
        page(f"<script type='application/ld+json'>{json.dumps(LINKED)}</script>", body=body),
        "a.html",
    )
    assert (article.title, article.author) == ("Water and power", "Jane Doe and John Roe")
    assert (article.outlet, article.url) == ("The Northmoor Post", "https://example.org/water")
    published = article.published
    assert (published.value, published.source, published.evidence) == ("2020-01-03", "stated", ())
    assert "datePublished in JSON-LD" in published.why


@pytest.mark.parametrize(
    ("mark", "value"),
    [
        ("<meta property='article:published_time' content='2020-01-03T10:00:00Z'>", "2020-01-03"),
        ("<meta name='DC.date' content='2020-01-03'>", "2020-01-03"),
        ("<meta name='pubdate' content='January 3, 2020'>", "2020-01-03"),
        ("<meta itemprop='datePublished' content='2020-01-03'>", "2020-01-03"),
        ("<script type='application/ld+json'>{broken</script><meta name='date' content='2020-01-03'>", "2020-01-03"),
        ("<meta property='article:modified_time' content='2020-01-03'>", None),
        ("<meta name='date' content='03/04/2020'>", None),
        ("<meta name='copyright' content='2020'>", None),
    ],
)  # fmt: skip
def test_dates_in_the_head(mark: str, value: str | None, body: str) -> None:
    assert parse(page(mark, body=body), "a.html").published.value == value


def test_a_time_element_of_the_article(body: str) -> None:
    top = "<h1>Water and power</h1><time datetime='2020-01-03T09:00'>3 days before</time>"
    assert parse(page(top=top, body=body), "a.html").published.value == "2020-01-03"


@pytest.mark.parametrize(
    ("head", "top", "title"),
    [
        ("<title>Water and power | The Northmoor Post</title>", "<h1>Water and power</h1>", "Water and power"),
        ("<meta property='og:title' content='Water and power'><meta property='og:site_name' content='The Post'>", "", "Water and power"),
        ("<title>Water and power - The Post</title><meta property='og:site_name' content='The Post'>", "", "Water and power"),
        ("<title>Northmoor Post</title>", "<h1>Water and power again</h1>", "Water and power again"),
    ],
)  # fmt: skip
def test_titles(head: str, top: str, title: str, body: str) -> None:
    article = parse(page(head, top, body), "a.html")
    assert article.title == title
    assert lines(article)[0] == ("title", title)


def test_a_site_is_no_title(body: str) -> None:
    assert parse(page("<title>CNN</title>", "", body), "a.html").title is None


def test_the_address_that_a_browser_noted(body: str) -> None:
    data = page(body=body).replace(
        b"<html>", b"<!-- saved from url=(0025)https://example.org/water -->\n<html>"
    )
    assert parse(data, "a.html").url == "https://example.org/water"


def test_the_charset_that_a_page_names(prose: str, more: str) -> None:
    html = f"<html><head><meta charset='windows-1252'></head><body><article><h1>Caf\u00e9 and river</h1><p>\u201c{prose}\u201d</p><p>{more}</p></article></body></html>"
    article = parse(html.encode("cp1252"), "a.html")
    assert article.title == "Caf\u00e9 and river"
    assert f"\u201c{prose}\u201d" in article.text


@pytest.mark.parametrize(
    "html",
    [
        f"<html><body>{MENU}{ASIDE}{FOOTER}</body></html>",
        "<!DOCTYPE html><html><head><title>Water</title></head><body></body></html>",
        "<html><body><script>" + "var a = 'words and words';" * 50 + "</script><p>Please enable JavaScript.</p></body></html>",
    ],
)  # fmt: skip
def test_a_page_without_an_article(html: str) -> None:
    with pytest.raises(Unreadable, match="There is no article in this page"):
        parse(html.encode(), "a.html")
