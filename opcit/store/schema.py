"""The tables of the store. Changing one means adding a migration in migrations/versions."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
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
