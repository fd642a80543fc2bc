"""What the library can be filtered by: actors, outlets, authors, origins, each with its number of articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from opcit.store.schema import articles, outline_actors, outlines

CHOICES = 200
"""How many of each are offered, those in most articles first."""
Counted = tuple[str, int]
"""What can be chosen, and how many articles have it."""


def offered(connection: Connection, engine: str) -> dict[str, list[Counted]]:
    """What there is to filter by, by the name of its filter."""
    found = {name: _values(articles.c[name]) for name in ("outlet", "author", "origin")}
    queries = {"actor": _actors(engine), **found}
    return {name: list(_counted(connection, query)) for name, query in queries.items()}


def _counted(connection: Connection, query: Select[Any]) -> Iterator[Counted]:
    yield from ((row[0], row[1]) for row in connection.execute(query.limit(CHOICES)))


def _values(column: ColumnElement[Any]) -> Select[Any]:
    there = (articles.c.deleted_at.is_(None), column.is_not(None))
    number = func.count()
    return select(column, number).where(*there).group_by(column).order_by(number.desc(), column)


def _actors(engine: str) -> Select[Any]:
    """The main actors of most articles, each by the name it has in one of them.

    Names are looked up for those that are offered only: the index counts them without reading any.
    """
    actor, number = outline_actors.c, func.count().label("number")
    counted = (
        select(actor.key, number)
        .join(outlines, outlines.c.number == actor.outline)
        .where(outlines.c.engine == engine, actor.main)
        .group_by(actor.key)
        .order_by(number.desc(), actor.key)
        .limit(CHOICES)
        .subquery()
    )
    called = select(actor.name).where(actor.key == counted.c.key, actor.main)
    name = called.order_by(actor.outline).limit(1).scalar_subquery()
    return select(name, counted.c.number).order_by(counted.c.number.desc(), counted.c.key)
