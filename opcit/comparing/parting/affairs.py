"""Which articles are on one affair: demands of other years do not answer each other."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import combinations

from opcit.comparing.records import Comparison
from opcit.views.events import moment

WEEKS = timedelta(weeks=6)
"""How far apart articles may be for what each demands, or denies, to be of one affair."""


def affairs(comparison: Comparison) -> set[frozenset[int]]:
    """The pairs of articles on one affair: of the same weeks, or with an event that both tell."""
    days = [moment(r.article.published.value, False) for r in comparison.readings]
    told = [e.members.keys() for e in comparison.events]
    return {
        frozenset((a, b))
        for a, b in combinations(range(len(days)), 2)
        if _same_weeks(days[a], days[b]) or any({a, b} <= members for members in told)
    }


def _same_weeks(one: datetime | None, other: datetime | None) -> bool:
    return bool(one and other and abs(one - other) <= WEEKS)
