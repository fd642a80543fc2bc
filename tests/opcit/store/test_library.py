from __future__ import annotations

import pytest

from opcit.store import articles, library


@pytest.fixture
def three(store, make_article):
    kept = [make_article(f"The {name} left.", title=name) for name in ("envoy", "ship", "crowd")]
    with store.write() as connection:
        for article in kept:
            articles.keep(connection, article, "paste")
    return kept


def test_cards_come_in_the_order_asked_for(store, three):
    ids = [three[1].id, "unknown", three[2].id, three[0].id]
    with store.read() as connection:
        found = library.by_ids(connection, "e", ids)
    assert [card.title for card in found] == ["ship", "crowd", "envoy"]


def test_deleted_articles_are_not_read(store, three):
    with store.write() as connection:
        articles.delete(connection, three[1].id)
        assert library.unread(connection, "e") == [three[2].id, three[0].id]


def test_a_card_counts_the_words_of_the_body_and_quotes_its_opening(store, make_article):
    article = make_article("One two three.", "Four.", title="T", author="A", outlet="O", url="u")
    with store.write() as connection:
        articles.keep(connection, article, "address")
        (card,) = library.by_ids(connection, "e", [article.id])
    assert (card.words, card.opening, card.origin) == (4, "One two three.", "address")
    assert (card.title, card.author, card.outlet, card.url) == ("T", "A", "O", "u")


def test_books_are_read_last(store, make_article):
    short, book = make_article("One."), make_article("word " * (library.BOOK + 1))
    with store.write() as connection:
        articles.keep(connection, short, "paste")
        articles.keep(connection, book, "paste")
        assert library.unread(connection, "e") == [short.id, book.id]
