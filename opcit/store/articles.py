"""Articles in the store: kept once by the hash of their text, edited, deleted with a way back.

Every function works inside the caller's transaction (a Connection); none commits.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, RowMapping, select, update

from opcit.article import Article, Paragraph, Published
from opcit.store import dialects, indexing
from opcit.store.schema import articles, sources

Origin = Literal["sample", "folder", "upload", "paste", "address", "import"]
Outcome = Literal["added", "brought back", "already there"]
EDITABLE = ("title", "author", "outlet", "url", "published")
OPENING_WORDS = 40


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an article came from and when it was added, edited and deleted (None: never)."""

    article: Article
    origin: Origin
    added_at: datetime
    edited_at: datetime | None
    deleted_at: datetime | None


def keep(connection: Connection, article: Article, origin: Origin) -> Outcome:
    """Adds an article; the same text is kept once, and brought back if it was deleted.

    An article that is there already keeps its details.
    """
    if _insert(connection, article, origin):
        return "added"
    return "brought back" if restore(connection, article.id) else "already there"


def keep_file(connection: Connection, article: Article, origin: Origin, digest: str) -> None:
    """Adds the article of a file on disk, unless it was there before, deleted or not.

    digest: of the file, so that `known` can tell that it need not be read again.
    """
    _insert(connection, article, origin)
    dialects.put(connection, sources, digest=digest, article_id=article.id)


def known(connection: Connection, digest: str) -> str | None:
    """The id of the article read from the file of this digest, deleted or not; None if there is none."""
    return connection.scalar(select(sources.c.article_id).where(sources.c.digest == digest))


def get(connection: Connection, article_id: str, deleted: bool = False) -> Kept | None:
    """The article of that id; a deleted one only where `deleted` asks for it."""
    query = select(articles).where(articles.c.id == article_id)
    if not deleted:
        query = query.where(articles.c.deleted_at.is_(None))
    row = connection.execute(query).mappings().first()
    return _kept(row) if row else None


def revision(connection: Connection, article_id: str) -> str | None:
    """Changes whenever the article's details do; None if it is unknown or deleted."""
    query = select(articles.c.added_at, articles.c.edited_at)
    query = query.where(articles.c.id == article_id, articles.c.deleted_at.is_(None))
    row = connection.execute(query).first()
    return (row.edited_at or row.added_at).isoformat() if row else None


def edit(connection: Connection, article_id: str, **changes: Any) -> bool:
    """Changes details of an article (those in EDITABLE). False if there is no such article.

    An inferred date is the reading's and not the article's: it changes nothing here.
    """
    if "published" in changes and changes["published"].source == "inferred":
        del changes["published"]
    if unknown := set(changes) - set(EDITABLE):
        raise ValueError(f"These cannot be edited: {', '.join(sorted(unknown))}.")
    kept = get(connection, article_id)
    if kept is None:
        return False
    edited = kept.article.with_details(**changes)
    row = _row(edited, kept.origin)
    values = {name: row[name] for name in EDITABLE}
    indexing.article(connection, edited, row["roles"])
    return _update(connection, article_id, **values, edited_at=datetime.now(UTC))


def settle(connection: Connection, article: Article) -> None:
    """Sets the date and the paragraphs' parts that the log of corrections gives an article."""
    values = {
        "published": msgspec.to_builtins(article.published),
        "paragraphs": _paragraphs(article),
        "roles": roles(article),
    }
    if _update(connection, article.id, **values, edited_at=datetime.now(UTC)):
        indexing.article(connection, article, roles(article))


def roles(article: Article) -> str:
    """Tells parts of paragraphs that people gave apart, in readings' keys; "" where there are none."""
    given = [(n, p.role) for n, p in enumerate(article.paragraphs) if p.by]
    return f"#{hashlib.sha256(repr(given).encode()).hexdigest()[:6]}" if given else ""


def delete(connection: Connection, article_id: str) -> bool:
    """Takes an article out of the library; `restore` brings it back with all that is known of it."""
    return _update(connection, article_id, deleted_at=datetime.now(UTC))


def restore(connection: Connection, article_id: str) -> bool:
    """Brings a deleted article back. False if it is not there, or not deleted."""
    return _update(connection, article_id, deleted=True, deleted_at=None)


def _insert(connection: Connection, article: Article, origin: Origin) -> bool:
    """Adds an article that is not there, deleted or not. True if it was added."""
    added = dialects.insert_or_skip(connection, articles, **_row(article, origin))
    if added:
        indexing.article(connection, article, roles(article))
    return added


def _update(connection: Connection, article_id: str, deleted: bool = False, **values: Any) -> bool:
    gone = articles.c.deleted_at.is_not(None) if deleted else articles.c.deleted_at.is_(None)
    query = update(articles).where(articles.c.id == article_id, gone).values(**values)
    return bool(connection.execute(query).rowcount)


def _row(article: Article, origin: Origin) -> dict[str, Any]:
    body = [article.words(p) for p in article.paragraphs if p.role == "body"] or [article.text]
    return {
        "id": article.id,
        "text": article.text,
        "paragraphs": _paragraphs(article),
        "roles": roles(article),
        **{name: getattr(article, name) for name in EDITABLE},
        "published": msgspec.to_builtins(article.published),
        "origin": origin,
        "words": article.size(),
        "opening": " ".join(body[0].split()[:OPENING_WORDS]),
        "added_at": datetime.now(UTC),
    }


def _paragraphs(article: Article) -> list[list[Any]]:
    return [[p.start, p.end, p.role, *([p.by] if p.by else [])] for p in article.paragraphs]


def _kept(row: RowMapping) -> Kept:
    article = Article(
        id=row["id"],
        text=row["text"],
        paragraphs=tuple(Paragraph(*paragraph) for paragraph in row["paragraphs"]),
        title=row["title"],
        author=row["author"],
        outlet=row["outlet"],
        url=row["url"],
        published=msgspec.convert(row["published"], Published),
    )
    return Kept(article, row["origin"], row["added_at"], row["edited_at"], row["deleted_at"])
