"""What a reading can be written as: EXPORTS is the one table of formats.

Adding a format is one file here and one line below.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from opcit.exports import contract
from opcit.reading import Reading


@dataclass(frozen=True, slots=True)
class Export:
    """One format. one: a reading as text; several: any number of readings as one text."""

    title: str
    extension: str
    mime: str
    one: Callable[[Reading], str]
    several: Callable[[Sequence[Reading]], str]


EXPORTS: dict[str, Export] = {
    "json": Export("JSON", "json", "application/json", contract.one, contract.several),
}
