"""The one place that says which model judges stance, and what is said while there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy.typing as npt

Target = tuple[str, int, int]
"""A sentence and the characters of its target in it."""


@dataclass(frozen=True, slots=True)
class Judge:
    """A model of stance: (n, 3) probabilities of negative, neutral, positive for n targets."""

    probabilities: Callable[[Sequence[Target]], npt.NDArray]  # type: ignore[type-arg]
    by: str


JUDGE: Judge | None = None
"""The model in use: Judge(probabilities, by), or None while there is none."""

NO_JUDGE = (
    "No stance model is installed yet, so what the author conveys about {actor} is left open ({n})."
)
NO_JUDGE_BY = "no stance model"
