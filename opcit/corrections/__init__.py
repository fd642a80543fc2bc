"""Corrections: an append-only log of edits, replayed over a reading. Knows no store and no page."""

from opcit.corrections.changes import Change
from opcit.corrections.conflicts import Conflict
from opcit.corrections.edits import AnyEdit, Edit
from opcit.corrections.entries import Entry, live, to_redo, to_undo, undone
from opcit.corrections.making import Unfit, made
from opcit.corrections.replay import Corrected, Orphan, replayed
from opcit.corrections.table import EDITS, Kind, kind_of

__all__ = [
    "EDITS", "AnyEdit", "Change", "Conflict", "Corrected", "Edit", "Entry", "Kind", "Orphan", "Unfit",
    "kind_of", "live", "made", "replayed", "to_redo", "to_undo", "undone",
]  # fmt: skip
