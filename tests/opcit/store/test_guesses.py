"""Wrong guesses at links, counted for all servers of a library together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from opcit.sharing.guesses import ALLOWED, PERIOD
from opcit.store import guesses, open_store, schema
from opcit.store.backup import backup

FIRST = datetime(2031, 5, 4, 12, tzinfo=UTC)


def guess(store, who, now):
    with store.write() as connection:
        guesses.wrong(connection, who, now)


def wait(store, who, now):
    with store.read() as connection:
        return guesses.wait(connection, who, now)


def test_who_guesses_often_has_to_wait_and_nobody_else(store):
    for n in range(ALLOWED):
        assert wait(store, "a", FIRST) == 0
        guess(store, "a", FIRST + timedelta(seconds=n))
    later = FIRST + timedelta(seconds=ALLOWED)
    assert wait(store, "a", later) == PERIOD.total_seconds() - ALLOWED
    assert wait(store, "b", later) == 0
    assert wait(store, "a", FIRST + PERIOD) == 0


def test_two_servers_count_together(database_url):
    one, other = open_store(database_url), open_store(database_url)
    for n in range(ALLOWED):
        guess((one, other)[n % 2], "a", FIRST)
    assert wait(one, "a", FIRST) == wait(other, "a", FIRST) == PERIOD.total_seconds()
    for store in (one, other):
        store.engine.dispose()


def test_whose_time_is_over_begins_anew_and_is_forgotten(store):
    for _ in range(ALLOWED):
        guess(store, "a", FIRST)
    guess(store, "b", FIRST + PERIOD)
    with store.read() as connection:
        assert connection.scalar(select(func.count()).select_from(schema.guesses)) == 1
    guess(store, "a", FIRST + PERIOD)
    assert wait(store, "a", FIRST + PERIOD) == 0


def test_no_address_is_kept_and_no_backup_has_the_counts(store, tmp_path):
    guess(store, "192.0.2.7", FIRST)
    with store.read() as connection:
        (who,) = connection.scalars(select(schema.guesses.c.who))
    assert "192.0.2.7" not in who and len(who) == 64
    assert "guesses" not in backup(store, tmp_path / "all.zip").tables
