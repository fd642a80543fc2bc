"""The one place, beside the index of words, that knows that SQLite and PostgreSQL differ."""

from opcit.store.dialects.places import engine, make_workspace, workspaces
from opcit.store.dialects.rows import UtcDateTime, continue_numbers, insert_or_skip, put
from opcit.store.dialects.transactions import alone, migrating, snapshot, together
from opcit.store.dialects.trouble import trouble

__all__ = [
    "UtcDateTime",
    "alone",
    "continue_numbers",
    "engine",
    "insert_or_skip",
    "make_workspace",
    "migrating",
    "put",
    "snapshot",
    "together",
    "trouble",
    "workspaces",
]
