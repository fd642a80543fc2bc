"""The log: entries by revision, which of them hold, and what undo and redo would take back.

The log only grows. Taking something back is an entry of its own that `undoes` another; taking that
back restores it. Entries made in one go share a `group`, and are undone together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from opcit.corrections.edits import AnyEdit


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an article's log: an edit, or the revision of the entry that it undoes.

    revision: 1, 2, ... within the article; group: the revision of the first entry made in the same go;
    base: the revision that the person had seen.
    """

    revision: int
    group: int
    article: str
    at: datetime
    by: str
    why: str = ""
    edit: AnyEdit | None = None
    undoes: int | None = None
    base: int = 0


def undone(entries: Sequence[Entry]) -> frozenset[int]:
    """The revisions that a later entry undoes, which is not undone itself."""
    gone: set[int] = set()
    for entry in sorted(entries, key=lambda e: -e.revision):
        if entry.undoes is not None and entry.revision not in gone:
            gone.add(entry.undoes)
    return frozenset(gone)


def live(entries: Sequence[Entry]) -> list[Entry]:
    """The edits that hold, in the order in which they were made."""
    gone = undone(entries)
    kept = [e for e in entries if e.edit is not None and e.revision not in gone]
    return sorted(kept, key=lambda e: e.revision)


def to_undo(entries: Sequence[Entry], by: str | None = None) -> list[Entry]:
    """The last group of edits (of one person, or of anybody) that holds: what undo takes back."""
    return next(iter(_stacks(entries, by)[0][::-1]), [])


def to_redo(entries: Sequence[Entry], by: str | None = None) -> list[Entry]:
    """The last group that was taken back since the last new edit: what redo undoes."""
    return next(iter(_stacks(entries, by)[1][::-1]), [])


def _stacks(
    entries: Sequence[Entry], by: str | None
) -> tuple[list[list[Entry]], list[list[Entry]]]:
    """What can be undone, and what can be redone, each as groups with the next one last."""
    gone = undone(entries)
    known = {e.revision: e for e in entries}
    done: list[list[Entry]] = []
    back: list[list[Entry]] = []
    for group in _groups(entries, by):
        holding = [e for e in group if e.revision not in gone]
        if group[0].edit is not None:
            back.clear()
            done += [holding] if holding else []
        elif known[_first(group)].edit is not None and holding:
            back.append(holding)
    return done, back


def _first(group: Sequence[Entry]) -> int:
    return group[0].undoes or 0


def _groups(entries: Sequence[Entry], by: str | None) -> Iterator[list[Entry]]:
    mine = sorted((e for e in entries if by in (None, e.by)), key=lambda e: e.revision)
    for _, group in groupby(mine, key=lambda e: e.group):
        yield list(group)
