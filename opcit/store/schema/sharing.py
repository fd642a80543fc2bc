"""Links, what they keep, and who comes by them."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from opcit.store.dialects import UtcDateTime
from opcit.store.schema.metadata import metadata

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

guests = Table(
    "guests",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("share_id", ForeignKey("shares.id", ondelete="CASCADE"), nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Index(None, "folded", unique=True),
    Index(None, "share_id"),
)
"""Who comments or corrects by a link. digest: of the secret by which their browser is known again."""

guesses = Table(
    "guesses",
    metadata,
    Column("who", String(64), primary_key=True),
    Column("began_at", UtcDateTime, nullable=False),
    Column("wrong", Integer, nullable=False),
    Index(None, "began_at"),
    info={"passing": True},
)
"""Wrong guesses at links since then, by the hash of an address. They pass: no backup has them."""
