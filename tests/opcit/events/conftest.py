"""Readings of invented passages, up to the layer of events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opcit.article import Published
from opcit.findings import Event
from opcit.layers import LAYERS
from opcit.reading import Engine, Reading

NEEDED = ("sentences", "actors", "times", "quotes", "events")
Read = Callable[..., Reading]


@pytest.fixture
def read(make_article) -> Read:  # type: ignore[no-untyped-def]
    """read("Paragraph.", ..., published="2021-03-04"): the passages with their events. 2021-03-04 was a Thursday."""

    def made(*paragraphs: str, published: str | None = "2021-03-04") -> Reading:
        dated = Published(published, "day", "given") if published else Published()
        reading = Reading(make_article(*paragraphs).with_details(published=dated), Engine("test"))
        for layer in LAYERS:
            if layer.name in NEEDED:
                reading = reading.extended(layer.annotate(reading))
        return reading

    return made


@pytest.fixture
def mentions() -> Callable[[Reading, Event], list[str]]:
    """mentions(reading, event): the words of an event's mentions, in their order."""
    return lambda reading, event: [reading.article.words(m) for m in event.mentions]


@pytest.fixture
def told(read: Read) -> Callable[[Reading, str], Event]:
    """told(reading, "words"): the one event with a mention that holds these words."""

    def find(reading: Reading, words: str) -> Event:
        text = reading.article.text
        hits = [
            e for e in reading.events if any(words in text[m.start : m.end] for m in e.mentions)
        ]
        assert len(hits) == 1, [
            (e.title, [text[m.start : m.end] for m in e.mentions]) for e in reading.events
        ]
        return hits[0]

    return find
