"""Events: what happened, may happen or did not, each once, with when it began and who took part."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.events.building import events
from opcit.findings import Finding
from opcit.reading import Reading


def annotate(reading: Reading) -> Iterator[Finding]:
    """The events of title, headings and body, in the order of their first mention."""
    yield from events(reading)
