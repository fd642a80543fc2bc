"""The signatures of the library's articles, and which of them a text is a copy of.

Every function works inside the caller's transaction; none commits.
"""

from __future__ import annotations

import numpy as np
from sqlalchemy import Connection, and_, or_, select

from opcit.importing.copies import COPY, Signature, alike, bands
from opcit.store import dialects, schema
from opcit.store.schema import articles, signatures


def put(connection: Connection, article_id: str, found: Signature) -> None:
    """Keeps the signature of an article that is in the store."""
    if not dialects.insert_or_skip(
        connection, signatures, article_id=article_id, minhash=found.tobytes()
    ):
        return
    rows = [{"band": n, "value": v, "article_id": article_id} for n, v in enumerate(bands(found))]
    connection.execute(schema.bands.insert(), rows)


def unsigned(connection: Connection, limit: int) -> list[tuple[str, str]]:
    """Id and text of articles, deleted or not, that have no signature yet."""
    query = (
        select(articles.c.id, articles.c.text)
        .outerjoin(signatures, signatures.c.article_id == articles.c.id)
        .where(signatures.c.article_id.is_(None))
        .limit(limit)
    )
    return [(row.id, row.text) for row in connection.execute(query)]


def near(connection: Connection, article_id: str, found: Signature) -> str | None:
    """The article, the one added first, that this text is a copy of; None where there is none."""
    ours = [
        and_(schema.bands.c.band == n, schema.bands.c.value == v)
        for n, v in enumerate(bands(found))
    ]
    candidates = select(schema.bands.c.article_id).where(or_(*ours)).distinct()
    query = (
        select(articles.c.id, signatures.c.minhash)
        .join(signatures, signatures.c.article_id == articles.c.id)
        .where(articles.c.id.in_(candidates), articles.c.id != article_id, articles.c.deleted_at.is_(None))
        .order_by(articles.c.added_at, articles.c.id)
    )  # fmt: skip
    for row in connection.execute(query):
        if alike(found, np.frombuffer(row.minhash, np.uint32)) >= COPY:
            return str(row.id)
    return None
