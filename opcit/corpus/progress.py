"""How far a run is, on standard error: articles, rate and time left."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

LOOK, LOG = 1.0, 15.0
"""Seconds between two lines: on a terminal, where one replaces the other, and in a log."""


@dataclass
class Progress:
    """total: how much there is in the source's unit; before: how much of it was done by earlier runs."""

    out: TextIO
    total: int
    clock: Callable[[], float] = time.monotonic
    before: int = 0
    now: int = 0
    articles: int = 0
    aside: int = 0
    _begun: float = field(init=False)
    _told: float = field(init=False)

    def __post_init__(self) -> None:
        self._begun = self._told = self.clock()

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return self.clock() - self._begun

    def known(self, size: int) -> None:
        """A partition that an earlier run had done."""
        self.before += size

    def add(self, articles: int, aside: int, size: int) -> None:
        """A partition that this run has done."""
        self.articles += articles
        self.aside += aside
        self.now += size
        live = self.out.isatty()
        if self.clock() - self._told >= (LOOK if live else LOG):
            self.tell("\r" if live else "", "" if live else "\n")

    def tell(self, start: str = "", end: str = "\n") -> None:
        """Writes the line."""
        self._told = self.clock()
        self.out.write(f"{start}opcit: {self.line()}{end}")
        self.out.flush()

    def line(self) -> str:
        """ "1,240 articles, 3 set aside, 6.1 a second, 40% done, about 3 min left"."""
        parts = [f"{self.articles:,} articles"]
        if self.aside:
            parts.append(f"{self.aside:,} set aside")
        parts.append(f"{self.rate:.1f} a second")
        parts.append(f"{min(1.0, (self.before + self.now) / max(1, self.total)):.0%} done")
        if left := self.left():
            parts.append(f"about {duration(left)} left")
        return ", ".join(parts)

    @property
    def rate(self) -> float:
        """Articles a second of this run."""
        return (self.articles + self.aside) / max(self.seconds, 1e-9)

    def left(self) -> float:
        """Seconds left at this run's rate; 0 where that cannot be said."""
        rest = self.total - self.before - self.now
        return rest * self.seconds / self.now if self.now and rest > 0 else 0.0


def duration(seconds: float) -> str:
    """ "40 s", "3 min", "5 h 20 min", "3 days"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{round(minutes / 1440)} days"
