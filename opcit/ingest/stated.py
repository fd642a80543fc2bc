"""What an input says of an article beside its text, put in place of what the text itself says."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from email.utils import parsedate_to_datetime

from opcit.article import Article, Published
from opcit.ingest.dates import full_dates, with_given_date

WHY = "The table or list that it came in states it."


def described(article: Article, details: Mapping[str, str], why: str = WHY) -> Article:
    """The article with these details (title, author, outlet, url, published) in place of its own.

    why: how the publication date is known, for people.
    """
    changes: dict[str, object] = {
        name: details[name] for name in ("title", "author", "outlet", "url") if name in details
    }
    if published := _published(article, details.get("published", "")):
        changes["published"] = replace(published, source="stated", why=why)
    return article.with_details(**changes)


def _published(article: Article, text: str) -> Published | None:
    """The publication date in these words; None where they hold none that can be read for sure."""
    for iso in (text, _iso(text)):
        with suppress(ValueError):
            return with_given_date(article, iso).published
    return None


def _iso(text: str) -> str:
    """YYYY-MM-DD for a date as tables and feeds write it; "" for others."""
    found = full_dates(text)
    if len(found) == 1 and len(found[0].values) == 1:
        return found[0].values[0]
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        return ""
