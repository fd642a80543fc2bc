"""What a reader may say about an article's origin."""

from __future__ import annotations

import pytest

from components import details
from opcit.article import Article, Published


@pytest.mark.parametrize(
    ("value", "granularity"), [("2020-01-01", "day"), ("2020-02", "month"), ("1999", "year")]
)
def test_a_given_date(value: str, granularity: str) -> None:
    published = details.given(value)
    assert (published.value, published.granularity, published.source) == (value, granularity, "given")  # fmt: skip


@pytest.mark.parametrize("value", ["2020-02-30", "2020-13", "yesterday", "1/2/2020", "20200101"])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="date"):
        details.given(value)


ARTICLE = Article(
    "a", "", (), "Old", None, "Post", None, Published("2020-01-01", "day", "inferred")
)


@pytest.mark.parametrize(
    ("asked", "changes"),
    [
        ({}, {}),
        ({"title": " New "}, {"title": "New"}),
        ({"title": ""}, {"title": None}),
        ({"author": "  "}, {}),
        ({"author": "Ada"}, {"author": "Ada"}),
        ({"published": ""}, {"published": Published()}),
    ],
)
def test_only_what_was_changed_is_stored(asked: dict[str, str], changes: dict[str, object]) -> None:
    left = {"title": "Old", "author": "", "outlet": "Post", "published": "2020-01-01", **asked}
    assert details.changed(ARTICLE, **left) == changes


def test_a_changed_date_is_a_given_one() -> None:
    assert details.changed(ARTICLE, published="2020-01-02")["published"].source == "given"
