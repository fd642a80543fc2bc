"""Brings a database to the schema of this version of Opcit."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from opcit.store import dialects, indexing


def migrate(engine: Engine) -> None:
    """Runs the migrations that are missing, one process at a time. Safe to run at every start."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    with dialects.migrating(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        indexing.missing(connection)
