"""Imports of many articles."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from opcit.store.dialects import UtcDateTime
from opcit.store.schema.metadata import metadata

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
