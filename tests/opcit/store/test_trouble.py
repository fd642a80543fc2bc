"""A database that is full, read-only or away says so in a sentence, and what was saved before is safe."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from components.jobs import Jobs
from opcit.store import Unavailable, articles, open_store
from tests import patience


def test_a_full_disk_is_told_and_loses_nothing(tmp_path, make_article):
    store = open_store(f"sqlite:///{tmp_path / 'opcit.db'}")
    kept, big = make_article("Kept."), make_article("x" * 2_000_000)
    with store.write() as connection:
        articles.keep(connection, kept, "paste")

    @event.listens_for(store.engine, "begin")
    def fill(connection):
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")

    with pytest.raises(Unavailable, match=r"disk .* is full"), store.write() as connection:
        articles.keep(connection, big, "paste")
    with store.read() as connection:
        assert articles.get(connection, kept.id) and not articles.get(connection, big.id)
    store.engine.dispose()


def test_a_job_says_why_it_could_not_save(tmp_path, make_article):
    store = open_store(f"sqlite:///{tmp_path / 'opcit.db'}")

    def work(report):
        with store.write() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
            articles.keep(connection, make_article("Not kept."), "paste")

    job = Jobs(1).start("one", work)
    assert job.wait(patience.SECONDS) and job.state == "failed"
    assert "cannot be written to" in job.problem
    store.engine.dispose()


def test_a_server_that_is_away_is_told_and_found_again(postgres_url, make_article):
    store = open_store(postgres_url)
    with store.write() as connection:
        articles.keep(connection, make_article("Kept."), "paste")
    name = postgres_url.split("/")[3].split("?")[0]
    with psycopg.connect(
        postgres_url.replace(f"/{name}?", "/postgres?"), autocommit=True
    ) as server:
        server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,)
        )
        with pytest.raises(Unavailable, match="cannot be reached"), store.read() as connection:
            articles.get(connection, make_article("Kept.").id)
        server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    with store.read() as connection:
        assert articles.get(connection, make_article("Kept.").id)
    store.engine.dispose()


def test_a_mistake_of_ours_is_no_trouble_of_the_database(store):
    with pytest.raises(DBAPIError), store.read() as connection:
        connection.exec_driver_sql("SELECT nothing_of_the_kind FROM articles")
