"""What people do with comments and highlights in the store: threads anchored in the text, each with its remarks.

Every function works inside the caller's transaction; none commits. Nothing is ever taken out of the
tables: what is deleted can be restored. Only who wrote something can change or delete it; anybody
may reply, settle and reopen.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select, update

from opcit.article import Article
from opcit.corrections.anchors import anchor
from opcit.notes.threads import Remark, Thread, checked, known
from opcit.store.discussion import article_of, keep_remark, keep_thread
from opcit.store.schema import remarks, threads


def add(
    connection: Connection, article: Article, start: int, end: int, author: str, body: str = "",
    highlight: str = "",
) -> str:  # fmt: skip
    """Starts a thread on text[start:end], with a remark, a highlight or both; gives its id.

    Raises ValueError with a sentence where the words are no part of the text or there is neither.
    """
    known(highlight)
    text = checked(body) if body.strip() or not highlight else ""
    found = anchor(article.text, *trimmed(article.text, start, end))
    thread = Thread(_id(), article.id, found, found.span, highlight, author, _now())
    keep_thread(connection, thread)
    if text:
        keep_remark(connection, thread.id, Remark(_id(), author, text, _now()))
    return thread.id


def reply(connection: Connection, thread_id: str, author: str, body: str) -> str | None:
    """Adds a remark to a thread and gives its id; None where there is no such thread. Raises as `add`."""
    text = checked(body)
    if article_of(connection, thread_id) is None:
        return None
    said = Remark(_id(), author, text, _now())
    keep_remark(connection, thread_id, said)
    return said.id


def edit(connection: Connection, remark_id: str, author: str, body: str) -> bool:
    """Changes one's own remark. False where it is not there or another's. Raises as `add`."""
    own = _own(remark_id, author)
    return _changed(connection, remarks, own, body=checked(body), edited_at=_now())


def delete(connection: Connection, remark_id: str, author: str) -> bool:
    """Deletes one's own remark; False where it is not there or another's."""
    return _changed(connection, remarks, _own(remark_id, author), deleted_at=_now())


def restore(connection: Connection, remark_id: str, author: str) -> bool:
    """Brings one's own remark back."""
    gone = _own(remark_id, author, deleted=True)
    return _changed(connection, remarks, gone, deleted_at=None)


def mark(connection: Connection, thread_id: str, author: str, highlight: str) -> bool:
    """Gives one's own thread a highlight, another one, or none (""). Raises as `add`."""
    known(highlight)
    own = (threads.c.id == thread_id, threads.c.author == author)
    return _changed(connection, threads, own, highlight=highlight)


def resolve(connection: Connection, thread_id: str, who: str) -> bool:
    """Settles an open thread; False where it is settled already or not there."""
    still = [threads.c.id == thread_id, threads.c.resolved_at.is_(None)]
    return _changed(connection, threads, still, resolved_at=_now(), resolved_by=who)


def reopen(connection: Connection, thread_id: str) -> bool:
    """Opens a settled thread again; False where it is open or not there."""
    settled = [threads.c.id == thread_id, threads.c.resolved_at.is_not(None)]
    return _changed(connection, threads, settled, resolved_at=None, resolved_by="")


def written(connection: Connection, author: str) -> int:
    """How many remarks and highlights this author has ever made, deleted ones too."""
    each = (select(func.count()).where(table.c.author == author) for table in (threads, remarks))
    return sum(connection.scalar(query) or 0 for query in each)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the spaces that a selection takes along at its ends."""
    words = text[start:end]
    left, right = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
    return (start + left, end - right) if words.strip() else (start, end)


def _own(remark_id: str, author: str, deleted: bool = False) -> list[ColumnElement[bool]]:
    gone = remarks.c.deleted_at.is_not(None) if deleted else remarks.c.deleted_at.is_(None)
    return [remarks.c.id == remark_id, remarks.c.author == author, gone]


def _changed(
    connection: Connection, table: Table, conditions: Iterable[ColumnElement[bool]], **values: Any
) -> bool:
    return bool(connection.execute(update(table).where(*conditions).values(**values)).rowcount)


def _id() -> str:
    return secrets.token_hex(8)


def _now() -> datetime:
    return datetime.now(UTC)
