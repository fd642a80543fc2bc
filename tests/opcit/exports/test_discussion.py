"""What people wrote survives export and import whole: threads, highlights, answers, what is settled and edited."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from opcit.article import text_id
from opcit.corrections.anchors import Anchor
from opcit.exports import EXPORTS
from opcit.exports.taking_back import EXTENSIONS, NotAReading, read_whole
from opcit.intake import file, take
from opcit.settings import Settings
from opcit.store import articles, comments, discussion, open_store
from tests.components.charts.invented import TEXT, reading
from tests.opcit.exports.test_comments import ALL, COMMENTED, LOST

ARTICLE = reading().article


@pytest.fixture
def elsewhere(tmp_path):
    """Another library."""
    found = open_store(f"sqlite:///{tmp_path}/elsewhere.db")
    yield found
    found.engine.dispose()


def exported(name, threads):
    return EXPORTS[name].content(reading(), threads=threads)


def taken(store, name, threads):
    (one,) = take(store, [file(f"a.{name}", exported(name, threads))], lambda *_: None, Settings())
    assert one.problem == ""
    return one


def kept(store):
    with store.read() as connection:
        return tuple(discussion.of(connection, ARTICLE))


def wrote(store):
    """A discussion as people have it: answered, edited, settled, with a remark that was deleted."""
    with store.write() as connection:
        articles.keep(connection, ARTICLE, "paste")
        first = comments.add(
            connection, ARTICLE, 0, 12, "Ana", "Is this so?\n\nI doubt it.", "doubt"
        )
        comments.reply(connection, first, "Ben", "It is.")
        comments.resolve(connection, first, "Cem")
        second = comments.add(connection, ARTICLE, 20, 30, "Ben", "Łódź 🙂")
        reply = comments.reply(connection, second, "Ana", "Gone")
        comments.delete(connection, reply, "Ana")
        comments.add(connection, ARTICLE, 40, 52, "Ana", highlight="key")
        edited = comments.reply(connection, second, "Cem", "Before")
        comments.edit(connection, edited, "Cem", "After")
    return kept(store)


@pytest.mark.parametrize("name", EXTENSIONS)
def test_a_discussion_is_the_same_in_another_library(store, elsewhere, name):
    said = wrote(store)
    assert [len(one.remarks) for one in said] == [2, 2, 0] and not said[0].open
    assert taken(elsewhere, name, said).said == 5
    assert kept(elsewhere) == said
    assert taken(elsewhere, name, said).said == 0
    assert kept(elsewhere) == said


@pytest.mark.parametrize("name", EXTENSIONS)
def test_every_kind_of_thread_comes_back(name):
    back = read_whole(exported(name, ALL))
    assert back.reading == reading()
    assert back.threads == tuple(replace(one, article_id=ARTICLE.id) for one in ALL)


@pytest.mark.parametrize("name", EXTENSIONS)
def test_what_is_here_already_stays_and_what_is_new_is_added(store, elsewhere, name):
    said = wrote(store)
    taken(elsewhere, name, said)
    with elsewhere.write() as connection:
        comments.reopen(connection, said[0].id)
        comments.reply(connection, said[0].id, "Dot", "Only here.")
        comments.delete(connection, said[0].remarks[1].id, "Ben")
    with store.write() as connection:
        comments.reply(connection, said[0].id, "Eve", "Only there.")
    assert taken(elsewhere, name, kept(store)).said == 1
    first = kept(elsewhere)[0]
    assert first.open
    assert [one.author for one in first.remarks] == ["Ana", "Dot", "Eve"]


def test_a_thread_of_another_article_is_left_alone(store):
    said = wrote(store)
    text = TEXT + " And more."
    other = reading().article.with_details(id=text_id(text), text=text)
    with store.write() as connection:
        articles.keep(connection, other, "paste")
        assert discussion.take_in(connection, other, said) == 0
        assert discussion.of(connection, other) == []
    assert kept(store) == said


def test_words_are_looked_for_again_where_they_moved():
    moved = replace(COMMENTED, anchor=Anchor(3, 15, TEXT[:12], "", TEXT[12:30]), place=None)
    (back,) = read_whole(exported("json", [moved])).threads
    assert back.place == COMMENTED.place and back.anchor == moved.anchor
    assert read_whole(exported("json", [LOST])).threads[0].place is None


def test_json_has_no_comments_unless_they_are_asked_for():
    assert "comments" not in json.loads(EXPORTS["json"].content(reading()))


@pytest.mark.parametrize(
    "damage",
    [
        lambda one: one.pop("anchor"),
        lambda one: one.update(highlight="shout"),
        lambda one: one.update(remarks=[]),
        lambda one: one.update(author=""),
        lambda one: one.update(author="A\nna"),
        lambda one: one.update(id="../../etc"),
        lambda one: one.update(made_at="2026-03-01T09:30:00"),
        lambda one: one.update(resolved_by="Ben"),
        lambda one: one["anchor"].update(end=99),
        lambda one: one["anchor"].update(quote="\0" * 12),
        lambda one: one["remarks"][0].update(body=" "),
        lambda one: one["remarks"][0].update(body="x" * 5_001),
        lambda one: one["remarks"][0].update(body="rings \a"),
        lambda one: one["remarks"].append(one["remarks"][0]),
        lambda one: one.update(remarks=7),
    ],
)
@pytest.mark.parametrize("name", EXTENSIONS)
def test_damaged_comments_are_refused_in_words(name, damage):
    page = json.loads(exported(name, [COMMENTED]))
    if name == "json":
        damage(page["comments"][0])
    else:
        damage(next(i for i in page["first"]["items"] if i["kind"] == "comments")["record"])
    with pytest.raises(NotAReading, match="comments in this file are damaged"):
        read_whole(json.dumps(page).encode())


def test_a_moment_keeps_its_fractions():
    when = datetime(2026, 3, 1, 9, 30, 0, 123456, tzinfo=UTC)
    (back,) = read_whole(exported("jsonld", [replace(COMMENTED, made_at=when)])).threads
    assert back.made_at == when
