"""How often a stance's interval holds the truth: `python -m benchmarks.verdicts [--data FOLDER]`.

Holders are simulated: the shares in which one writes negatively, neutrally and positively of an actor come
from a Dirichlet distribution that is fitted to who is spoken of more than once in an article of
NewsMTSC's training part; each passage gets what the model really says of a target of that class in dev or
dev_rw. NOISE of the passages are of any class, since commentary is not what the model was trained on.
Printed by number of passages: how often the interval holds the true leaning, how often a verdict for or
against is given, and how often such a verdict has the right sign.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.stance import DATA, PARTS, judged
from opcit.voices.verdict import LEVEL, verdict

SIZES = (3, 6, 10, 20)
HOLDERS = 1000
NOISE = (0.0, 0.2)
SEED = 3

Floats = npt.NDArray[np.float64]
_log_gamma = np.vectorize(math.lgamma)


def repeated(data: Path) -> Floats:
    """Counts of negative, neutral and positive for each target with several labels in one article."""
    found: dict[tuple[str, str], Floats] = defaultdict(lambda: np.zeros(3))
    for line in (data / "newsmtsc" / "train.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        parts = row["id"].split("_")
        name = parts[-3].split()[-1].lower()
        found["_".join(parts[:3]), name][row["polarity"] + 1] += 1
    return np.array([counts for counts in found.values() if counts.sum() > 1])


def fitted(counts: Floats) -> Floats:
    """The Dirichlet distribution under which the counts are likeliest, by a search of smaller and smaller steps."""

    def unlikely(logs: Floats) -> float:
        a = np.exp(logs)
        whole = _log_gamma(a.sum()) - _log_gamma(a.sum() + counts.sum(axis=1))
        return -float((whole + (_log_gamma(counts + a) - _log_gamma(a)).sum(axis=1)).sum())

    best, step = np.zeros(3), 0.5
    while step > 0.01:
        tries = [best + step * sign * np.eye(3)[k] for k in range(3) for sign in (1, -1)]
        nearer = min(tries, key=unlikely)
        if unlikely(nearer) < unlikely(best):
            best = nearer
        else:
            step /= 2
    return np.exp(best)


def simulated(size: int, noise: float, shape: Floats, by_class: list[Floats]) -> tuple[float, ...]:
    """Shares of holders: interval holds the truth, verdict given, its sign right."""
    draw = np.random.default_rng(SEED)
    held = given = right = 0
    for shares in draw.dirichlet(shape, HOLDERS):
        kinds = draw.choice(3, size, p=shares)
        kinds = np.where(draw.random(size) < noise, draw.choice(3, size), kinds)
        found = verdict(np.array([draw.choice(by_class[kind]) for kind in kinds]))
        truth = shares[2] - shares[0]
        assert found.low is not None and found.high is not None
        held += found.low <= truth <= found.high
        if found.label in ("critical", "favourable"):
            given += 1
            right += (found.label == "favourable") == (truth > 0)
    return held / HOLDERS, given / HOLDERS, right / max(given, 1)


def main() -> None:
    """Prints all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    data = parser.parse_args().data
    shape = fitted(repeated(data))
    parts = [judged(part, data) for part in PARTS]
    gold = np.concatenate([part.gold for part, _ in parts])
    rows = np.concatenate([found for _, found in parts]).astype(np.float64)
    print(f"shares: Dirichlet {np.round(shape, 2)}; intervals of {LEVEL:.0%}")
    for noise in NOISE:
        for size in SIZES:
            figures = simulated(size, noise, shape, [rows[gold == k] for k in range(3)])
            named = zip(("held", "verdict", "right sign"), figures, strict=True)
            print(f"  noise {noise:.0%}, {size:2} passages:", *(f"{n} {v:.2f}" for n, v in named))


if __name__ == "__main__":
    main()
