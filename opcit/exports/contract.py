"""The JSON contract: one object for one article, a list for several."""

from __future__ import annotations

import json
from collections.abc import Sequence

from opcit.reading import Reading, to_builtins


def one(reading: Reading) -> str:
    """A reading as one JSON object."""
    return json.dumps(to_builtins(reading), ensure_ascii=False, indent=2)


def several(readings: Sequence[Reading]) -> str:
    """One reading as an object, several as a list of objects."""
    if len(readings) == 1:
        return one(readings[0])
    return json.dumps([to_builtins(r) for r in readings], ensure_ascii=False, indent=2)
