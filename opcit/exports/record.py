"""The corrections that an export carries: the log, and the reading as the engine made it.

A file with them can be taken back whole: what was corrected stays told apart from what was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from opcit.corrections import Entry, live
from opcit.corrections.making import checked
from opcit.reading import Reading, from_builtins, to_builtins
from opcit.views import wording


@dataclass(frozen=True, slots=True)
class Record:
    """The log of an article, the reading beneath it, and what the article's details were before it."""

    as_read: Reading
    log: tuple[Entry, ...]
    details: dict[str, Any] | None = None


def told(record: Record | None, included: bool = True) -> str:
    """What a notice says of corrections."""
    holding = live(record.log) if record else []
    if not holding:
        return "none"
    people = ", ".join(dict.fromkeys(entry.by for entry in holding))
    count = wording.count(len(holding), "correction")
    return f"{count} by {people}, {'included' if included else 'not included'}"


def page(record: Record | None) -> dict[str, Any]:
    """The record as plain values; the text is where it is in the export itself."""
    if record is None:
        return {}
    as_read = to_builtins(record.as_read)
    as_read["article"] = {k: v for k, v in as_read["article"].items() if k != "text"}
    log: list[Any] = msgspec.to_builtins(record.log)
    return {"log": log, "as_read": as_read, "details": record.details}


def from_page(given: dict[str, Any], text: str) -> Record | None:
    """The record that `page` gave this for. Raises msgspec.ValidationError, KeyError or ValueError on other data."""
    if not given.get("log"):
        return None
    as_read = dict(given["as_read"])
    as_read["article"] = {**as_read["article"], "text": text}
    log = msgspec.convert(given["log"], tuple[Entry, ...])
    _check(log)
    return Record(from_builtins(as_read), log, given.get("details"))


def _check(log: Sequence[Entry]) -> None:
    """Its revisions rise from 1, and every edit is sound."""
    if [entry.revision for entry in log] != list(range(1, len(log) + 1)):
        raise ValueError("its log has gaps")
    for entry in log:
        if (entry.edit is None) == (entry.undoes is None):
            raise ValueError("its log has an entry that is neither an edit nor takes one back")
        if entry.edit is not None:
            checked(entry.edit)
