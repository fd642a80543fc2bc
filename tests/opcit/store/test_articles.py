from __future__ import annotations

import pytest

from opcit.article import DateCandidate, Published, Span
from opcit.search.query import parse
from opcit.store import articles, search

INFERRED = Published(
    "2020-01-01", "day", "inferred", (Span(0, 5),), (DateCandidate("2020-01-01", 0.8),), "why"
)


def test_an_article_comes_back_as_it_was_kept(store, make_article):
    article = make_article(
        "The envoy left Zürich.", "“Peace”, she said.", title="T", author="A", url="u",
        published=INFERRED,
    )  # fmt: skip
    with store.write() as connection:
        assert articles.keep(connection, article, "paste") == "added"
    with store.read() as connection:
        kept = articles.get(connection, article.id)
    assert (kept.article, kept.origin, kept.deleted_at) == (article, "paste", None)
    assert kept.added_at.tzinfo is not None


def test_the_same_text_is_one_article_and_keeps_its_details(store, make_article):
    with store.write() as connection:
        articles.keep(connection, make_article("The envoy left.", author="First"), "paste")
        again = make_article("The envoy left.", author="Second")
        assert articles.keep(connection, again, "upload") == "already there"
        assert articles.get(connection, again.id).article.author == "First"
        assert search.find(connection, "e", parse("")).total == 1


def test_giving_a_deleted_article_again_brings_it_back(store, make_article):
    article = make_article("The envoy left.")
    with store.write() as connection:
        articles.keep(connection, article, "paste")
        articles.edit(connection, article.id, title="Edited")
        assert articles.delete(connection, article.id)
    with store.write() as connection:
        assert articles.get(connection, article.id) is None
        assert articles.get(connection, article.id, deleted=True).article.title == "Edited"
        assert articles.keep(connection, article, "upload") == "brought back"
        assert articles.get(connection, article.id).article.title == "Edited"


def test_a_file_read_again_at_start_does_not_bring_a_deleted_article_back(store, make_article):
    article = make_article("The envoy left.")
    with store.write() as connection:
        articles.keep_file(connection, article, "folder", "digest")
        articles.delete(connection, article.id)
        articles.keep_file(connection, article, "folder", "digest of the file with a space more")
        assert articles.get(connection, article.id) is None
        assert articles.known(connection, "digest") == article.id
        assert articles.known(connection, "other") is None


def test_delete_and_restore_say_whether_there_was_something_to_do(store, make_article):
    article = make_article("The envoy left.")
    with store.write() as connection:
        articles.keep(connection, article, "paste")
        done = [
            articles.restore(connection, article.id),
            articles.delete(connection, article.id),
            articles.delete(connection, article.id),
            articles.restore(connection, article.id),
            articles.delete(connection, "unknown"),
        ]
    assert done == [False, True, False, True, False]


def test_an_edit_changes_details_and_what_is_searched(store, make_article):
    article = make_article("The envoy left.", author="Nobody")
    with store.write() as connection:
        articles.keep(connection, article, "paste")
        before = articles.revision(connection, article.id)
        given = Published("2020-01", "month", "given")
        assert articles.edit(connection, article.id, author="Ümit Öz", published=given)
        assert articles.get(connection, article.id).article.published == given
        assert articles.revision(connection, article.id) != before
        assert search.find(connection, "e", parse("ÜMIT oz")).total == 1
        assert search.find(connection, "e", parse("nobody")).total == 0


def test_an_inferred_date_is_not_made_the_articles_own(store, make_article):
    article = make_article("The envoy left.")
    with store.write() as connection:
        articles.keep(connection, article, "paste")
        articles.edit(connection, article.id, title="T", published=INFERRED)
        assert articles.get(connection, article.id).article.published == Published()


def test_the_text_cannot_be_edited(store, make_article):
    article = make_article("The envoy left.")
    with store.write() as connection:
        articles.keep(connection, article, "paste")
        with pytest.raises(ValueError, match="text"):
            articles.edit(connection, article.id, text="The envoy stayed.")
        assert not articles.edit(connection, "unknown", title="T")


def test_an_error_leaves_the_store_as_it_was(store, make_article):
    article = make_article("The envoy left.")
    with pytest.raises(RuntimeError), store.write() as connection:
        articles.keep(connection, article, "paste")
        raise RuntimeError
    with store.read() as connection:
        assert articles.get(connection, article.id, deleted=True) is None
        assert articles.revision(connection, article.id) is None
