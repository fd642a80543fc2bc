"""Keeps what search and filters read in step with the articles and their readings.

`article` and `reading` are called wherever those are kept or edited; `missing` makes what is not
there, at every start: after an upgrade, or where another program has put articles in. Every
function works inside the caller's transaction.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, RowMapping, Table, delete, insert, select, update

from opcit.article import Article, Published
from opcit.findings import Actor
from opcit.reading import Reading, from_json
from opcit.search import words
from opcit.store import word_index
from opcit.store.schema import (
    articles,
    outline_actors,
    outline_events,
    outlines,
    readings,
    searched,
)

HAPPENED = ("happened", "ongoing", "planned", "predicted")
MAIN = 12
"""Actors of a reading that are offered to filter by, the weightiest; all can be asked for."""
_KEY = 200  # characters of a name that count
_SHORT = 1_000  # characters of a title, or of author and outlet, that count


def dated(published: Published) -> str:
    """The date that an analysis starts from; "" where it has to be inferred."""
    return published.value or "" if published.source in ("stated", "given") else ""


def article(connection: Connection, kept: Article, roles: str) -> None:
    """Puts an article's words and date into the index, in the place of what was there of it.

    roles: what its readings' key says of its paragraphs.
    """
    texts = (kept.title or "", f"{kept.author or ''}\n{kept.outlet or ''}", kept.text)
    _index(connection, kept.id, kept.published, roles, texts)


def reading(connection: Connection, found: Reading, engine: str, started: str) -> None:
    """Puts what a reading can be filtered by into the outlines. started: its key in readings."""
    ids = {"article_id": found.article.id, "engine": engine, "dated": started}
    connection.execute(delete(outlines).where(*(outlines.c[k] == v for k, v in ids.items())))
    number = _added(connection, outlines, ids)
    if actors := list(_actors(found)):
        connection.execute(insert(outline_actors), [{"outline": number, **row} for row in actors])
    if events := list(_events(found)):
        connection.execute(insert(outline_events), [{"outline": number, **row} for row in events])
    here = (searched.c.article_id == found.article.id) & (searched.c.dated == started)
    published = found.article.published.value
    connection.execute(update(searched).where(here).values(published=published))


def missing(connection: Connection, corrected: Callable[[Connection, Reading], Reading]) -> None:
    """Indexes the articles and readings that are not indexed yet, the oldest first: those of an
    earlier version, and of a backup, which has no index of words. corrected: gives a reading as people have corrected it."""
    held = word_index.held(connection)
    query = select(articles.c.id).outerjoin(searched)
    query = query.outerjoin(held, held.c.number == searched.c.number).where(held.c.number.is_(None))
    for article_id in connection.scalars(query.order_by(articles.c.added_at, articles.c.id)).all():
        row = connection.execute(select(articles).where(articles.c.id == article_id)).mappings()
        _index(connection, article_id, *_stored(row.one()))
    keys = [readings.c.article_id, readings.c.engine, readings.c.dated]
    unknown = select(*keys).outerjoin(outlines).where(outlines.c.number.is_(None))
    for key in connection.execute(unknown).all():
        same = [column == value for column, value in zip(keys, key, strict=True)]
        page = connection.scalar(select(readings.c.page).where(*same)) or b""
        found = corrected(connection, from_json(zlib.decompress(page)))
        reading(connection, found, key.engine, key.dated)


def _stored(row: RowMapping) -> tuple[Published, str, tuple[str, str, str]]:
    texts = (row["title"] or "", f"{row['author'] or ''}\n{row['outlet'] or ''}", row["text"])
    return msgspec.convert(row["published"], Published), row["roles"], texts


def _index(
    connection: Connection, article_id: str, published: Published, roles: str,
    texts: tuple[str, str, str],
) -> None:  # fmt: skip
    known = dated(published) or None
    started = (known or "") + roles
    number = connection.scalar(select(searched.c.number).where(searched.c.article_id == article_id))
    if number is None:
        row = {"article_id": article_id, "dated": started, "published": known}
        number = _added(connection, searched, row)
    else:
        _redate(connection, number, started, known)
    title, about, text = texts
    short = [list(words.words(part[:_SHORT])) for part in (title, about)]
    word_index.put(connection, number, (short[0], short[1], list(words.words(text))))


def _added(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    """Inserts a row and gives its number."""
    number: int = connection.scalar(insert(table).values(**row).returning(table.c.number)) or 0
    return number


def _redate(connection: Connection, number: int, started: str, known: str | None) -> None:
    """The date known now; an inferred one stays until a reading that starts otherwise is kept."""
    changed = (searched.c.number == number) & (searched.c.dated != started)
    values = {"dated": started, "published": known}
    connection.execute(update(searched).where(changed).values(**values))


def _actors(found: Reading) -> Iterator[dict[str, Any]]:
    """A row for each name of each actor; of two actors of one name, the weightier."""
    stances = {s.about: s.label for s in found.stances if s.holder == "author"}
    known: set[str] = set()
    for place, actor in enumerate(found.actors):
        for name in _names(actor):
            key = " ".join(words.words(name))[:_KEY]
            if key and key not in known:
                known.add(key)
                main = name == actor.name and place < MAIN
                yield {"key": key, "name": name, "main": main, "stance": stances.get(actor.id)}


def _names(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from (alias for alias in actor.aliases if alias != actor.name)


def _events(found: Reading) -> Iterator[dict[str, Any]]:
    for number, event in enumerate(found.events):
        if event.earliest and event.latest and event.status in HAPPENED:
            yield {"event": number, "earliest": event.earliest, "latest": event.latest}
