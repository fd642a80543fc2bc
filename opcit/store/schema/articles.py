"""Articles, their readings, where they came from, and by what copies of them are told."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from opcit.store.dialects import UtcDateTime
from opcit.store.schema.metadata import metadata

articles = Table(
    "articles",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("text", Text, nullable=False),
    Column("paragraphs", JSON, nullable=False),
    Column("title", Text),
    Column("author", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("published", JSON, nullable=False),
    Column("roles", String(8), nullable=False, server_default=""),
    Column("origin", String(16), nullable=False),
    Column("words", Integer, nullable=False),
    Column("opening", Text, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    Column("edited_at", UtcDateTime),
    Column("deleted_at", UtcDateTime),
    Index(None, "added_at"),
    Index(None, "deleted_at"),
    Index(None, "outlet"),
    Index(None, "author"),
    Index(None, "origin"),
)

readings = Table(
    "readings",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("engine", String(64), primary_key=True),
    Column("dated", String(32), primary_key=True),
    Column("page", LargeBinary, nullable=False),
    Column("summary", JSON, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Index(None, "article_id"),
)

signatures = Table(
    "signatures",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("minhash", LargeBinary, nullable=False),
)

bands = Table(
    "bands",
    metadata,
    Column("band", Integer, primary_key=True, autoincrement=False),
    Column("value", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Index(None, "article_id"),
)
