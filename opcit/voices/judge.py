"""The one place that says which model judges stance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy.typing as npt

from opcit.models import stance

Target = tuple[str, int, int]
"""A sentence and the characters of its target in it."""


@dataclass(frozen=True, slots=True)
class Judge:
    """A model of stance: (n, 3) probabilities of negative, neutral, positive for n targets."""

    probabilities: Callable[[Sequence[Target]], npt.NDArray]  # type: ignore[type-arg]
    by: str


JUDGE = Judge(stance.probabilities, stance.by())
