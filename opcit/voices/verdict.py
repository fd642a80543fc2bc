"""From the probabilities of passages to a verdict: score, interval and label.

Each passage votes with WEIGHT times its probabilities of negative, neutral and positive. The shares of the three
among all that the holder might have written get a Dirichlet posterior: the votes on top of a weak
prior of PRIOR passages, half of them neutral. The score is the posterior mean of positive minus
negative, the interval holds the middle LEVEL of the posterior, drawn with a fixed seed. One or two
passages can therefore never make a verdict, and a thousand neutral ones do not hide twenty that
are not.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from opcit.findings import StanceLabel

Floats = npt.NDArray[np.float64]

PRIOR = np.array([0.5, 1.0, 0.5])
WEIGHT = 0.75
"""What a passage counts for: passages of one article repeat each other, and the model is right about three times in four."""
LEVEL = 0.90
DRAWS = 4000
SEED = 20200101

NEUTRAL_WITHIN = 0.25
"""An interval inside +-this is neutral, even one that just leaves zero out."""
STRONG = 0.6
"""A passage whose probability of negative or positive is at least this is strong evidence."""
MIXED_SHARE = 0.25
"""Mixed: at least two strong passages each way, the rarer way at least this share of both."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """score, low, high: -1..1, None when unclear with no passage; confidence: posterior, 0..1."""

    label: StanceLabel
    score: float | None
    low: float | None
    high: float | None
    confidence: float


NOTHING = Verdict("unclear", None, None, None, 0.0)


def verdict(probabilities: Floats) -> Verdict:
    """The verdict over (n, 3) probabilities of negative, neutral and positive."""
    if not len(probabilities):
        return NOTHING
    votes = PRIOR + WEIGHT * np.asarray(probabilities, dtype=np.float64).sum(axis=0)
    shares = np.random.default_rng(SEED).dirichlet(votes, DRAWS)
    leaning = shares[:, 2] - shares[:, 0]
    tail = (1 - LEVEL) / 2
    low, high = (float(q) for q in np.quantile(leaning, (tail, 1 - tail)))
    score = float((votes[2] - votes[0]) / votes.sum())
    label = _label(low, high, _both_ways(probabilities))
    confidence = _confidence(label, leaning)
    return Verdict(label, None if label == "unclear" else score, low, high, confidence)


def _label(low: float, high: float, both_ways: bool) -> StanceLabel:
    if both_ways:
        return "mixed"
    if low > -NEUTRAL_WITHIN and high < NEUTRAL_WITHIN:
        return "neutral"
    if high < 0:
        return "critical"
    return "favourable" if low > 0 else "unclear"


def _both_ways(probabilities: Floats) -> bool:
    """Whether strong passages stand against each other."""
    against = int((probabilities[:, 0] >= STRONG).sum())
    for_ = int((probabilities[:, 2] >= STRONG).sum())
    fewer = min(against, for_)
    return fewer >= 2 and fewer >= MIXED_SHARE * (against + for_)


def _confidence(label: StanceLabel, leaning: Floats) -> float:
    """The posterior probability of what the label says; of "mixed" and "unclear", that neither side wins."""
    critical = float((leaning < 0).mean())
    sides: dict[str, float] = {
        "critical": critical,
        "favourable": 1 - critical,
        "neutral": float((abs(leaning) < NEUTRAL_WITHIN).mean()),
    }
    return sides.get(label, 2 * min(critical, 1 - critical))
