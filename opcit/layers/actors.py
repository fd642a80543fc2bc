"""Actors: everyone who acts or is acted upon, by any name, the most salient first."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.actors.build import actors_of
from opcit.findings import Finding
from opcit.reading import Reading


def annotate(reading: Reading) -> Iterator[Finding]:
    """The actors of an article's body, headings and title."""
    yield from actors_of(reading)
