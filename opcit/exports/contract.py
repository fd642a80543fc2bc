"""The JSON contract: one object for one article, a list for several, with the notice under `export`.

What people corrected stands under `corrections`, what they wrote under `comments`, where it is carried.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from opcit.exports import discussion, notice, record
from opcit.exports.notice import Notice
from opcit.notes.threads import Thread
from opcit.reading import Reading, to_builtins


def one(reading: Reading, told: Notice, threads: Sequence[Thread] = ()) -> str:
    """A reading as one JSON object, with what people wrote of it if that is given."""
    return json.dumps(_page(reading, told, threads), ensure_ascii=False, indent=2)


def several(readings: Sequence[Reading], told: Sequence[Notice]) -> str:
    """Readings as a list of objects."""
    pages = [_page(r, n) for r, n in zip(readings, told, strict=True)]
    return json.dumps(pages, ensure_ascii=False, indent=2)


def _page(reading: Reading, told: Notice, threads: Sequence[Thread] = ()) -> dict[str, Any]:
    return {
        **to_builtins(reading),
        "export": notice.page(told),
        **({"corrections": record.page(told.record)} if told.record else {}),
        **({"comments": [discussion.record(one) for one in threads]} if threads else {}),
    }
