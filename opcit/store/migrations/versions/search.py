"""Full-text search, and what readings can be filtered by. The haystack of before goes.

The tables are filled by opcit.store.indexing, whenever something in them is missing.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store import word_index

revision = "search"
down_revision = "corrections"


def upgrade() -> None:
    op.drop_column("articles", "haystack")
    for name in ("deleted_at", "outlet", "author", "origin"):
        op.create_index(f"ix_articles_{name}", "articles", [name])
    _searched()
    _outlines()
    _outline_actors()
    _outline_events()


def _searched() -> None:
    op.create_table(
        "searched",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("dated", sa.String(32), nullable=False),
        sa.Column("published", sa.String(32)),
        sa.PrimaryKeyConstraint("number", name="pk_searched"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_searched_article_id_articles", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_searched_article_id", "searched", ["article_id"], unique=True)
    op.create_index("ix_searched_published", "searched", ["published"])
    word_index.create(op.get_bind())


def _outlines() -> None:
    reading = ["article_id", "engine", "dated"]
    op.create_table(
        "outlines",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("engine", sa.String(64), nullable=False),
        sa.Column("dated", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_outlines"),
        sa.ForeignKeyConstraint(
            reading, [f"readings.{name}" for name in reading], "fk_outlines_article_id_readings",
            ondelete="CASCADE",
        ),
    )  # fmt: skip
    op.create_index("ix_outlines_article_id", "outlines", reading, unique=True)


def _outline_actors() -> None:
    op.create_table(
        "outline_actors",
        sa.Column("outline", sa.Integer, nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("main", sa.Boolean, nullable=False),
        sa.Column("stance", sa.String(12)),
        sa.PrimaryKeyConstraint("outline", "key", name="pk_outline_actors"),
        _of_outline("outline_actors"),
    )
    op.create_index("ix_outline_actors_main", "outline_actors", ["main", "key", "outline"])


def _outline_events() -> None:
    op.create_table(
        "outline_events",
        sa.Column("outline", sa.Integer, nullable=False),
        sa.Column("event", sa.Integer, nullable=False),
        sa.Column("earliest", sa.String(32), nullable=False),
        sa.Column("latest", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("outline", "event", name="pk_outline_events"),
        _of_outline("outline_events"),
    )
    when = ["outline", "earliest", "latest"]
    op.create_index("ix_outline_events_outline", "outline_events", when)


def _of_outline(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["outline"], ["outlines.number"], f"fk_{table}_outline_outlines", ondelete="CASCADE"
    )
