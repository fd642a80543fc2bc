"""Share links in the store: made, found by their token, counted, revoked.

A pinned link keeps an edition: the very reading that was shared, as it stood, so that neither a new
engine nor an edit nor a later correction changes what it opens. The same edition is kept once.
Every function works inside the caller's transaction; none commits.
"""

from __future__ import annotations

import hashlib
import secrets
import zlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, or_, select, update

from opcit.article import Span
from opcit.reading import Reading, from_json, to_json
from opcit.sharing import tokens
from opcit.sharing.share import Share, check
from opcit.store import dialects
from opcit.store.schema import articles, editions, shares

WRONG = 5
"""Wrong passphrases after which a link takes no more for a while."""
_FIELDS = [shares.c[name] for name in Share.__slots__]


def make(connection: Connection, pinned: Reading | None, **details: Any) -> tuple[Share, str]:
    """A new link, and its token, which is nowhere else. pinned: the reading, or None to follow the latest.

    details: the fields of Share. Raises ValueError where they do not go together.
    """
    token, edition = tokens.make(), _keep_edition(connection, pinned) if pinned else None
    share = Share(id=secrets.token_hex(8), edition=edition, created_at=datetime.now(UTC), **details)
    check(share.permission, not share.follows, share.excerpts_only)
    row: dict[str, Any] = {name: getattr(share, name) for name in Share.__slots__}
    row["spans"] = None if share.spans is None else [[s.start, s.end] for s in share.spans]
    connection.execute(shares.insert().values(**row, digest=tokens.digest(token), wrong=0))
    return share, token


def find(connection: Connection, token: str) -> Share | None:
    """The share of this token, open or not; None if there is none, or its article was deleted."""
    if not tokens.well_formed(token):
        return None
    return _one(connection, shares.c.digest == tokens.digest(token))


def get(connection: Connection, share_id: str) -> Share | None:
    """The share of this id, as it is now; None if there is none, or its article was deleted."""
    return _one(connection, shares.c.id == share_id)


def made_by(connection: Connection, who: str, article_id: str = "") -> list[Share]:
    """The links that somebody made, the newest first; those to one article where it is named."""
    query = select(*_FIELDS).where(shares.c.created_by == who)
    if article_id:
        query = query.where(shares.c.article_id == article_id)
    rows = connection.execute(query.order_by(shares.c.created_at.desc(), shares.c.id))
    return [_share(row) for row in rows.mappings()]


def edition(connection: Connection, digest: str) -> Reading | None:
    """The reading that pinned links of this edition open."""
    page = connection.scalar(select(editions.c.page).where(editions.c.digest == digest))
    return from_json(zlib.decompress(page)) if page else None


def used(connection: Connection, share_id: str) -> None:
    """Counts one opening."""
    values = {"uses": shares.c.uses + 1, "last_used_at": datetime.now(UTC)}
    connection.execute(update(shares).where(shares.c.id == share_id).values(values))


def revoke(connection: Connection, share_id: str, who: str) -> bool:
    """Ends a link at once, for those who have it open too. False unless it was `who`'s and open."""
    mine = and_(shares.c.id == share_id, shares.c.created_by == who, shares.c.revoked_at.is_(None))
    query = update(shares).where(mine).values(revoked_at=datetime.now(UTC))
    return bool(connection.execute(query).rowcount)


def try_passphrase(connection: Connection, share_id: str, since: datetime) -> bool:
    """Takes one of the WRONG tries that a link has since then. False: none is left.

    Counted before the passphrase is looked at, and in the store, so that neither many windows nor
    many servers make more of them.
    """
    rested = or_(shares.c.tried_at.is_(None), shares.c.tried_at < since)
    now = datetime.now(UTC)
    fresh = update(shares).where(shares.c.id == share_id, rested).values(wrong=1, tried_at=now)
    if connection.execute(fresh).rowcount:
        return True
    again = update(shares).where(shares.c.id == share_id, shares.c.wrong < WRONG)
    return bool(connection.execute(again.values(wrong=shares.c.wrong + 1)).rowcount)


def passed(connection: Connection, share_id: str) -> None:
    """Forgets the wrong tries, after the right passphrase."""
    connection.execute(update(shares).where(shares.c.id == share_id).values(wrong=0, tried_at=None))


def _keep_edition(connection: Connection, reading: Reading) -> str:
    page = to_json(reading).encode()
    digest = hashlib.sha256(page).hexdigest()
    dialects.insert_or_skip(
        connection, editions, digest=digest, article_id=reading.article.id, page=zlib.compress(page)
    )
    return digest


def _one(connection: Connection, which: Any) -> Share | None:
    query = select(*_FIELDS).join(articles).where(which, articles.c.deleted_at.is_(None))
    row = connection.execute(query).mappings().first()
    return _share(row) if row else None


def _share(row: RowMapping) -> Share:
    spans = row["spans"]
    kept = None if spans is None else tuple(Span(*pair) for pair in spans)
    return Share(**{**row, "spans": kept})
