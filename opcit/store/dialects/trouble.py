"""What a database's errors mean for a user."""

from __future__ import annotations

import psycopg
from sqlalchemy.exc import DBAPIError

_TROUBLE = (
    (("disk is full", "no space left", "could not extend", "disk i/o error"),
     "The disk that holds the library is full, so nothing was saved. Whoever runs this server has to make room."),
    (("is locked",),
     "The library is busy with other writing, so nothing was saved. Try again in a moment."),
    (("readonly database", "read-only"),
     "The library cannot be written to, so nothing was saved. Whoever runs this server has to let it."),
)  # fmt: skip
"""What databases say, in small letters, and what that means for a user."""
_AWAY = (
    "The library cannot be reached at the moment. What was saved is safe; try again in a moment."
)


def trouble(problem: DBAPIError) -> str:
    """The sentence for a user about a database that is away, full or locked; "" of any other error."""
    said = str(problem.orig).casefold()
    for signs, sentence in _TROUBLE:
        if any(sign in said for sign in signs):
            return sentence
    away = isinstance(problem.orig, psycopg.OperationalError) or "unable to open" in said
    return _AWAY if away else ""
