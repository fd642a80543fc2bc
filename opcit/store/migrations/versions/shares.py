"""Share links, and the editions that pinned ones open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store.dialects import UtcDateTime

revision = "shares"
down_revision = "collections"


def upgrade() -> None:
    _editions()
    _shares()


def _editions() -> None:
    op.create_table(
        "editions",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("page", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_editions"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_editions_article_id_articles", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_editions_article_id", "editions", ["article_id"])


def _shares() -> None:
    op.create_table(
        "shares",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("engine", sa.String(64), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("edition", sa.String(64)),
        sa.Column("page", sa.String(16), nullable=False),
        sa.Column("view", sa.JSON, nullable=False),
        sa.Column("permission", sa.String(8), nullable=False),
        sa.Column("spans", sa.JSON(none_as_null=True)),
        sa.Column("passphrase", sa.Text),
        sa.Column("created_by", sa.Text, nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("expires_at", UtcDateTime),
        sa.Column("last_used_at", UtcDateTime),
        sa.Column("uses", sa.Integer, nullable=False),
        sa.Column("revoked_at", UtcDateTime),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("tried_at", UtcDateTime),
        sa.PrimaryKeyConstraint("id", name="pk_shares"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_shares_article_id_articles", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["edition"], ["editions.digest"], "fk_shares_edition_editions"),
    )
    op.create_index("ix_shares_digest", "shares", ["digest"], unique=True)
    op.create_index("ix_shares_article_id", "shares", ["article_id"])
