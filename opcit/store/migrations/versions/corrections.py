"""The log of corrections, and which articles are read with other parts for their paragraphs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store.dialects import UtcDateTime

revision = "corrections"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("articles", sa.Column("roles", sa.String(8), nullable=False, server_default=""))
    op.create_table(
        "corrections",
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("together", sa.Integer, nullable=False),
        sa.Column("base", sa.Integer, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("edit", sa.JSON(none_as_null=True)),
        sa.Column("undoes", sa.Integer),
        sa.Column("details", sa.JSON(none_as_null=True)),
        sa.PrimaryKeyConstraint("article_id", "revision", name="pk_corrections"),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            "fk_corrections_article_id_articles",
            ondelete="CASCADE",
        ),
    )
