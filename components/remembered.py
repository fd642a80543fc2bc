"""A reading, or a corrected one, as the key of a cache."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """Equal only where it holds the very same reading, so that no two readings are compared or hashed."""

    __slots__ = ("reading",)

    def __init__(self, reading: T) -> None:
        self.reading = reading

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.reading is self.reading

    def __hash__(self) -> int:
        return id(self.reading)
