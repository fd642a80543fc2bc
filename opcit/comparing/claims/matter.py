"""What a passage is about, and what it only touches: "after the raid, Chad was wrong" is about Chad."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import zip_longest

from opcit.comparing.parting.clauses import beside, by_whom, owns, says
from opcit.views.passages import Located

Place = tuple[int, int, str]
"""Where a mention begins and ends, and which shared actor or event it is of."""
_SPEAKING = frozenset(("I", "We", "we", "me", "us"))
"""Whoever speaks speaks mostly of others: "this decision by the mayor has undone all that we built"."""


class Matter:
    """Looks passages of one text up. named: its mentions of actors; told: those of events."""

    def __init__(self, text: str, named: Iterable[Place], told: Iterable[Place]) -> None:
        self._text = text
        self._named = sorted(named, key=lambda m: (m[0], -m[1], m[2]))
        self._told = sorted(told)

    def told(self, passage: Located) -> list[Place]:
        """The mentions of events that begin in a passage."""
        return _beginning(self._told, passage)

    def events(self, passage: Located) -> frozenset[str]:
        """The events that a passage tells, without those that it only touches."""
        return frozenset(e for at, _, e in self.told(passage) if not self._beside(passage, at))

    def first(self, passage: Located) -> Place | None:
        """The first mention of whom the passage is about; one by whom something is done only where there is no other."""
        found = self._mentions(passage)
        return next((m for m in found if not by_whom(self._text, m[0])), found[0] if found else None)  # fmt: skip

    def _mentions(self, passage: Located) -> list[Place]:
        """The mentions of a passage that are not beside its matter, nor say whose or in whose words something is."""
        found, text = _beginning(self._named, passage), self._text
        following = [start for start, *_ in found[1:]]
        return [
            (start, end, actor)
            for (start, end, actor), after in zip_longest(found, following)
            if not owns(text, start, end, after) and not says(text, end) and not self._beside(passage, start)
            and text[start:end] not in _SPEAKING
        ]  # fmt: skip

    def _beside(self, passage: Located, at: int) -> bool:
        """Whether what begins here is beside the passage's matter. Right after the name of an event something new
        begins: "after the raid Chad lost heart"."""
        ends = (end for _, end, _ in self.told(passage) if end < at)
        anew = any(self._text[end:at].isspace() for end in ends)
        return not anew and beside(self._text, passage.start, at)


def _beginning(places: list[Place], passage: Located) -> list[Place]:
    """Those of these places, which are in order, that begin in a passage."""
    first = bisect_left(places, (passage.start,))
    return places[first : bisect_left(places, (passage.end,))]
