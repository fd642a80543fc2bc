"""Collections of articles, and what became of predictions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store.dialects import UtcDateTime

revision = "collections"
down_revision = "imports"


def upgrade() -> None:
    op.create_table(
        "collections",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("notes", sa.Text, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("deleted_at", UtcDateTime),
        sa.PrimaryKeyConstraint("id", name="pk_collections"),
    )
    _collected()
    _outcomes()


def _collected() -> None:
    op.create_table(
        "collected",
        sa.Column("collection_id", sa.String(16), nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("added_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("collection_id", "article_id", name="pk_collected"),
        sa.ForeignKeyConstraint(
            ["collection_id"], ["collections.id"],
            "fk_collected_collection_id_collections", ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_collected_article_id_articles", ondelete="CASCADE"
        ),
    )  # fmt: skip
    op.create_index("ix_collected_article_id", "collected", ["article_id"])


def _outcomes() -> None:
    op.create_table(
        "outcomes",
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("start", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("end", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "start", "end", "number", name="pk_outcomes"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_outcomes_article_id_articles", ondelete="CASCADE"
        ),
    )
