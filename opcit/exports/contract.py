"""The JSON contract: one object for one article, a list for several, with the notice under `export`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from opcit.exports import notice, record
from opcit.exports.notice import Notice
from opcit.reading import Reading, to_builtins


def one(reading: Reading, told: Notice) -> str:
    """A reading as one JSON object."""
    return json.dumps(_page(reading, told), ensure_ascii=False, indent=2)


def several(readings: Sequence[Reading], told: Sequence[Notice]) -> str:
    """Readings as a list of objects."""
    pages = [_page(r, n) for r, n in zip(readings, told, strict=True)]
    return json.dumps(pages, ensure_ascii=False, indent=2)


def _page(reading: Reading, told: Notice) -> dict[str, Any]:
    page = {**to_builtins(reading), "export": notice.page(told)}
    return {**page, "corrections": record.page(told.record)} if told.record else page
