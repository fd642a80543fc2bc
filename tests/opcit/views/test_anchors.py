from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.views import anchors
from tests.components.charts.invented import reading as invented


@pytest.fixture(scope="module")
def reading():
    return invented()


def renamed(reading, number, new):
    """The reading with another id for one event, as another engine might give it."""
    events = list(reading.events)
    events[number] = replace(events[number], id=new)
    return replace(reading, events=tuple(events))


def test_what_is_there_is_found_by_its_id(reading):
    assert all(anchors.event(reading, e.id) is e for e in reading.events)
    assert all(anchors.actor(reading, a.id) is a for a in reading.actors)


def test_an_event_with_another_id_is_found_where_it_was_told(reading):
    event = next(e for e in reading.events if e.mentions)
    number = reading.events.index(event)
    first = event.mentions[0]
    changed = renamed(reading, number, "new")
    assert anchors.event(changed, f"e{first.start}").id == "new"
    assert anchors.event(changed, f"e{first.end - 1}").id == "new"


def test_where_nothing_is_told_nothing_is_found(reading):
    assert anchors.event(replace(reading, events=()), "e10") is None
    for asked in ("", "e", "exx", "e99999999", "somebody"):
        assert anchors.event(reading, asked) is None


def test_an_actor_merged_into_another_is_found_by_its_name(reading):
    one, two = reading.actors[:2]
    merged = replace(one, aliases=(*one.aliases, two.name))
    changed = replace(reading, actors=(merged, *reading.actors[2:]))
    slug = two.name.casefold().replace(" ", "-")
    assert anchors.actor(changed, slug) is merged
    assert anchors.actor(changed, "nobody-of-that-name") is None
