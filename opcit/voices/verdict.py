"""From the probabilities of passages to a verdict: score, interval and label.

What a holder might write of an actor is negative, neutral or positive in some shares; a passage is one
draw from them, seen through the model. So the likelihood of shares is, for each passage, the sum over
the three of share times probability over BASE, how common the class is where the model's chances were
found to be right. It is multiplied by Jeffreys' prior, which favours none, and taken on a
lattice over all shares. The score is the posterior mean of positive minus negative; the interval
holds its middle LEVEL. A side is told when it is at least SIDE likely, in words SIDE_ODDS: one passage that leaves little doubt is enough,
one that counts half is not, and a thousand neutral ones do not hide twenty that are not. So the interval of a side that is
told may reach past zero: that side is the likelier, and the words beside it say no more. "Unclear" is told where neither side is
that likely and the interval is no neutral one, or where all passages together count for less than FEWEST.
`python -m benchmarks.verdicts` measures how often the interval holds the truth.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from opcit.findings import StanceLabel

Floats = npt.NDArray[np.float64]

PRIOR = np.array([0.5, 0.5, 0.5])
BASE = np.array([0.34, 0.45, 0.21])
"""Shares of negative, neutral and positive in NewsMTSC dev and dev_rw."""
LEVEL = 0.80
"""What the interval holds."""
SIDE = 0.6
"""How likely a side has to be to be told. Most actors of a commentary are judged once or twice: at 0.75, two of
three that a reader would name were left open (benchmarks.article_voices, tests/opcit/voices/columns.toml)."""
SIDE_ODDS = "three to two"
"""SIDE in words, for readers."""
UNCLEAR = f"neither side is likelier by {SIDE_ODDS}"
"""What “unclear” means, as every page says it."""
FEWEST = 1
"""What passages have to count for together for anything to be told."""
STEPS = 40
"""Steps of the lattice from share 0 to share 1."""

NEUTRAL_WITHIN = 0.25
"""An interval inside +-this is neutral, even one that just leaves zero out."""
STRONG = 0.6
"""A passage whose probability of negative or positive is at least this is strong evidence."""
MIXED_SHARE = 0.4
"""Mixed: at least two strong passages each way, the rarer way at least this share of both."""


def _lattice() -> Floats:
    """Shares of negative, neutral and positive, none of them 0, from the most negative leaning to the most positive."""
    steps = range(STEPS + 1)
    points = np.array([(i, STEPS - i - j, j) for i in steps for j in steps if i + j <= STEPS])
    shares = (points + 1 / 3) / (STEPS + 1)
    ordered: Floats = shares[np.argsort(shares[:, 2] - shares[:, 0], kind="stable")]
    return ordered


_SHARES = _lattice()
_LEANING = _SHARES[:, 2] - _SHARES[:, 0]
_PRIOR: Floats = np.log(_SHARES) @ (PRIOR - 1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """score: -1..1, None when unclear; low, high: the interval, None without a passage; confidence: posterior, 0..1."""

    label: StanceLabel
    score: float | None
    low: float | None
    high: float | None
    confidence: float

    @property
    def leaves_open(self) -> bool:
        """Whether a side is told of which the interval does not rule out the opposite."""
        if self.label not in ("critical", "favourable") or self.low is None or self.high is None:
            return False
        return self.low < 0 < self.high


NOTHING = Verdict("unclear", None, None, None, 0.0)


def verdict(probabilities: Floats, weights: Floats | None = None) -> Verdict:
    """The verdict over (n, 3) probabilities of negative, neutral and positive. weights: how many passages each counts for, 1 where left out."""
    if not len(probabilities):
        return NOTHING
    counts = np.ones(len(probabilities)) if weights is None else np.asarray(weights, np.float64)
    posterior = _posterior(np.asarray(probabilities, dtype=np.float64), counts)
    tail = (1 - LEVEL) / 2
    reached = np.searchsorted(np.cumsum(posterior), (tail, 1 - tail))
    low, high = (float(_LEANING[min(int(n), len(_LEANING) - 1)]) for n in reached)
    enough = float(counts.sum()) >= FEWEST
    label = _label(low, high, _strong(probabilities, counts), posterior) if enough else "unclear"
    score = None if label == "unclear" else float(posterior @ _LEANING)
    return Verdict(label, score, low, high, _confidence(label, posterior))


def _posterior(probabilities: Floats, counts: Floats) -> Floats:
    """The probability of each point of the lattice."""
    log = counts @ np.log((probabilities / BASE) @ _SHARES.T) + _PRIOR
    found: Floats = np.exp(log - log.max())
    found /= found.sum()
    return found


def _label(low: float, high: float, strong: tuple[float, float], posterior: Floats) -> StanceLabel:
    if low > -NEUTRAL_WITHIN and high < NEUTRAL_WITHIN:
        return "neutral"
    if min(strong) >= 2 and min(strong) >= MIXED_SHARE * sum(strong):
        return "mixed"
    against, in_favour = _sides(posterior)
    if max(against, in_favour) < SIDE:
        return "unclear"
    return "critical" if against > in_favour else "favourable"


def _sides(posterior: Floats) -> tuple[float, float]:
    """The probability that a holder leans against, and that it leans in favour."""
    return float(posterior[_LEANING < 0].sum()), float(posterior[_LEANING > 0].sum())


def _strong(probabilities: Floats, counts: Floats) -> tuple[float, float]:
    """How many strong passages there are against and in favour."""
    against, in_favour = (float(counts[probabilities[:, k] >= STRONG].sum()) for k in (0, 2))
    return against, in_favour


def _confidence(label: StanceLabel, posterior: Floats) -> float:
    """The posterior probability of what the label says; of "mixed" and "unclear", that neither side wins."""
    against, in_favour = _sides(posterior)
    said: dict[str, float] = {
        "critical": against,
        "favourable": in_favour,
        "neutral": float(posterior[abs(_LEANING) < NEUTRAL_WITHIN].sum()),
    }
    return said.get(label, min(1.0, 2 * min(against, in_favour)))
