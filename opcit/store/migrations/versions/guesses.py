"""Wrong guesses at links, counted by address for all servers together."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store.dialects import UtcDateTime

revision = "guesses"
down_revision = "guests"


def upgrade() -> None:
    op.create_table(
        "guesses",
        sa.Column("who", sa.String(64), nullable=False),
        sa.Column("began_at", UtcDateTime, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("who", name="pk_guesses"),
    )
    op.create_index("ix_guesses_began_at", "guesses", ["began_at"])
