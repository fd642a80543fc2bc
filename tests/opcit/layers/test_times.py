"""The layer of times: which paragraphs are read, and from what date."""

from __future__ import annotations

from dataclasses import replace

from opcit.article import Article, Published
from opcit.findings import Time
from opcit.layers.times import annotate
from opcit.reading import Engine, Reading


def _times(article: Article, published: str | None) -> list[Time]:
    dated = article.with_details(published=Published(published, "day", "given"))
    return [t for t in annotate(Reading(dated, Engine("test"))) if isinstance(t, Time)]


def test_values_follow_the_publication_date(make_article) -> None:  # type: ignore[no-untyped-def]
    article = make_article("The gate fell on Tuesday night.", "It had been shut last September.")
    assert [t.value for t in _times(article, "2020-01-01")] == ["2019-12-31TNI", "2019-09"]
    assert [t.value for t in _times(article, "2021-06-10")] == ["2021-06-08TNI", "2020-09"]
    assert [t.value for t in _times(article, None)] == ["XXXX-WXX-2TNI", "XXXX-09"]


def test_a_newsletter_box_and_a_byline_are_not_read(make_article) -> None:  # type: ignore[no-untyped-def]
    article = make_article(
        "The gate fell on Tuesday.", "Get our weekly letter on Friday.", "By A. May, Monday"
    )
    body, promo, byline = article.paragraphs
    roles = (body, replace(promo, role="promo"), replace(byline, role="byline"))
    found = _times(article.with_details(paragraphs=roles), "2020-01-01")
    assert [article.text[t.start : t.end] for t in found] == ["Tuesday"]


def test_every_time_says_why_and_by_what(make_article) -> None:  # type: ignore[no-untyped-def]
    article = make_article("On 5 May 2009 they met, now they part, and in three days they rest.")
    for time in _times(article, "2009-05-09"):
        assert time.why.endswith(".") and time.rule and time.by
        assert 0 < time.confidence <= 1
