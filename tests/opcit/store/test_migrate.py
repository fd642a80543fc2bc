from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from opcit.store import dialects, open_store
from opcit.store.migrate import head, revision, upgrade
from opcit.store.schema import metadata
from tests import patience

ROOT = Path(__file__).resolve().parents[3]
OPEN = "import sys; from opcit.store import open_store; open_store(sys.argv[1])"


def ours(thing, name, kind, *_):
    """All but the index of words, which each database has in its own tables."""
    table = thing if kind == "table" else thing.table
    return not table.name.startswith("word_index")


def test_the_migrations_make_the_schema_that_the_code_uses(store):
    with store.read() as connection:
        options = {"compare_type": True, "include_object": ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_opening_again_changes_nothing(database_url, make_article):
    open_store(database_url).engine.dispose()
    again = open_store(database_url)
    with again.read() as connection:
        versions = connection.exec_driver_sql("SELECT version_num FROM alembic_version").all()
    assert len(versions) == 1
    again.engine.dispose()


def test_an_older_library_is_brought_forward_by_whichever_process_is_first(database_url):
    old = dialects.engine(database_url)
    with dialects.migrating(old) as connection:
        upgrade(connection, "comments")
    command = [sys.executable, "-W", "error", "-c", OPEN, database_url]
    running = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [process.wait(patience.SECONDS) for process in running] == [0, 0]
    with old.connect() as connection:
        assert revision(connection) == head() != "comments"
    old.dispose()


def test_processes_that_start_at_once_all_open_an_empty_database(database_url):
    command = [sys.executable, "-W", "error", "-c", OPEN, database_url]
    running = [
        subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    problems = [process.communicate(timeout=patience.SECONDS)[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0, 0], problems
