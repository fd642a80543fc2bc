"""The library's cards, and what is still to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, RowMapping, and_, case, func, literal, select

from opcit.article import Published
from opcit.store import readings as kept
from opcit.store.articles import Origin
from opcit.store.schema import articles, readings

_SHOWN = [
    articles.c[name]
    for name in (
        "id", "title", "author", "outlet", "url", "published", "words", "opening", "origin", "added_at",
    )
]  # fmt: skip

BOOK = 20_000  # words; longer texts hold no shorter ones up


@dataclass(frozen=True, slots=True)
class Card:
    """One article as the library shows it. words: of its body; summary: None until analysed."""

    id: str
    title: str | None
    author: str | None
    outlet: str | None
    url: str | None
    published: Published
    words: int
    opening: str
    origin: Origin
    added_at: datetime
    summary: kept.Summary | None


def by_ids(connection: Connection, engine: str, ids: Sequence[str]) -> list[Card]:
    """The cards of these articles, in this order, without those that were deleted."""
    query = select(*_SHOWN, readings.c.summary).outerjoin(readings, _current(engine))
    there = articles.c.id.in_(ids), articles.c.deleted_at.is_(None)
    rows = connection.execute(query.where(*there)).mappings()
    found = {row["id"]: _card(row) for row in rows}
    return [found[article_id] for article_id in ids if article_id in found]


def unread(connection: Connection, engine: str) -> list[str]:
    """The ids of the articles that this engine has no reading of: the newest first, books last."""
    query = (
        select(articles.c.id)
        .outerjoin(readings, _current(engine))
        .where(articles.c.deleted_at.is_(None), readings.c.article_id.is_(None))
        .order_by(articles.c.words > BOOK, articles.c.added_at.desc(), articles.c.id)
    )
    return list(connection.scalars(query))


def _current(engine: str) -> ColumnElement[bool]:
    """Joins the reading by this engine that started from the date the article has now."""
    published = articles.c.published
    known = published["source"].as_string().in_(("stated", "given"))
    value = func.coalesce(published["value"].as_string(), "")
    return and_(
        readings.c.article_id == articles.c.id,
        readings.c.engine == engine,
        readings.c.dated == case((known, value), else_=literal("")).concat(articles.c.roles),
    )


def _card(row: RowMapping) -> Card:
    values = dict(row)
    values["published"] = msgspec.convert(values["published"], Published)
    found = values.pop("summary")
    return Card(**values, summary=kept.summary(found) if found else None)
