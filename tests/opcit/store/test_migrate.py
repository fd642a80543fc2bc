from __future__ import annotations

import multiprocessing
import sys
import warnings

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from opcit.store import dialects, open_store
from opcit.store.migrate import head, revision, upgrade
from opcit.store.schema import metadata
from tests import patience

OPENING = multiprocessing.get_context("forkserver" if sys.platform != "win32" else "spawn")
"""Forked from a process that has loaded all: each would load it anew for a second, and none would be there at once."""
OPENING.set_forkserver_preload([__name__])


def opened_by(processes: int, url: str) -> list[int | None]:
    """How so many processes end that open a library at once."""
    running = [OPENING.Process(target=_opened, args=(url,), daemon=True) for _ in range(processes)]
    for process in running:
        process.start()
    for process in running:
        process.join(patience.SECONDS)
    return [process.exitcode for process in running]


def _opened(url: str) -> None:
    warnings.simplefilter("error")
    open_store(url)


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
    assert opened_by(2, database_url) == [0, 0]
    with old.connect() as connection:
        assert revision(connection) == head() != "comments"
    old.dispose()


def test_processes_that_start_at_once_all_open_an_empty_database(database_url):
    assert opened_by(4, database_url) == [0, 0, 0, 0]
