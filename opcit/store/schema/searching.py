"""What search knows of articles, and what readings can be filtered by."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from opcit.store.schema.metadata import metadata

searched = Table(
    "searched",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("dated", String(32), nullable=False),
    Column("published", String(32)),
    Index(None, "article_id", unique=True),
    Index(None, "published"),
)
"""What search knows of an article; its number is the one in the index of words, which each database
has in its own way (word_index.create). Newer articles have higher numbers. dated: as in
readings; published: the date known for it, stated or inferred."""

outlines = Table(
    "outlines",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article_id", String(16), nullable=False),
    Column("engine", String(64), nullable=False),
    Column("dated", String(32), nullable=False),
    ForeignKeyConstraint(
        ["article_id", "engine", "dated"],
        ["readings.article_id", "readings.engine", "readings.dated"],
        ondelete="CASCADE",
    ),
    Index(None, "article_id", "engine", "dated", unique=True),
)
"""What a reading can be filtered by, in the two tables below."""

outline_actors = Table(
    "outline_actors",
    metadata,
    Column("outline", ForeignKey("outlines.number", ondelete="CASCADE"), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("name", Text, nullable=False),
    Column("main", Boolean, nullable=False),
    Column("stance", String(12)),
    Index(None, "main", "key", "outline"),
)
"""The actors of a reading by each of their names, folded (key). main: whether it is
the name shown of one of the weightiest; stance: the author's."""

outline_events = Table(
    "outline_events",
    metadata,
    Column("outline", ForeignKey("outlines.number", ondelete="CASCADE"), primary_key=True),
    Column("event", Integer, primary_key=True),
    Column("earliest", String(32), nullable=False),
    Column("latest", String(32), nullable=False),
    Index(None, "outline", "earliest", "latest"),
)
"""When the events of a reading began that are dated on both sides and did or may happen."""
