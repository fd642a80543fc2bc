"""The words for attitudes."""

from __future__ import annotations

import pytest

from opcit.findings import Claim, Stance, StanceLabel
from opcit.views import labels


@pytest.mark.parametrize(
    ("polarity", "words"),
    [(0.0, "even"), (0.1, "slightly positive (+0.1)"), (-0.3, "negative (−0.3)"), (-0.8, "strongly negative (−0.8)")],
)  # fmt: skip
def test_tone_words(polarity: float, words: str) -> None:
    assert labels.tone_words(polarity) == words


@pytest.mark.parametrize(
    ("label", "n", "words"),
    [("critical", 11, "critical, fairly sure, 11 passages"), ("unclear", 1, "unclear, 1 passage")],
)
def test_stance_words(label: StanceLabel, n: int, words: str) -> None:
    stance = Stance("a", "author", -0.5, -0.8, -0.2, label, n, (), 0.8, "", "")
    assert labels.stance_words(stance) == words


@pytest.mark.parametrize(
    ("certainty", "word"),
    [(1.0, "flatly"), (0.7, "firmly"), (0.65, "as likely"), (0.5, "with doubt"), (0.0, "openly")],
)
def test_firmness(certainty: float, word: str) -> None:
    claim = Claim(0, 1, "claim", "author", certainty, "", 1.0, "", "")
    assert labels.firmness(claim).startswith(word)
