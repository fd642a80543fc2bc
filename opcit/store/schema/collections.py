"""Collections of articles."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from opcit.store.dialects import UtcDateTime
from opcit.store.schema.metadata import metadata

collections = Table(
    "collections",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("deleted_at", UtcDateTime),
)

collected = Table(
    "collected",
    metadata,
    Column("collection_id", ForeignKey("collections.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    Index(None, "article_id"),
)
"""Which articles a collection holds, in the order of place."""
