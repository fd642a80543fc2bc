"""Placeholder until the layer is written."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.findings import Finding
from opcit.reading import Reading


def annotate(reading: Reading) -> Iterator[Finding]:
    yield from ()
