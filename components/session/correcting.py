"""Corrections: added to an article's log, undone, redone and taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from components.session import rights
from components.session.readings import corrected_at, seen
from opcit.corrections import AnyEdit, Corrected, Edit, Entry, Unfit, making
from opcit.fingerprint import engine_id
from opcit.store import corrections, readings


def correct(
    article_id: str, changes: Sequence[Edit | Mapping[str, Any]], why: str = "",
    base: int | None = None,
) -> list[Entry]:  # fmt: skip
    """Adds edits to an article's log, to be undone together: records, or dicts as `corrections.made` takes.

    base: the revision that the person was looking at; None: the one shown last, which is right in
    callbacks and dialogs. Raises Unfit with a sentence where they are no edits of this reading, and
    Conflict where somebody else changed the same value since.
    """
    rights.need("correct")
    article_id = rights.subject(article_id)
    base = seen().get(article_id, 0) if base is None else base
    shown = corrected_at(article_id, base)
    made = [_made(shown, change) for change in changes]
    return _added(
        article_id,
        lambda c, subject: corrections.append(c, subject, made, rights.person(), why, base),
    )


def _made(shown: Corrected | None, change: Edit | Mapping[str, Any]) -> AnyEdit:
    if isinstance(change, Edit):
        return making.checked(change)
    if shown is None:
        raise Unfit("This article is not in the library, or not read yet.")
    return making.made(shown.reading, change)


def undo(article_id: str) -> list[Entry]:
    """Takes back what this person corrected last; [] where there is nothing."""
    return _added(article_id, lambda c, subject: corrections.undo(c, subject, rights.person()))


def redo(article_id: str) -> list[Entry]:
    """Restores what this person took back last; [] where there is nothing."""
    return _added(article_id, lambda c, subject: corrections.redo(c, subject, rights.person()))


def revert(article_id: str, revisions: Sequence[int], why: str = "") -> list[Entry]:
    """Takes back these entries, whoever made them: what they changed is the model's again."""
    return _added(
        article_id,
        lambda c, subject: corrections.revert(c, subject, revisions, rights.person(), why),
    )


def _added(article_id: str, add: Callable[[Any, str], list[Entry]]) -> list[Entry]:
    """What `add` adds to the log; the library's cards and filters follow in the same transaction."""
    article_id = rights.subject(article_id)
    with rights.writing("correct") as connection:
        added = add(connection, article_id)
        readings.follow(connection, article_id, engine_id())
    return added
