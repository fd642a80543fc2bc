"""Collections and what became of predictions, on both databases."""

from __future__ import annotations

import pytest

from opcit.store import articles, collections, outcomes


@pytest.fixture
def three(store, make_article):
    made = [make_article(f"Article {n}.") for n in range(3)]
    with store.write() as connection:
        for article in made:
            articles.keep(connection, article, "paste")
    return [article.id for article in made]


def test_an_article_lies_in_several_in_an_order_of_its_own(store, three):
    with store.write() as connection:
        straits = collections.make(connection, "  The   straits ", "Ada")
        tariffs = collections.make(connection, "tariffs", "Ada")
        assert collections.add(connection, straits, three) == 3
        assert collections.add(connection, straits, three[:1]) == 0
        collections.add(connection, tariffs, three[:1])
        collections.order(connection, straits, [three[2], three[0], "unknown", three[1]])
        assert collections.members(connection, straits) == [three[2], three[0], three[1]]
        assert collections.holding(connection, three[0]) == [tariffs, straits]
        assert [(c.name, c.count) for c in collections.every(connection)] == [
            ("tariffs", 1),
            ("The straits", 3),
        ]
        assert collections.take_out(connection, straits, three[0])
        assert not collections.take_out(connection, straits, three[0])
        assert collections.members(connection, tariffs) == three[:1]


def test_names_and_notes(store):
    with store.write() as connection:
        made = collections.make(connection, "Straits", "Ada")
        assert collections.change(connection, made, name="The straits", notes="From May on.")
        found = collections.get(connection, made)
        assert (found.name, found.notes, found.made_by, found.count) == (
            "The straits",
            "From May on.",
            "Ada",
            0,
        )
        with pytest.raises(ValueError, match="needs a name"):
            collections.change(connection, made, name=" ")
        with pytest.raises(ValueError, match="made_by"):
            collections.change(connection, made, made_by="Bo")
        assert not collections.change(connection, "unknown", name="X")


def test_deleting_has_a_way_back_and_leaves_the_articles(store, three):
    with store.write() as connection:
        made = collections.make(connection, "Straits", "Ada")
        collections.add(connection, made, three)
        assert collections.remove(connection, made)
        assert collections.get(connection, made) is None
        assert collections.holding(connection, three[0]) == []
        assert articles.get(connection, three[0]) is not None
        assert collections.restore(connection, made)
        assert collections.members(connection, made) == three


def test_a_deleted_article_is_not_shown_and_comes_back_in_its_place(store, three):
    with store.write() as connection:
        made = collections.make(connection, "Straits", "Ada")
        collections.add(connection, made, three)
        articles.delete(connection, three[1])
        assert collections.members(connection, made) == [three[0], three[2]]
        assert collections.get(connection, made).count == 2
        articles.restore(connection, three[1])
        assert collections.members(connection, made) == three


def test_the_last_word_on_a_prediction_counts_and_the_others_stay(store, three):
    place = (three[0], 3, 9)
    with store.write() as connection:
        outcomes.say(connection, place, "came true", "Ada", " The vote of June. ")
        outcomes.say(connection, place, "failed", "Bo")
        outcomes.say(connection, (three[1], 3, 9), "open", "Ada")
        found = outcomes.said(connection, three[:1])
        assert [(o.state, o.why, o.made_by) for o in found[place]] == [
            ("failed", "", "Bo"),
            ("came true", "The vote of June.", "Ada"),
        ]
        assert set(found) == {place}
        with pytest.raises(ValueError, match="one of open"):
            outcomes.say(connection, place, "perhaps", "Ada")
