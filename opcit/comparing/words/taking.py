"""Which mention of somebody tells of their part in an event, where the same sentence tells what else they did or bore."""

from __future__ import annotations

from collections import defaultdict

from opcit.article import Span
from opcit.findings import Event, Mention
from opcit.reading import Reading

_OTHER = {"agents": "patients", "patients": "agents"}


class Taking:
    """The events of one reading, asked which of them a mention stands nearest."""

    def __init__(self, reading: Reading) -> None:
        self._of: dict[tuple[str, str], list[tuple[str, Span]]] = defaultdict(list)
        for event in reading.events:
            for role in _OTHER:
                for actor in getattr(event, role):
                    self._of[role, actor] += [(event.id, m) for m in event.mentions]

    def fits(self, mention: Mention, actor: str, event: Event, role: str) -> bool:
        """Whether a mention can tell of this part: it is nearer to no event in which the actor has the other one."""
        own = min(_gap(mention, m) for m in event.mentions)
        others = [m for e, m in self._of[_OTHER[role], actor] if e != event.id]
        return all(_gap(mention, m) >= own for m in others)


def _gap(mention: Mention, trigger: Span) -> int:
    """The characters between two stretches of text, 0 where they meet."""
    return max(0, trigger.start - mention.end, mention.start - trigger.end)
