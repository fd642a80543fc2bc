"""When an article was published, where the page does not say: inferred from its own words."""

from __future__ import annotations

from opcit.article import Article


def dated(article: Article) -> Article:
    """The article with a publication date inferred, unless it has one or the text gives no clue."""
    return article
