"""The JSON contract: one object for one article, a list for several, with the notice under `export`.

What people corrected stands under `corrections`, what they wrote under `comments`, where it is carried.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from opcit.exports import discussion, notice, record
from opcit.exports.notice import Notice
from opcit.exports.together import Piece
from opcit.notes.threads import Thread
from opcit.reading import Reading, to_builtins


def one(reading: Reading, told: Notice, threads: Sequence[Thread] = ()) -> str:
    """A reading as one JSON object, with what people wrote of it if that is given."""
    return json.dumps(_page(reading, told, threads), ensure_ascii=False, indent=2)


def several(pieces: Sequence[Piece]) -> str:
    """Readings as a list of objects, each with what people wrote of it."""
    pages = [_page(one.reading, one.told, one.threads) for one in pieces]
    return json.dumps(pages, ensure_ascii=False, indent=2)


def _page(reading: Reading, told: Notice, threads: Sequence[Thread] = ()) -> dict[str, Any]:
    return {
        **to_builtins(reading),
        "export": notice.page(told),
        **({"corrections": record.page(told.record)} if told.record else {}),
        **({"comments": [discussion.record(one) for one in threads]} if threads else {}),
    }
