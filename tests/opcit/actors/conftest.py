"""Fixtures: the actors of a few sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opcit.article import Published
from opcit.findings import Actor
from opcit.layers import actors, sentences
from opcit.reading import Engine, Reading

Found = Callable[..., dict[str, Actor]]


@pytest.fixture
def actors_in(make_article) -> Found:
    """actors_in("text", ...): the actors of an article with these paragraphs, by id."""

    def run(*paragraphs: str) -> dict[str, Actor]:
        article = make_article(*paragraphs, published=Published("2020-01-02", "day", "given"))
        reading = Reading(article, Engine("test"))
        found = actors.annotate(reading.extended(sentences.annotate(reading)))
        return {actor.id: actor for actor in found}

    return run


@pytest.fixture
def mentions_in(actors_in) -> Callable[..., dict[str, list[str]]]:
    """mentions_in("text"): the words of each actor's mentions, by id."""

    def run(text: str) -> dict[str, list[str]]:
        return {
            name: [text[m.start : m.end] for m in actor.mentions]
            for name, actor in actors_in(text).items()
        }

    return run
