"""Readings in the store: one for an article, an engine version and the publication date it was given.

Every function works inside the caller's transaction; none commits.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, select, update

from opcit.article import Article, Published
from opcit.corrections import replayed
from opcit.findings import Actor
from opcit.reading import Reading, from_json, to_json
from opcit.store import articles, corrections, dialects, indexing
from opcit.store.articles import roles
from opcit.store.schema import readings

MAIN_ACTORS = 4


@dataclass(frozen=True, slots=True)
class Summary:
    """What a card shows of a reading, so that the library need not load it."""

    published: Published
    actors: tuple[str, ...]
    events: int


def dated(article: Article) -> str:
    """The date that an analysis of this article starts from; "" where it has to be inferred."""
    return indexing.dated(article.published)


def variant(article: Article) -> str:
    """What an analysis of this article starts from: its date, and the parts people gave its paragraphs."""
    return dated(article) + roles(article)


def keep(connection: Connection, article: Article, engine: str, reading: Reading) -> None:
    """Keeps what `engine` made of this article as it was before the analysis."""
    dialects.put(
        connection,
        readings,
        article_id=article.id,
        engine=engine,
        dated=variant(article),
        page=zlib.compress(to_json(reading).encode()),
        summary=summarised(reading),
        made_at=datetime.now(UTC),
    )
    outline(connection, article, engine, reading)


def outline(connection: Connection, article: Article, engine: str, reading: Reading) -> None:
    """Lets the library show a reading, and be filtered by it, as people have corrected it by now."""
    found = corrected(connection, reading)
    indexing.reading(connection, found, engine, variant(article))
    if found is not reading or corrections.revision(connection, article.id):
        page = summarised(found)
        connection.execute(update(readings).where(*_same(article, engine)).values(summary=page))


def corrected(connection: Connection, reading: Reading) -> Reading:
    """The reading with its article's log replayed."""
    entries = corrections.log(connection, reading.article.id)
    return replayed(reading, entries).reading if entries else reading


def follow(connection: Connection, article_id: str, engine: str) -> None:
    """Brings the library's cards and filters to what the log says now; called where it has changed."""
    kept = articles.get(connection, article_id)
    reading = get(connection, kept.article, engine) if kept else None
    if kept and reading:
        outline(connection, kept.article, engine, reading)


def get(connection: Connection, article: Article, engine: str) -> Reading | None:
    """The reading of an article by this engine, with the article's details as they are now."""
    page = connection.scalar(select(readings.c.page).where(*_same(article, engine)))
    return _with_details(from_json(zlib.decompress(page)), article) if page else None


def _same(article: Article, engine: str) -> tuple[ColumnElement[bool], ...]:
    """What picks the row of an article's reading by an engine."""
    known = {"article_id": article.id, "engine": engine, "dated": variant(article)}
    return tuple(readings.c[name] == value for name, value in known.items())


def summary(page: dict[str, Any]) -> Summary:
    """A summary as the library's query gives it."""
    return msgspec.convert(page, Summary)


def _with_details(reading: Reading, article: Article) -> Reading:
    """Details may have been edited since; the date stays as read, unless it is known by now."""
    published = article.published if dated(article) else reading.article.published
    return replace(reading, article=article.with_details(published=published))


def summarised(reading: Reading) -> dict[str, Any]:
    """The summary of a reading, as it is stored."""
    names = tuple(actor.name for actor in islice(_main(reading), MAIN_ACTORS))
    found = Summary(reading.article.published, names, len(reading.events))
    page: dict[str, Any] = msgspec.to_builtins(found)
    return page


def _main(reading: Reading) -> Iterator[Actor]:
    """The actors by salience, without the author and without parts of those named before."""
    named: set[str] = set()
    for actor in reading.actors:
        if actor.type != "author" and actor.parent not in named:
            named.add(actor.id)
            yield actor
