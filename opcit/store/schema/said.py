"""What people say: corrections, comments, and what became of predictions."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, Text

from opcit.store.dialects import UtcDateTime
from opcit.store.schema.metadata import metadata

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

threads = Table(
    "threads",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("highlight", String(16), nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("resolved_at", UtcDateTime),
    Column("resolved_by", Text, nullable=False, server_default=""),
    Index(None, "article_id"),
)

remarks = Table(
    "remarks",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("thread_id", ForeignKey("threads.id", ondelete="CASCADE"), nullable=False),
    Column("author", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("edited_at", UtcDateTime),
    Column("deleted_at", UtcDateTime),
    Index(None, "thread_id"),
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("end", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("state", String(16), nullable=False),
    Column("why", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
"""What people say became of a prediction at text[start:end]; append only, the highest number counts."""
