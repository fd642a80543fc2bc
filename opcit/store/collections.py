"""Collections in the store: folders of articles with notes; an article may lie in several.

Every function works inside the caller's transaction; none commits.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, delete, func, insert, select, update

from opcit.store import dialects
from opcit.store.schema import articles, collected, collections


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection and how many articles it holds, deleted ones not counted."""

    id: str
    name: str
    notes: str
    made_by: str
    made_at: datetime
    count: int


def make(connection: Connection, name: str, by: str) -> str:
    """Makes an empty collection and gives its id. Raises ValueError with a sentence for no name."""
    made = secrets.token_hex(8)
    row = {
        "id": made,
        "name": _named(name),
        "notes": "",
        "made_by": by,
        "made_at": datetime.now(UTC),
    }
    connection.execute(insert(collections).values(**row))
    return made


def change(connection: Connection, collection_id: str, **values: Any) -> bool:
    """Changes its name or notes; False where it is not there. Raises as `make`, and for other values."""
    if unknown := set(values) - {"name", "notes"}:
        raise ValueError(f"These cannot be changed: {', '.join(sorted(unknown))}.")
    if "name" in values:
        values["name"] = _named(values["name"])
    return _update(connection, collection_id, **values)


def remove(connection: Connection, collection_id: str) -> bool:
    """Deletes a collection, not its articles; `restore` brings it back as it was."""
    return _update(connection, collection_id, deleted_at=datetime.now(UTC))


def restore(connection: Connection, collection_id: str) -> bool:
    """Brings a deleted collection back."""
    return _update(connection, collection_id, deleted=True, deleted_at=None)


def every(connection: Connection) -> list[Collection]:
    """All collections by name."""
    rows = connection.execute(_counted().order_by(func.lower(collections.c.name))).mappings()
    return [Collection(**row) for row in rows]


def get(connection: Connection, collection_id: str) -> Collection | None:
    """The collection of that id, unless it is unknown or deleted."""
    row = connection.execute(_counted().where(collections.c.id == collection_id)).mappings().first()
    return Collection(**row) if row else None


def members(connection: Connection, collection_id: str) -> list[str]:
    """The ids of its articles in their order; deleted articles come back with `articles.restore`."""
    query = (
        select(collected.c.article_id)
        .join(articles, articles.c.id == collected.c.article_id)
        .where(collected.c.collection_id == collection_id, articles.c.deleted_at.is_(None))
        .order_by(collected.c.place, collected.c.added_at, collected.c.article_id)
    )
    return list(connection.scalars(query))


def holding(connection: Connection, article_id: str) -> list[str]:
    """The ids of the collections that an article lies in."""
    query = (
        select(collected.c.collection_id)
        .join(collections, collections.c.id == collected.c.collection_id)
        .where(collected.c.article_id == article_id, collections.c.deleted_at.is_(None))
        .order_by(func.lower(collections.c.name))
    )
    return list(connection.scalars(query))


def add(connection: Connection, collection_id: str, article_ids: Sequence[str]) -> int:
    """Puts articles at the end; those that are in it stay where they are. How many are new."""
    last = connection.scalar(
        select(func.max(collected.c.place)).where(collected.c.collection_id == collection_id)
    )
    place, now = (last or 0) + 1, datetime.now(UTC)
    return sum(
        dialects.insert_or_skip(
            connection, collected, collection_id=collection_id, article_id=article_id,
            place=place + n, added_at=now,
        )
        for n, article_id in enumerate(article_ids)
    )  # fmt: skip


def take_out(connection: Connection, collection_id: str, article_id: str) -> bool:
    """Takes an article out of a collection; it stays in the library."""
    query = delete(collected).where(
        collected.c.collection_id == collection_id, collected.c.article_id == article_id
    )
    return bool(connection.execute(query).rowcount)


def order(connection: Connection, collection_id: str, article_ids: Sequence[str]) -> None:
    """Puts the articles into this order; ids that it does not hold change nothing."""
    for place, article_id in enumerate(article_ids):
        query = update(collected).values(place=place)
        connection.execute(
            query.where(
                collected.c.collection_id == collection_id, collected.c.article_id == article_id
            )
        )


def _counted() -> Select[Any]:
    held = and_(articles.c.id == collected.c.article_id, articles.c.deleted_at.is_(None))
    shown = ("id", "name", "notes", "made_by", "made_at")
    return (
        select(*(collections.c[name] for name in shown), func.count(articles.c.id).label("count"))
        .outerjoin(collected, collected.c.collection_id == collections.c.id)
        .outerjoin(articles, held)
        .where(collections.c.deleted_at.is_(None))
        .group_by(collections.c.id)
    )


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise ValueError("A collection needs a name.")
    return plain


def _update(
    connection: Connection, collection_id: str, deleted: bool = False, **values: Any
) -> bool:
    gone = collections.c.deleted_at.is_not(None) if deleted else collections.c.deleted_at.is_(None)
    query = update(collections).where(collections.c.id == collection_id, gone).values(**values)
    return bool(connection.execute(query).rowcount)
