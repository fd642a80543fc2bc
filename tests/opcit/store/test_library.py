from __future__ import annotations

import pytest

from opcit.store import articles, library


@pytest.fixture
def three(store, make_article):
    kept = [
        make_article("The envoy left at 100% speed.", title="First"),
        make_article("A minister stayed_on.", author="Envoy Smith"),
        make_article("Nothing else.", outlet="The Daily Öresund"),
    ]
    with store.write() as connection:
        for article in kept:
            articles.keep(connection, article, "paste")
    return kept


def test_the_newest_comes_first(store, three):
    with store.read() as connection:
        found, total = library.cards(connection, "e", limit=2)
    assert [card.id for card in found] == [three[2].id, three[1].id]
    assert total == 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("envoy", {0, 1}), ("ENVOY smith", {1}), ("envoy nothing", set()), ("öresund", {2}),
        ("ÖRESUND", {2}), ("100%", {0}), ("%", {0}), ("stayed_on", {1}), ("_", {1}), ("  ", {0, 1, 2}),
        ("first", {0}), ("'; drop table articles", set()), ("\\", set()),
    ],
)  # fmt: skip
def test_articles_are_found_by_words(store, three, words, expected):
    with store.read() as connection:
        found, total = library.cards(connection, "e", words)
    assert {card.id for card in found} == {three[n].id for n in expected}
    assert total == len(expected)


def test_deleted_articles_are_neither_shown_nor_read(store, three):
    with store.write() as connection:
        articles.delete(connection, three[1].id)
        found, total = library.cards(connection, "e")
        assert [card.id for card in found] == [three[2].id, three[0].id]
        assert library.unread(connection, "e") == [three[2].id, three[0].id]
    assert total == 2


def test_a_card_counts_the_words_of_the_body_and_quotes_its_opening(store, make_article):
    article = make_article("One two three.", "Four.", title="T", author="A", outlet="O", url="u")
    with store.write() as connection:
        articles.keep(connection, article, "address")
        ((card,), _) = library.cards(connection, "e")
    assert (card.words, card.opening, card.origin) == (4, "One two three.", "address")
    assert (card.title, card.author, card.outlet, card.url) == ("T", "A", "O", "u")


def test_books_are_read_last(store, make_article):
    short, book = make_article("One."), make_article("word " * (library.BOOK + 1))
    with store.write() as connection:
        articles.keep(connection, short, "paste")
        articles.keep(connection, book, "paste")
        assert library.unread(connection, "e") == [short.id, book.id]
        assert library.cards(connection, "e")[0][0].id == book.id
