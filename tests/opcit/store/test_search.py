"""Search and filters, on both databases: the same questions have the same answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, select

from opcit.article import Published
from opcit.findings import Actor, Event, Stance
from opcit.reading import Engine, Reading
from opcit.search.query import parse
from opcit.store import articles, choices, indexing, readings, search
from opcit.store.schema import outlines, searched
from opcit.store.search import Filters

GIVEN = Published("2020-03-05", "day", "given")


@pytest.fixture
def three(store, make_article):
    kept = [
        make_article("The envoy left at 100% speed.", title="First"),
        make_article("A minister stayed_on, and the harbour opened.", author="Envoy Smith"),
        make_article("Nothing else.\n", outlet="The Daily Öresund", published=GIVEN),
    ]
    with store.write() as connection:
        for article, origin in zip(kept, ("paste", "upload", "folder"), strict=True):
            articles.keep(connection, article, origin)
    return kept


def found(store, typed="", **filters):
    with store.read() as connection:
        return search.find(connection, "e", parse(typed), Filters(**filters))


def ids(answer):
    return [result.card.id for result in answer.results]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("envoy", {0, 1}), ("ENVOY smith", {1}), ("envoy nothing", set()), ("oresund", {2}),
        ("ÖRESUND", {2}), ("100%", {0}), ("%", {0, 1, 2}), ("stayed_on", {1}), ("  ", {0, 1, 2}),
        ("first", {0}), ("'; drop table articles", set()), ("\\", {0, 1, 2}), ("env", set()),
        ("env*", {0, 1}), ('"envoy left"', {0}), ('"left envoy"', set()), ("envoy -smith", {0}),
        ("-envoy", {2}), ("-envoy -nothing", set()), ('"the harb"*', {1}), ("-harb*", {0, 2}),
        ('"first the envoy"', set()), ('envoy AND ( " * NEAR', set()), ("the", {0, 1, 2}),
    ],
)  # fmt: skip
def test_articles_are_found_by_what_people_type(store, three, typed, expected):
    answer = found(store, typed)
    assert set(ids(answer)) == {three[n].id for n in expected}
    assert answer.total == len(expected)


def test_without_a_question_the_newest_comes_first(store, three):
    with store.read() as connection:
        answer = search.find(connection, "e", parse(""), limit=2)
    assert ids(answer) == [three[2].id, three[1].id] and answer.total == 3
    assert not answer.ranked and answer.results[0].snippet is None


def test_the_best_comes_first_unless_the_newest_is_asked_for(store, make_article):
    body = "Somebody said that the market had been quiet all week."
    kept = [
        make_article(body, title="A harbour"),
        make_article(f"{body} Harbour, harbour, harbour!"),
        make_article(f"{body} They spoke of the harbour."),
    ]
    with store.write() as connection:
        for article in kept:
            articles.keep(connection, article, "paste")
        best = search.find(connection, "e", parse("harbour"))
        newest = search.find(connection, "e", parse("harbour"), newest=True)
    assert best.ranked and ids(best) == [article.id for article in kept]
    assert not newest.ranked and ids(newest) == [article.id for article in reversed(kept)]


def test_a_result_has_its_passage_with_the_hits_in_it(store, three):
    (first,) = found(store, "harbour opened").results
    place, text = first.snippet, three[1].text
    assert [text[h.start : h.end] for h in place.hits] == ["harbour", "opened"]
    assert first.text == text[place.start : place.end] and place.n == 2
    by_title = found(store, "first").results[0]
    assert by_title.snippet is None and by_title.text == ""


def test_what_is_edited_deleted_and_restored_is_found_as_it_is(store, three):
    with store.write() as connection:
        articles.edit(connection, three[0].id, title="Second")
    assert ids(found(store, "second")) == [three[0].id] and not ids(found(store, "first"))
    with store.write() as connection:
        articles.delete(connection, three[0].id)
    assert not ids(found(store, "second"))
    with store.write() as connection:
        articles.restore(connection, three[0].id)
    assert ids(found(store, "second")) == [three[0].id]


def test_articles_of_before_are_indexed_at_the_next_start(store, three):
    with store.write() as connection:
        articles.delete(connection, three[1].id)
        connection.execute(delete(searched))
    assert found(store, "envoy").total == 0
    with store.write() as connection:
        indexing.missing(connection, readings.corrected)
        indexing.missing(connection, readings.corrected)
        articles.restore(connection, three[1].id)
    assert set(ids(found(store, "envoy"))) == {three[0].id, three[1].id}
    assert ids(found(store)) == [article.id for article in reversed(three)]


def test_a_book_of_any_size_can_be_kept_and_found(store, make_article):
    rare = " ".join(f"w{number}x{number * 7919}" for number in range(120_000))
    book = make_article(f"The harbour. {rare} the envoy left. " + "a" * 5_000)
    with store.write() as connection:
        articles.keep(connection, book, "upload")
    assert ids(found(store, "harbour w7x55433")) == [book.id]


def reading_of(article, *, dated=None):
    """A reading with a state that the author is against, and an event in the spring of 2019."""
    said = {"confidence": 1.0, "why": "", "by": "test"}
    actors = (
        Actor(
            "a", "Republic of Arland", "state", None, ("Arland", "the republic"), 0.9, (), **said
        ),
        Actor("b", "Boria", "state", None, ("Arland",), 0.2, (), **said),
    )
    stances = (
        Stance("a", "author", -0.5, -0.8, -0.2, "critical", 9, (), **said),
        Stance("b", "a", 0.5, 0.2, 0.8, "favourable", 9, (), **said),
    )
    event = Event(
        "e", "talks", "meet", "2019-04-01", "2019-04-30", "month", None, "happened", True, (), (),
        None, (), (), (), "author", **said,
    )  # fmt: skip
    open_ended = replace(event, id="f", earliest=None, latest="2021-01-01")
    denied = replace(event, id="g", earliest="2012-01-01", latest="2012-01-01", status="negated")
    published = Published("2020-06-07", "day", "inferred")
    return Reading(
        article.with_details(published=dated or published), Engine("test"), actors=actors,
        stances=stances, events=(event, open_ended, denied),
    )  # fmt: skip


@pytest.fixture
def read(store, three):
    with store.write() as connection:
        readings.keep(connection, three[0], "e", reading_of(three[0]))
        readings.keep(connection, three[2], "e", Reading(three[2], Engine("test")))
    return three


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"actor": "Republic of Arland"}, {0}), ({"actor": "arland"}, {0}), ({"actor": "Arl"}, set()),
        ({"actor": "ARLAND", "stance": "critical"}, {0}), ({"actor": "Boria", "stance": "critical"}, set()),
        ({"actor": "Boria", "stance": "favourable"}, set()), ({"stance": "critical"}, {0}),
        ({"stance": "unclear"}, set()), ({"actor": "—"}, set()),
        ({"events_from": "2019-04-15", "events_to": "2019-04-20"}, {0}), ({"events_from": "2019-05"}, set()),
        ({"events_to": "2019-04"}, {0}), ({"events_to": "2019-03-31"}, set()), ({"events_to": "2012"}, set()),
        ({"events_from": "2019", "events_to": "2019"}, {0}),
        ({"published_from": "2020-06-07"}, {0}), ({"published_to": "2020-03"}, {2}),
        ({"published_from": "2020", "published_to": "2020"}, {0, 2}), ({"published_from": "2021"}, set()),
        ({"outlet": "The Daily Öresund"}, {2}), ({"author": "Envoy Smith"}, {1}), ({"origin": "paste"}, {0}),
        ({"origin": "paste", "outlet": "The Daily Öresund"}, set()),
    ],
)  # fmt: skip
def test_articles_are_filtered(store, read, filters, expected):
    assert set(ids(found(store, **filters))) == {read[n].id for n in expected}
    assert set(ids(found(store, "envoy", **filters))) == {read[n].id for n in expected & {0, 1}}


def test_the_readings_of_other_engines_and_other_dates_do_not_count(store, read):
    with store.read() as connection:
        assert search.find(connection, "f", parse(""), Filters(actor="Arland")).total == 0
    with store.write() as connection:
        articles.edit(connection, read[0].id, published=GIVEN)
    assert found(store, actor="Arland").total == 0
    assert set(ids(found(store, published_to="2020-03"))) == {read[0].id, read[2].id}
    dated = read[0].with_details(published=GIVEN)
    with store.write() as connection:
        readings.keep(connection, dated, "e", reading_of(read[0], dated=GIVEN))
        articles.edit(connection, read[0].id, title="New")
    assert found(store, actor="Arland", published_to="2020-03").total == 1


def test_readings_of_before_can_be_filtered_after_the_next_start(store, read):
    with store.write() as connection:
        connection.execute(delete(outlines))
        indexing.missing(connection, readings.corrected)
        assert len(connection.execute(select(outlines)).all()) == 2
    assert ids(found(store, actor="arland", stance="critical")) == [read[0].id]


def test_a_reading_kept_again_takes_the_place_of_its_outline(store, read):
    with store.write() as connection:
        readings.keep(connection, read[0], "e", Reading(read[0], Engine("test")))
    assert found(store, actor="arland").total == 0


def test_choices_are_counted_and_the_most_frequent_come_first(store, read):
    with store.write() as connection:
        readings.keep(
            connection,
            read[1],
            "e",
            replace(reading_of(read[1]), actors=reading_of(read[1]).actors[:1]),
        )
        offered = choices.offered(connection, "e")
    assert offered["actor"] == [("Republic of Arland", 2), ("Boria", 1)]
    assert offered["outlet"] == [("The Daily Öresund", 1)]
    assert dict(offered["origin"]) == {"folder": 1, "paste": 1, "upload": 1}


def test_what_finds_nothing_is_loosened(store, read):
    question = parse("envoy harb -left"), Filters(origin="folder", outlet="The Daily Öresund")
    with store.read() as connection:
        (alone,) = search.looser(connection, "e", *question)
        assert (
            list(search.looser(connection, "e", parse("zeppelin"), Filters(origin="paste"))) == []
        )
        offered = list(search.looser(connection, "e", parse("envoy harb"), Filters()))
        filtered = list(
            search.looser(connection, "e", parse("envoy"), Filters(outlet="The Daily Öresund"))
        )
    assert [(one.dropped, one.begins, one.total) for one in offered] == [
        ("harb", True, 1),
        ("harb", False, 2),
    ]
    assert [(one.dropped, one.total) for one in filtered] == [("outlet", 2), ("envoy", 1)][
        : len(filtered)
    ]
    assert filtered[0].filters == Filters()
    assert (alone.dropped, alone.alone, alone.total, alone.filters) == ("envoy", True, 2, Filters())
