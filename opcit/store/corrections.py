"""The log of corrections in the store: appended to, never changed. One rising revision an article.

Every function works inside the caller's transaction; none commits. Where an edit changes the article
itself (its date, a paragraph's part), the article's row follows the log, so that whoever analyses it
starts from what holds; what the row said before the first such edit stands in that entry's `details`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, RowMapping, func, select

from opcit.article import Paragraph, Published
from opcit.corrections.article_edits import ARTICLE_EDITS, settled
from opcit.corrections.conflicts import conflicting
from opcit.corrections.edits import AnyEdit, Edit
from opcit.corrections.entries import Entry, live, to_redo, to_undo, undone
from opcit.store import articles
from opcit.store.schema import articles as rows
from opcit.store.schema import corrections


def log(connection: Connection, article_id: str) -> tuple[Entry, ...]:
    """Everything that was ever corrected in an article and taken back, the first first."""
    query = select(corrections).where(corrections.c.article_id == article_id)
    found = connection.execute(query.order_by(corrections.c.revision)).mappings()
    return tuple(_entry(row) for row in found)


def revision(connection: Connection, article_id: str) -> int:
    """The revision of the last entry; 0 where there is none."""
    query = select(func.max(corrections.c.revision))
    return connection.scalar(query.where(corrections.c.article_id == article_id)) or 0


def append(
    connection: Connection,
    article_id: str,
    edits: Sequence[AnyEdit],
    by: str,
    why: str = "",
    base: int | None = None,
) -> list[Entry]:
    """Adds edits as one group. Raises Conflict where somebody else changed the same since `base`.

    base: the revision that the person saw; None: the last one.
    """
    known = _locked(connection, article_id)
    latest = known[-1].revision if known else 0
    seen = latest if base is None else base
    if conflict := conflicting(known, edits, by, seen):
        raise conflict
    return _added(connection, article_id, known, by, why, seen, edits=edits)


def undo(connection: Connection, article_id: str, by: str) -> list[Entry]:
    """Takes back the last group of edits that this person made; [] where there is none."""
    known = _locked(connection, article_id)
    return _without(connection, article_id, known, by, to_undo(known, by))


def redo(connection: Connection, article_id: str, by: str) -> list[Entry]:
    """Restores what this person took back last, unless they edited since; [] where there is nothing."""
    known = _locked(connection, article_id)
    return _without(connection, article_id, known, by, to_redo(known, by))


def revert(
    connection: Connection, article_id: str, revisions: Sequence[int], by: str, why: str = ""
) -> list[Entry]:
    """Takes back these entries, whoever made them, as far as they still hold."""
    known = _locked(connection, article_id)
    gone = undone(known)
    meant = [e for e in known if e.revision in revisions and e.revision not in gone]
    return _without(connection, article_id, known, by, meant, why)


def take_in(
    connection: Connection,
    article_id: str,
    entries: Sequence[Entry],
    before: dict[str, Any] | None = None,
) -> None:
    """Adds the log that came with an imported reading, unless the article has one already.

    before: the article's details before the log, as `details` gives them.
    """
    if entries and not _locked(connection, article_id):
        _write(connection, article_id, [], entries, before)


def _locked(connection: Connection, article_id: str) -> tuple[Entry, ...]:
    """The log, with the right to add to it: others wait (SQLite lets only one write at all)."""
    connection.execute(select(rows.c.id).where(rows.c.id == article_id).with_for_update())
    return log(connection, article_id)


def _without(
    connection: Connection,
    article_id: str,
    known: Sequence[Entry],
    by: str,
    taken: Sequence[Entry],
    why: str = "",
) -> list[Entry]:
    latest = known[-1].revision if known else 0
    undoes = [e.revision for e in taken]
    return _added(connection, article_id, known, by, why, latest, undoes=undoes)


def _added(
    connection: Connection,
    article_id: str,
    known: Sequence[Entry],
    by: str,
    why: str,
    base: int,
    edits: Sequence[AnyEdit] = (),
    undoes: Sequence[int] = (),
) -> list[Entry]:
    group = (known[-1].revision if known else 0) + 1
    now = datetime.now(UTC)
    what: list[tuple[AnyEdit | None, int | None]] = [(e, None) for e in edits]
    what += [(None, n) for n in undoes]
    new = [
        Entry(group + n, group, article_id, now, by, why, edit, undone_one, base)
        for n, (edit, undone_one) in enumerate(what)
    ]
    _write(connection, article_id, known, new)
    return new


def _write(
    connection: Connection,
    article_id: str,
    known: Sequence[Entry],
    new: Sequence[Entry],
    before: dict[str, Any] | None = None,
) -> None:
    found = details(connection, article_id)
    for entry in new:
        first = found is None and isinstance(entry.edit, ARTICLE_EDITS)
        if first:
            found = before or _details_now(connection, article_id)
        row = _row(entry, article_id)
        connection.execute(corrections.insert().values(**row, details=found if first else None))
    if found is not None:
        _settle(connection, article_id, found, [*known, *new])


def details(connection: Connection, article_id: str) -> dict[str, Any] | None:
    """What the article's row said before the log changed it; None if it never did."""
    query = select(corrections.c.details).where(
        corrections.c.article_id == article_id, corrections.c.details.is_not(None)
    )
    return connection.scalar(query.order_by(corrections.c.revision).limit(1))


def _details_now(connection: Connection, article_id: str) -> dict[str, Any] | None:
    kept = articles.get(connection, article_id)
    if kept is None:
        return None
    published, paragraphs = kept.article.published, kept.article.paragraphs
    return {
        "published": msgspec.to_builtins(published),
        "paragraphs": msgspec.to_builtins(paragraphs),
    }


def _settle(
    connection: Connection, article_id: str, before: dict[str, Any], entries: Sequence[Entry]
) -> None:
    """Brings the article's row to what the log says now."""
    kept = articles.get(connection, article_id)
    if kept is None:
        return
    first = kept.article.with_details(
        published=msgspec.convert(before["published"], Published),
        paragraphs=msgspec.convert(before["paragraphs"], tuple[Paragraph, ...]),
    )
    now = settled(first, live(entries))
    if now != kept.article:
        articles.settle(connection, now)


def _row(entry: Entry, article_id: str) -> dict[str, Any]:
    return {
        "article_id": article_id,
        "revision": entry.revision,
        "together": entry.group,
        "base": entry.base,
        "made_at": entry.at,
        "made_by": entry.by,
        "why": entry.why,
        "edit": msgspec.to_builtins(entry.edit) if isinstance(entry.edit, Edit) else None,
        "undoes": entry.undoes,
    }


def _entry(row: RowMapping) -> Entry:
    edit: AnyEdit | None = msgspec.convert(row["edit"], AnyEdit) if row["edit"] else None
    return Entry(
        row["revision"], row["together"], row["article_id"], row["made_at"], row["made_by"],
        row["why"], edit, row["undoes"], row["base"],
    )  # fmt: skip
