"""The tables of the store. Changing one means adding a migration in migrations/versions."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from opcit.store.dialects import UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

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
    Column("origin", String(16), nullable=False),
    Column("words", Integer, nullable=False),
    Column("opening", Text, nullable=False),
    Column("haystack", Text, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    Column("edited_at", UtcDateTime),
    Column("deleted_at", UtcDateTime),
    Index(None, "added_at"),
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

imports = Table(
    "imports",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("title", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("begun_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Index(None, "begun_at"),
)

import_items = Table(
    "import_items",
    metadata,
    Column("import_id", ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("data", LargeBinary),
    Column("details", JSON, nullable=False),
    Column("outcome", String(16)),
    Column("problem", Text),
    Column("article_id", String(16)),
    Column("copy_of", String(16)),
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
