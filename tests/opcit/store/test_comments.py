from __future__ import annotations

import pytest
from sqlalchemy import update

from opcit.article import Span
from opcit.notes.threads import LONGEST
from opcit.store import articles, comments, discussion
from opcit.store.schema import threads

TEXT = "The envoy left the harbour at dawn, and the harbour was empty."


@pytest.fixture
def article(store, make_article):
    made = make_article(TEXT, "Nobody said why.")
    with store.write() as connection:
        articles.keep(connection, made, "paste")
    return made


def at(words, text=TEXT, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def added(store, article, words, author="Ana", body="", **details):
    with store.write() as connection:
        return comments.add(connection, article, *at(words), author, body, **details)


def of(store, article):
    with store.read() as connection:
        return discussion.of(connection, article)


def test_a_thread_comes_back_with_its_remarks_in_order(store, article):
    added(store, article, "empty", body="Was it?")
    first = added(store, article, "envoy", body="  Which envoy?\r\nAnd whose? ")
    with store.write() as connection:
        assert comments.reply(connection, first, "Ben", "Ours.")
        assert comments.reply(connection, "unknown", "Ben", "Ours.") is None
    envoy, empty = of(store, article)
    assert (envoy.anchor.quote, envoy.place, envoy.author) == ("envoy", Span(*at("envoy")), "Ana")
    said = [(one.author, one.body) for one in envoy.remarks]
    assert said == [("Ana", "Which envoy?\nAnd whose?"), ("Ben", "Ours.")]
    assert envoy.open and envoy.said == "Comment" and empty.remarks[0].made_at.tzinfo


def test_a_highlight_needs_no_words_and_a_comment_some(store, article):
    added(store, article, "harbour", highlight="doubt")
    (found,) = of(store, article)
    assert (found.highlight, found.said, found.remarks) == ("doubt", "Doubt", ())
    for body, highlight in (("", ""), ("  \n", ""), ("x" * (LONGEST + 1), ""), ("x", "purple")):
        with pytest.raises(ValueError):
            added(store, article, "dawn", body=body, highlight=highlight)
    for start, end in ((5, 5), (-1, 4), (0, 10_000), (9, 3)):
        with pytest.raises(ValueError, match="part of this text"), store.write() as connection:
            comments.add(connection, article, start, end, "Ana", "x")
    assert len(of(store, article)) == 1


def test_a_selection_is_kept_without_the_spaces_at_its_ends(store, article):
    added(store, article, " dawn, ", body="Early.")
    assert of(store, article)[0].anchor.quote == "dawn,"


def test_only_who_wrote_it_can_change_delete_and_restore_it(store, article):
    added(store, article, "envoy", body="First.")
    remark = of(store, article)[0].remarks[0].id
    with store.write() as connection:
        done = [
            comments.edit(connection, remark, "Ben", "Mine now."),
            comments.delete(connection, remark, "Ben"),
            comments.edit(connection, remark, "Ana", "Second."),
        ]
    assert done == [False, False, True]
    (one,) = of(store, article)[0].remarks
    assert one.body == "Second." and one.edited_at
    with store.write() as connection:
        done = [
            comments.delete(connection, remark, "Ana"),
            comments.delete(connection, remark, "Ana"),
            comments.edit(connection, remark, "Ana", "Third."),
        ]
        assert discussion.of(connection, article) == []
        assert comments.restore(connection, remark, "Ben") is False
        assert comments.restore(connection, remark, "Ana") is True
    assert done == [True, False, False]
    assert of(store, article)[0].remarks[0].body == "Second."


def test_a_thread_whose_first_remark_is_deleted_keeps_its_replies(store, article):
    thread = added(store, article, "envoy", body="First.")
    with store.write() as connection:
        comments.reply(connection, thread, "Ben", "Reply.")
        comments.delete(connection, discussion.of(connection, article)[0].remarks[0].id, "Ana")
    assert [one.body for one in of(store, article)[0].remarks] == ["Reply."]


def test_threads_are_settled_and_opened_again_by_anybody(store, article):
    thread = added(store, article, "envoy", body="First.")
    with store.write() as connection:
        done = [
            comments.reopen(connection, thread),
            comments.resolve(connection, thread, "Ben"),
            comments.resolve(connection, thread, "Cem"),
        ]
    (found,) = of(store, article)
    assert done == [False, True, False]
    assert not found.open and found.resolved_by == "Ben" and found.resolved_at
    with store.write() as connection:
        assert comments.reopen(connection, thread)
    assert of(store, article)[0].open and of(store, article)[0].resolved_by == ""


def test_a_highlight_is_changed_by_who_made_it(store, article):
    thread = added(store, article, "envoy", highlight="key")
    with store.write() as connection:
        assert not comments.mark(connection, thread, "Ben", "doubt")
        assert comments.mark(connection, thread, "Ana", "doubt")
        assert discussion.of(connection, article)[0].highlight == "doubt"
        assert comments.mark(connection, thread, "Ana", "")
        assert discussion.of(connection, article) == []
        assert comments.mark(connection, thread, "Ana", "key")
        with pytest.raises(ValueError, match="purple"):
            comments.mark(connection, thread, "Ana", "purple")
    assert len(of(store, article)) == 1


def test_open_threads_are_counted(store, article, make_article):
    other = make_article("The envoy again.")
    settled = added(store, article, "envoy", body="First.")
    added(store, article, "dawn", highlight="key")
    gone = added(store, article, "harbour", body="Second.")
    with store.write() as connection:
        articles.keep(connection, other, "paste")
        comments.add(connection, other, 0, 3, "Ana", "Elsewhere.")
        comments.resolve(connection, settled, "Ana")
        (remark,) = next(t for t in discussion.of(connection, article) if t.id == gone).remarks
        comments.delete(connection, remark.id, "Ana")
        found = discussion.of(connection, article)
    assert sum(thread.resolved_at is None for thread in found) == 1


def test_words_that_are_gone_or_moved_are_said_to_be(store, article):
    gone = added(store, article, "envoy", body="Gone?")
    moved = added(store, article, "harbour", body="Moved?")
    with store.write() as connection:
        where = threads.c.id == gone
        connection.execute(update(threads).where(where).values(quote="minister of trade"))
        where = threads.c.id == moved
        connection.execute(update(threads).where(where).values(start=1, end=8))
    first, last = of(store, article)
    assert first.id == moved and first.place == Span(*at("harbour"))
    assert last.id == gone and last.place is None and last.anchor.quote == "minister of trade"
