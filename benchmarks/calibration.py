"""Calibration: whether chances are right as often as they say (Guo et al. 2017, ten bins), and temperature scaling."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from benchmarks.figures import Ints

BINS = 10
TEMPERATURES = np.linspace(0.5, 2.5, 81)
Floats = npt.NDArray[np.float32]


def reliability(gold: Ints, probabilities: Floats) -> list[tuple[int, float, float]]:
    """For each tenth of confidence that occurs: how many answers, their mean confidence, share right."""
    sure, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == gold
    tenths = np.minimum((sure * BINS).astype(int), BINS - 1)
    return [
        (int(mine.sum()), float(sure[mine].mean()), float(right[mine].mean()))
        for mine in (tenths == t for t in range(BINS))
        if mine.any()
    ]


def calibration_error(table: list[tuple[int, float, float]]) -> float:
    """The mean distance between confidence and share right, by number of answers."""
    return sum(n * abs(sure - right) for n, sure, right in table) / sum(n for n, *_ in table)


def scaled(probabilities: Floats, temperature: float) -> Floats:
    """The probabilities with their logits divided by a temperature: above 1 is less sure."""
    powers = np.maximum(probabilities, 1e-9) ** (1 / temperature)
    out: Floats = powers / powers.sum(axis=1, keepdims=True)
    return out


def temperature(gold: Ints, probabilities: Floats) -> float:
    """The temperature under which the gold answers are likeliest."""
    rows = np.arange(len(gold))

    def surprise(at: float) -> float:
        return float(-np.log(scaled(probabilities, at)[rows, gold]).mean())

    return float(min(TEMPERATURES, key=surprise))


def after_scaling(gold: Ints, probabilities: Floats) -> tuple[float, float, float]:
    """The temperature fitted on every other target, and the others' calibration error before and after."""
    best = temperature(gold[::2], probabilities[::2])
    rest, answers = probabilities[1::2], gold[1::2]
    before, after = (calibration_error(reliability(answers, p)) for p in (rest, scaled(rest, best)))
    return best, before, after
