"""Fixtures of the tests of voices: a model that always says the same, and the author's stance under it."""

from __future__ import annotations

import numpy as np
import pytest

from opcit.analyse import analyse
from opcit.voices import judge as judges
from opcit.voices.judge import Judge


@pytest.fixture
def always(monkeypatch):
    """always(0.9, 0.08, 0.02): the model says these shares of everything; the sentences it is asked of, as they come."""

    def say(*shares):
        asked: list[str] = []

        def same(targets):
            asked.extend(sentence for sentence, _, _ in targets)
            return np.array([shares] * len(targets), np.float32).reshape(-1, 3)

        monkeypatch.setattr(judges, "JUDGE", Judge(same, "always 1"))
        return asked

    return say


@pytest.fixture
def towards(make_article):
    """towards("Text.", "word"): the reading of a text, and its author's stance towards whom the word mentions."""

    def find(text, word):
        reading = analyse(make_article(text))
        actor = next(
            a for a in reading.actors if any(word in reading.article.words(m) for m in a.mentions)
        )
        stance = reading.stance(actor.id)
        assert stance is not None
        return reading, stance

    return find
