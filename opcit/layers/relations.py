"""Relations: how actors act towards each other, from events, on Goldstein's scale."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.events.dealings import relations
from opcit.findings import Finding
from opcit.reading import Reading


def annotate(reading: Reading) -> Iterator[Finding]:
    """One relation for each pair of actors of which one acts towards the other, strongest first."""
    yield from relations(reading.events)
