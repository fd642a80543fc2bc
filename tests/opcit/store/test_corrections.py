"""The log of corrections on both databases: appended to, undone, reverted, two people at one value."""

from __future__ import annotations

import threading

import pytest

from opcit.corrections import Conflict, made, replayed
from opcit.search.query import parse
from opcit.store import articles, corrections, library, readings, search
from tests.opcit.corrections.examples import EXAMPLES, event, reading

ARTICLE = reading().article.id
RENAME = {"edit": "rename_actor", "actor": "arland", "name": "Republic of Arland"}
HIDE = {"edit": "hide_actor", "actor": "crowds"}
DATE = {"edit": "set_published", "value": "2021-03-11"}


@pytest.fixture
def kept(store):
    with store.write() as connection:
        articles.keep(connection, reading().article, "sample")
    return store


def add(store, *edits, by="Ana", base=None):
    with store.write() as connection:
        records = [made(reading(), edit) for edit in edits]
        return corrections.append(connection, ARTICLE, records, by, "because", base)


def does(store, act, *given):
    with store.write() as connection:
        return act(connection, ARTICLE, *given)


def now(store):
    with store.read() as connection:
        return replayed(reading(), corrections.log(connection, ARTICLE)).reading


def test_every_kind_comes_back_as_it_was_put_in(kept):
    new = add(kept, *(edit for edit, _ in EXAMPLES))
    with kept.read() as connection:
        assert corrections.log(connection, ARTICLE) == tuple(new)
        assert corrections.revision(connection, ARTICLE) == len(EXAMPLES)


def test_undo_and_redo_go_group_by_group(kept):
    add(kept, RENAME)
    add(kept, HIDE, {"edit": "reject_event", "event": "raids"})
    does(kept, corrections.undo, "Ana")
    assert now(kept).actor("crowds") and event(now(kept), "raids")
    assert now(kept).actor("arland").name == "Republic of Arland"
    does(kept, corrections.undo, "Ana")
    assert now(kept) == reading()
    assert does(kept, corrections.undo, "Ana") == []
    does(kept, corrections.redo, "Ana")
    does(kept, corrections.redo, "Ana")
    assert now(kept).actor("crowds") is None
    assert does(kept, corrections.redo, "Ana") == []
    with kept.read() as connection:
        assert len(corrections.log(connection, ARTICLE)) == 9


def test_a_new_edit_ends_what_could_be_redone(kept):
    add(kept, RENAME)
    does(kept, corrections.undo, "Ana")
    add(kept, HIDE)
    assert does(kept, corrections.redo, "Ana") == []


def test_everybody_undoes_their_own_and_may_revert_any(kept):
    mine = add(kept, RENAME)
    add(kept, HIDE, by="Ben")
    does(kept, corrections.undo, "Ana")
    assert now(kept).actor("arland").name == "Arland" and now(kept).actor("crowds") is None
    does(kept, corrections.redo, "Ana")
    does(kept, corrections.revert, [mine[0].revision], "Ben")
    assert now(kept).actor("arland").name == "Arland"
    assert does(kept, corrections.revert, [mine[0].revision], "Ben") == []


def test_two_people_at_one_value_are_told_of_both(kept):
    add(kept, RENAME)
    other = {"edit": "rename_actor", "actor": "arland", "name": "Kingdom of Arland"}
    with pytest.raises(Conflict, match="Ana: “Arland” renamed to “Republic of Arland”") as clash:
        add(kept, other, by="Ben", base=0)
    assert now(kept).actor("arland").name == "Republic of Arland"
    add(kept, other, by="Ben", base=clash.value.revision)
    assert now(kept).actor("arland").name == "Kingdom of Arland"


@pytest.mark.parametrize(
    "mine", [RENAME, HIDE, {"edit": "retype_actor", "actor": "arland", "type": "government"}]
)
def test_the_same_value_or_another_is_no_conflict(kept, mine):
    add(kept, RENAME)
    add(kept, mine, by="Ben", base=0)


def test_what_is_merged_away_meanwhile_is_a_conflict(kept):
    add(kept, {"edit": "merge_actors", "actors": ["arland"], "into": "navy"})
    with pytest.raises(Conflict):
        add(kept, RENAME, by="Ben", base=0)


def test_a_date_changes_the_article_until_it_is_undone(kept):
    with kept.read() as connection:
        before = articles.get(connection, ARTICLE).article
    add(kept, DATE, {"edit": "set_role", "at": [0, 9], "role": "caption"})
    with kept.write() as connection:
        article = articles.get(connection, ARTICLE).article
        assert article.published.value == "2021-03-11"
        assert (article.paragraphs[0].role, article.paragraphs[0].by) == ("caption", "Ana")
        assert readings.variant(article) != readings.variant(before)
    does(kept, corrections.undo, "Ana")
    with kept.read() as connection:
        assert articles.get(connection, ARTICLE).article == before


def test_an_imported_log_is_taken_in_once(kept):
    new = add(kept, RENAME)
    does(kept, corrections.take_in, new)
    with kept.read() as connection:
        assert len(corrections.log(connection, ARTICLE)) == 1


def test_many_at_once_get_a_revision_each(kept):
    def work(name):
        for _ in range(4):
            add(kept, HIDE, by=name)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("Ana", "Ben", "Cai")]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    with kept.read() as connection:
        assert [e.revision for e in corrections.log(connection, ARTICLE)] == list(range(1, 13))


def test_cards_and_filters_follow_in_the_same_transaction(kept):
    with kept.write() as connection:
        readings.keep(connection, reading().article, "1", reading())
    added = [
        {**RENAME, "name": "Republic"},
        {"edit": "set_stance", "actor": "guild", "label": "critical"},
        {"edit": "reject_event", "event": "raids"},
    ]
    try:
        with kept.write() as connection:
            records = [made(reading(), edit) for edit in added]
            corrections.append(connection, ARTICLE, records, "Ana")
            readings.follow(connection, ARTICLE, "1")
            assert card(connection).summary.actors[0] == "Republic"
            assert card(connection).summary.events == len(reading().events) - 1
            assert filtered(connection, actor="harbour guild", stance="critical")
            raise InterruptedError
    except InterruptedError:
        pass
    with kept.write() as connection:
        assert card(connection).summary.actors[0] == "Arland"
        assert not filtered(connection, actor="harbour guild", stance="critical")
        corrections.append(connection, ARTICLE, records, "Ana")
        readings.follow(connection, ARTICLE, "1")
        corrections.undo(connection, ARTICLE, "Ana")
        readings.follow(connection, ARTICLE, "1")
        assert card(connection).summary.actors[0] == "Arland"
        assert card(connection).summary.events == len(reading().events)


def card(connection):
    (found,) = library.by_ids(connection, "1", [ARTICLE])
    return found


def filtered(connection, **asked):
    return search.find(connection, "1", parse(""), search.Filters(**asked)).total
