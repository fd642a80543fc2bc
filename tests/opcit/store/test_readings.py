from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.article import Published
from opcit.findings import Actor, Sentence
from opcit.reading import Engine, Reading
from opcit.store import articles, library, readings
from tests import shelf

STATED = Published("2019-12-31", "day", "stated")
GIVEN = Published("2020-02-02", "day", "given")
INFERRED = Published("2020-01-01", "day", "inferred")


def actor(name, kind="person"):
    return Actor(name.casefold(), name, kind, None, (), 0.5, (), 0.9, "why", "rule")


def read(article, published=INFERRED, *names):
    dated = article.with_details(published=published)
    return Reading(dated, Engine("1"), (Sentence(0, 5, 0),), tuple(actor(name) for name in names))


@pytest.fixture
def article(store, make_article):
    article = make_article("The envoy left.", title="Before")
    with store.write() as connection:
        articles.keep(connection, article, "paste")
    return article


def test_a_reading_comes_back_for_its_engine_only(store, article):
    reading = read(article, INFERRED, "Envoy")
    with store.write() as connection:
        readings.keep(connection, article, "1", reading)
        assert readings.get(connection, article, "1") == reading
        assert readings.get(connection, article, "2") is None


def test_keeping_a_reading_again_replaces_it(store, article):
    with store.write() as connection:
        readings.keep(connection, article, "1", read(article, INFERRED, "Envoy"))
        readings.keep(connection, article, "1", read(article, INFERRED, "Minister"))
        assert readings.get(connection, article, "1").actors[0].name == "Minister"


def test_another_publication_date_needs_another_reading(store, article):
    given = article.with_details(published=GIVEN)
    with store.write() as connection:
        readings.keep(connection, article, "1", read(article))
        assert readings.get(connection, given, "1") is None
        readings.keep(connection, given, "1", read(given, GIVEN))
        assert readings.get(connection, article, "1").article.published == INFERRED
        assert readings.get(connection, given, "1").article.published == GIVEN


def test_a_reading_has_the_details_of_today(store, article):
    edited = article.with_details(title="After", author="Somebody")
    with store.write() as connection:
        readings.keep(connection, article, "1", read(article))
        found = readings.get(connection, edited, "1").article
    assert (found.title, found.author, found.published) == ("After", "Somebody", INFERRED)


@pytest.mark.parametrize("published", [Published(), STATED, GIVEN])
def test_a_card_shows_the_reading_of_its_date(store, article, published):
    now = article.with_details(published=published)
    with store.write() as connection:
        articles.edit(connection, article.id, published=published)
        assert shelf.cards(connection, "1")[0][0].summary is None
        assert library.unread(connection, "1") == [article.id]
        dated = published if published.value else INFERRED
        readings.keep(connection, now, "1", read(now, dated, "Envoy", "Minister"))
        (card,), total = shelf.cards(connection, "1")
        assert library.unread(connection, "1") == []
    assert total == 1
    assert card.summary == readings.Summary(dated, ("Envoy", "Minister"), 0)


def test_the_author_is_no_main_actor_of_a_card(store, article):
    reading = replace(read(article), actors=(actor("Writer", "author"), actor("Envoy")))
    with store.write() as connection:
        readings.keep(connection, article, "1", reading)
        assert shelf.cards(connection, "1")[0][0].summary.actors == ("Envoy",)


def test_a_part_of_a_main_actor_gives_its_place_to_another(store, article):
    government = replace(actor("Ruritanian government"), parent="ruritania")
    reading = replace(read(article), actors=(actor("Ruritania"), government, actor("Envoy")))
    with store.write() as connection:
        readings.keep(connection, article, "1", reading)
        assert shelf.cards(connection, "1")[0][0].summary.actors == ("Ruritania", "Envoy")
