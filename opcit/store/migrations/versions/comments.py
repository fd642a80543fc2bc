"""Threads of comments and highlights, anchored in the text of articles."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store.dialects import UtcDateTime

revision = "comments"
down_revision = "search"


def upgrade() -> None:
    op.create_table(
        "threads",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("suffix", sa.Text, nullable=False),
        sa.Column("highlight", sa.String(16), nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("resolved_at", UtcDateTime),
        sa.Column("resolved_by", sa.Text, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_threads"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_threads_article_id_articles", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_threads_article_id", "threads", ["article_id"])
    _remarks()


def _remarks() -> None:
    op.create_table(
        "remarks",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("thread_id", sa.String(16), nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("edited_at", UtcDateTime),
        sa.Column("deleted_at", UtcDateTime),
        sa.PrimaryKeyConstraint("id", name="pk_remarks"),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["threads.id"], "fk_remarks_thread_id_threads", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_remarks_thread_id", "remarks", ["thread_id"])
