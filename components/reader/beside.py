"""What another part of the page lets the reader draw and do: marks of its own, and what is asked of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from components.reader.marks import Mark


@dataclass(frozen=True, slots=True, eq=False)
class Extra:
    """A layer that is not the engine's: as the legend shows it, its marks, and the cards they open."""

    layer: dict[str, Any]
    marks: tuple[Mark, ...]
    cards: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Beside:
    """The extra layer, the same object for as long as it is the same; what carries out what is asked
    of it (False where it is not its own); go: the mark to show now, with a moment that is its own."""

    extra: Extra
    carry_out: Callable[[str, Mapping[str, Any]], bool]
    go: dict[str, str] | None = None
