"""Articles, their readings, and the files they came from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store.dialects import UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    _articles()
    _readings()
    _sources()


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("paragraphs", sa.JSON, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("author", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("published", sa.JSON, nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("opening", sa.Text, nullable=False),
        sa.Column("haystack", sa.Text, nullable=False),
        sa.Column("added_at", UtcDateTime, nullable=False),
        sa.Column("edited_at", UtcDateTime),
        sa.Column("deleted_at", UtcDateTime),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
    )
    op.create_index("ix_articles_added_at", "articles", ["added_at"])


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("engine", sa.String(64), nullable=False),
        sa.Column("dated", sa.String(32), nullable=False),
        sa.Column("page", sa.LargeBinary, nullable=False),
        sa.Column("summary", sa.JSON, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "engine", "dated", name="pk_readings"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_readings_article_id_articles", ondelete="CASCADE"
        ),
    )


def _sources() -> None:
    op.create_table(
        "sources",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_sources"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_sources_article_id_articles", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_sources_article_id", "sources", ["article_id"])
