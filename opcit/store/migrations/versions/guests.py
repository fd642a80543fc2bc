"""The guests of links: the names that people give who comment by one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store.dialects import UtcDateTime

revision = "guests"
down_revision = "shares"


def upgrade() -> None:
    op.create_table(
        "guests",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("share_id", sa.String(16), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_guests"),
        sa.ForeignKeyConstraint(
            ["share_id"], ["shares.id"], "fk_guests_share_id_shares", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_guests_folded", "guests", ["folded"], unique=True)
    op.create_index("ix_guests_share_id", "guests", ["share_id"])
