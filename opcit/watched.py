"""How far an analysis is, told from wherever its long loops are, and stopped from there.

`analyse` sets who is told; loops go `through` what they read, or `heed` where they say nothing of their own. Where nobody is
told (tests, the command line), both are plain loops.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")
Tell = Callable[[str, float], object]
"""Told what is being done and how much of the stage is; raises to stop it."""


class _Watch:
    """Who is told of one stage, and what was said last."""

    def __init__(self, tell: Tell) -> None:
        self._tell, self._doing, self.share = tell, "", 0.0

    def say(self, doing: str, share: float) -> None:
        self._doing, self.share = doing, share
        self.again()

    def again(self) -> None:
        self._tell(self._doing, self.share)


_WATCH: ContextVar[_Watch | None] = ContextVar("opcit-watch", default=None)


@contextmanager
def telling(tell: Tell) -> Iterator[None]:
    """Tells how far this thread's loops are while the context lasts."""
    before = _WATCH.set(_Watch(tell))
    try:
        yield
    finally:
        _WATCH.reset(before)


def through(items: Sequence[T], doing: str) -> Iterator[T]:
    """The items, telling before each how many are done; not for loops within one another.

    A stage does not know how many such loops it has, so each takes half of what is left of it: what is told never goes back.
    """
    watch = _WATCH.get()
    if watch is None:
        yield from items
        return
    begun = watch.share
    for number, item in enumerate(items):
        done = number / len(items)
        watch.say(f"{doing}, {done:.0%}", begun + (1 - begun) * done / 2)
        yield item
    watch.say(f"{doing}, 100%", begun + (1 - begun) / 2)


def heed(items: Iterable[T]) -> Iterator[T]:
    """The items, each once it is sure that the work is still wanted."""
    watch = _WATCH.get()
    for item in items:
        if watch is not None:
            watch.again()
        yield item
