"""When an event began: between two moments, either of them open."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.article import Granularity
from opcit.findings import Time
from opcit.timex.interval import interval


@dataclass(frozen=True, slots=True)
class Bounds:
    """Began between earliest and latest, ISO dates or date-times, None where open.

    granularity: of the expression that dates it; None where only other events bound it.
    """

    earliest: str | None = None
    latest: str | None = None
    granularity: Granularity | None = None

    @property
    def dated(self) -> bool:
        """Whether an expression of time dates it."""
        return self.granularity is not None

    @property
    def open(self) -> bool:
        """Whether nothing is known."""
        return self.earliest is None and self.latest is None


UNKNOWN = Bounds()
_FINENESS = ("decade", "year", "season", "month", "week", "day", "time")


def begin(moment: str) -> str:
    """A moment's first minute, comparable as text."""
    return (moment if "T" in moment else f"{moment}T00:00")[:16]


def end(moment: str) -> str:
    """A moment's last minute, comparable as text."""
    return (moment if "T" in moment else f"{moment}T23:59")[:16]


def narrowed(one: Bounds, other: Bounds) -> Bounds | None:
    """What both allow, or None where they contradict each other."""
    starts = [b for b in (one.earliest, other.earliest) if b]
    ends = [b for b in (one.latest, other.latest) if b]
    earliest = max(starts, key=begin) if starts else None
    latest = min(ends, key=end) if ends else None
    if earliest and latest and begin(earliest) > end(latest):
        return None
    known = [g for g in (one.granularity, other.granularity) if g]
    return Bounds(earliest, latest, max(known, key=_FINENESS.index) if known else None)


def of_time(time: Time, before: str) -> Bounds:
    """The bounds that a time expression sets for what it dates; before: the word before it."""
    earliest, latest, granularity = interval(time.value)
    if granularity is None:
        return UNKNOWN
    if before == "beyond":
        return UNKNOWN
    limits = _BY_WORD.get(before)
    if limits is None:
        return Bounds(earliest, latest, granularity)
    low, high = limits
    known = {"earliest": earliest, "latest": latest, "": None}
    return Bounds(known[low], known[high], granularity)


_BY_WORD = {
    "before": ("", "earliest"), "until": ("", "latest"), "till": ("", "latest"),
    "by": ("", "latest"), "after": ("earliest", ""),
}  # fmt: skip
"""What the word before an expression makes of its interval: the sides kept as earliest and latest."""
