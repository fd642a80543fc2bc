from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from opcit.article import Published, Span
from opcit.reading import Engine, Reading
from opcit.sharing import passphrases, tokens
from opcit.store import articles, readings, shares
from opcit.store.schema import shares as table
from tests.opcit.store.test_readings import read

INFERRED = Published("2020-01-01", "day", "inferred")


@pytest.fixture
def article(store, make_article):
    article = make_article("The envoy left.", title="Before")
    with store.write() as connection:
        articles.keep(connection, article, "paste")
    return article


def share(store, article, pinned=None, **details):
    given = {
        "article_id": article.id, "engine": "1", "revision": 0, "page": "read", "view": {"mark": "x"},
        "permission": "view", "spans": None, "passphrase": None, "created_by": "me", **details,
    }  # fmt: skip
    with store.write() as connection:
        return shares.make(connection, pinned, **given)


def found(store, token):
    with store.read() as connection:
        return shares.find(connection, token)


def test_a_link_is_found_by_its_token_and_by_nothing_else(store, article):
    made, token = share(store, article, spans=(Span(0, 3),), passphrase="kept")
    assert found(store, token) == made
    for other in (tokens.make(), token[:-1], "", token.swapcase(), made.id, tokens.digest(token)):
        assert found(store, other) is None


def test_the_store_does_not_hold_the_token(store, article):
    _, token = share(store, article)
    with store.read() as connection:
        row = connection.execute(table.select()).mappings().one()
    assert token not in str(dict(row))


def test_a_pinned_link_opens_what_was_shared_whatever_happens_since(store, article):
    reading = read(article, INFERRED, "Envoy")
    made, _ = share(store, article, reading)
    with store.write() as connection:
        readings.keep(connection, article, "1", read(article, INFERRED, "Another"))
        readings.keep(connection, article, "2", read(article, INFERRED, "Third"))
        articles.edit(connection, article.id, title="After", author="Somebody")
    with store.read() as connection:
        assert shares.edition(connection, made.edition) == reading


def test_the_same_reading_is_kept_once(store, article):
    reading = read(article, INFERRED, "Envoy")
    one, _ = share(store, article, reading)
    two, _ = share(store, article, reading)
    other, _ = share(store, article, replace(reading, opcit=Engine("2")))
    assert one.edition == two.edition != other.edition and one.id != two.id


def test_a_link_that_follows_the_latest_has_no_edition(store, article):
    made, token = share(store, article)
    assert made.edition is None and made.follows and found(store, token).follows


def test_only_its_maker_revokes_a_link_and_only_once(store, article):
    made, token = share(store, article)
    with store.write() as connection:
        assert not shares.revoke(connection, made.id, "another")
    assert found(store, token).state(datetime.now(UTC)) == "open"
    with store.write() as connection:
        assert shares.revoke(connection, made.id, "me")
        assert not shares.revoke(connection, made.id, "me")
    assert found(store, token).state(datetime.now(UTC)) == "revoked"


def test_openings_are_counted_also_at_once(store, article):
    made, token = share(store, article)

    def open_once(_):
        with store.write() as connection:
            shares.used(connection, made.id)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(open_once, range(8)))
    after = found(store, token)
    assert after.uses == 8 and after.last_used_at >= made.created_at


def test_one_sees_ones_own_links_the_newest_first(store, article, make_article):
    other = make_article("Another text.")
    with store.write() as connection:
        articles.keep(connection, other, "paste")
    first, _ = share(store, article)
    second, _ = share(store, other)
    share(store, article, created_by="another")
    with store.read() as connection:
        assert shares.made_by(connection, "me") == [second, first]
        assert shares.made_by(connection, "me", article.id) == [first]


def test_a_link_to_a_deleted_article_opens_nothing_until_it_is_back(store, article):
    _, token = share(store, article)
    with store.write() as connection:
        articles.delete(connection, article.id)
    assert found(store, token) is None
    with store.write() as connection:
        articles.restore(connection, article.id)
    assert found(store, token) is not None


def test_a_passphrase_may_be_tried_a_few_times_only(store, article):
    made, _ = share(store, article, passphrase=passphrases.protect("open sesame"))
    since = datetime.now(UTC) - timedelta(minutes=5)

    def attempt(_):
        with store.write() as connection:
            return shares.try_passphrase(connection, made.id, since)

    with ThreadPoolExecutor(4) as pool:
        tries = list(pool.map(attempt, range(shares.WRONG + 3)))
    assert sum(tries) == shares.WRONG
    with store.write() as connection:
        later = datetime.now(UTC) + timedelta(seconds=1)
        assert shares.try_passphrase(connection, made.id, later)
        shares.passed(connection, made.id)
    assert all(attempt(n) for n in range(shares.WRONG))


@pytest.mark.parametrize("wrong", [{"permission": "edit"}, {"permission": "edit", "spans": ()}])
def test_what_does_not_go_together_makes_no_link(store, article, wrong):
    pinned = None if "spans" in wrong else Reading(article, Engine("1"))
    with pytest.raises(ValueError, match="correct"):
        share(store, article, pinned, **wrong)
    with store.read() as connection:
        assert shares.made_by(connection, "me") == []


def test_deleting_an_article_for_good_takes_links_and_editions_along(store, article):
    share(store, article, read(article))
    with store.write() as connection:
        connection.exec_driver_sql(f"DELETE FROM articles WHERE id = '{article.id}'")
        assert connection.execute(table.select()).first() is None
