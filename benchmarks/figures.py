"""Rows of benchmarks/results.json, and figures with the interval that their size allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from opcit.models import loading

RESAMPLES = 1_000
SEED = 1
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure of a layer, as it is shown to readers.

    weights: the weight files that were measured and the first 12 digits of their SHA-256. rules: the version of
    the rules that were measured, as the layer names it.
    """

    layer: str
    test: str
    measure: str
    value: str
    note: str = ""
    weights: dict[str, str] | None = None
    rules: str = ""


def weights(*names: str) -> dict[str, str]:
    """The first 12 digits of the SHA-256 of weight files, as the manifest gives them now."""
    return {name: loading.hashes()[name] for name in names}


def share(hits: int, of: int) -> str:
    """A share in per cent with its 95% Wilson interval: "78% (72 to 83)"."""
    low, high = wilson(hits, of)
    return f"{100 * hits / of:.0f}% ({100 * low:.0f} to {100 * high:.0f})"


def wilson(hits: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927). Raises ZeroDivisionError where nothing was tried."""
    middle, spread = hits + z * z / 2, z * sqrt(hits * (of - hits) / of + z * z / 4)
    return (middle - spread) / (of + z * z), (middle + spread) / (of + z * z)


def bootstrap(measure: Callable[[Ints], float], n: int) -> tuple[float, float]:
    """The 95% percentile interval of a measure over resampled indices of n examples."""
    order = np.random.default_rng(SEED)
    found = [measure(order.integers(0, n, n)) for _ in range(RESAMPLES)]
    low, high = np.percentile(found, (2.5, 97.5))
    return float(low), float(high)


def interval(value: float, low: float, high: float) -> str:
    """A figure from 0 to 1 and its interval to two digits: "0.78 (0.74 to 0.82)"."""
    return f"{value:.2f} ({low:.2f} to {high:.2f})"


def f1(hits: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / max(found + gold, 1)
