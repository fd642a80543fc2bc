"""The tables of the store. Changing one means adding a migration in migrations/versions."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
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
    Column("roles", String(8), nullable=False, server_default=""),
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

editions = Table(
    "editions",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("page", LargeBinary, nullable=False),
    Index(None, "article_id"),
)

shares = Table(
    "shares",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("engine", String(64), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("edition", ForeignKey("editions.digest")),
    Column("page", String(16), nullable=False),
    Column("view", JSON, nullable=False),
    Column("permission", String(8), nullable=False),
    Column("spans", JSON(none_as_null=True)),
    Column("passphrase", Text),
    Column("created_by", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("last_used_at", UtcDateTime),
    Column("uses", Integer, nullable=False),
    Column("revoked_at", UtcDateTime),
    Column("wrong", Integer, nullable=False),
    Column("tried_at", UtcDateTime),
    Index(None, "digest", unique=True),
    Index(None, "article_id"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("together", Integer, nullable=False),
    Column("base", Integer, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("edit", JSON(none_as_null=True)),
    Column("undoes", Integer),
    Column("details", JSON(none_as_null=True)),
)
