"""Imports of many articles with what came of each, and the signatures that copies are found by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from opcit.store.dialects import UtcDateTime

revision = "imports"
down_revision = "comments"


def upgrade() -> None:
    _imports()
    _items()
    _signatures()


def _imports() -> None:
    op.create_table(
        "imports",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("begun_at", UtcDateTime, nullable=False),
        sa.Column("ended_at", UtcDateTime),
        sa.PrimaryKeyConstraint("id", name="pk_imports"),
    )
    op.create_index("ix_imports_begun_at", "imports", ["begun_at"])


def _items() -> None:
    op.create_table(
        "import_items",
        sa.Column("import_id", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("data", sa.LargeBinary),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("outcome", sa.String(16)),
        sa.Column("problem", sa.Text),
        sa.Column("article_id", sa.String(16)),
        sa.Column("copy_of", sa.String(16)),
        sa.PrimaryKeyConstraint("import_id", "number", name="pk_import_items"),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], "fk_import_items_import_id_imports", ondelete="CASCADE"
        ),
    )


def _signatures() -> None:
    op.create_table(
        "signatures",
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("minhash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_signatures"),
        _of_article("signatures"),
    )
    op.create_table(
        "bands",
        sa.Column("band", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("value", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("band", "value", "article_id", name="pk_bands"),
        _of_article("bands"),
    )
    op.create_index("ix_bands_article_id", "bands", ["article_id"])


def _of_article(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_article_id_articles"
    return sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name, ondelete="CASCADE")
