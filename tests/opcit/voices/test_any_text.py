"""Any text at all: marks, cues and actors thrown together never break a layer or leave the text."""

from __future__ import annotations

import random

import numpy as np
import pytest

from opcit.layers import claims, quotes, stance, tone
from opcit.voices import judge as judges
from opcit.voices.judge import Judge

PIECES = (
    "Petrov", "Mr. Petrov said", "said that", "“", "”", '"', "'", "‘", "’", ",", ".", "?", "!", ":", ";",
    " – ", "—", "according to", "the crowd", "they", "he", "who", "and", "but", "will", "may", "should",
    "the claim that", "in Petrov’s view,", "As", "Ruritania’s", "chanted", "it remains to be seen",
    "perhaps", "5,200", "(", ")", "[", "]", "…", "«", "»", "„", "good", "not", "\n",
)  # fmt: skip


def jumble(seed: int) -> list[str]:
    draw = random.Random(seed)
    return [
        " ".join(draw.choice(PIECES) for _ in range(draw.randint(1, 40))).strip() or "x"
        for _ in range(draw.randint(1, 4))
    ]


def even(targets):
    assert all(0 <= start < end <= len(sentence) for sentence, start, end in targets)
    return np.full((len(targets), 3), 1 / 3)


@pytest.mark.parametrize("block", range(10))
def test_every_finding_lies_in_its_text(staged, monkeypatch, block):
    monkeypatch.setattr(judges, "JUDGE", Judge(even, "even"))
    for seed in range(block * 60, block * 60 + 60):
        reading = staged(*jumble(seed))
        for layer in (quotes, claims, tone, stance):
            reading = reading.extended(layer.annotate(reading))
        end = len(reading.article.text)
        for found in (*reading.quotes, *reading.claims):
            assert 0 <= found.start < found.end <= end, seed
        for sentence in reading.sentence_tones:
            assert all(sentence.start <= w.start < w.end <= sentence.end for w in sentence.words)
        assert len(reading.stances) >= len(reading.actors)
