"""Brings a database to the schema of this version of Opcit."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from opcit.store import dialects, indexing, readings


def migrate(engine: Engine, workspace: str = "") -> None:
    """Runs the migrations that are missing, one process at a time. Safe to run at every start."""
    with dialects.migrating(engine) as connection:
        dialects.make_workspace(connection, workspace)
        upgrade(connection)
        indexing.missing(connection, readings.corrected)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Runs the migrations up to a revision, inside the caller's transaction."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def revision(connection: Connection) -> str:
    """The last migration that this database has had; "" of an empty one."""
    return MigrationContext.configure(connection).get_current_revision() or ""


def head() -> str:
    """The last migration of this version of Opcit."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def knows(revision: str) -> bool:
    """Whether this version of Opcit has a migration of that name."""
    scripts = ScriptDirectory.from_config(_config())
    return any(script.revision == revision for script in scripts.walk_revisions())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config
