"""Comments and highlights in the store: threads anchored in the text, each with its remarks.

Every function works inside the caller's transaction; none commits. Nothing is ever taken out of the
tables: what is deleted can be restored. Only who wrote something can change or delete it; anybody
may reply, settle and reopen.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, func, insert, select, update

from opcit.article import Article
from opcit.corrections.anchors import Anchor, anchor, located
from opcit.notes.threads import HIGHLIGHTS, Remark, Thread, checked, place_of
from opcit.store.schema import remarks, threads


def add(
    connection: Connection, article: Article, start: int, end: int, author: str, body: str = "",
    highlight: str = "",
) -> str:  # fmt: skip
    """Starts a thread on text[start:end], with a remark, a highlight or both; gives its id.

    Raises ValueError with a sentence where the words are no part of the text or there is neither.
    """
    if highlight and highlight not in HIGHLIGHTS:
        raise ValueError(f"There is no highlight called {highlight!r}.")
    text = checked(body) if body.strip() or not highlight else ""
    found = anchor(article.text, *trimmed(article.text, start, end))
    thread = Thread(_id(), article.id, found, found.span, highlight, author, _now())
    _start(connection, thread)
    if text:
        _say(connection, thread.id, Remark(_id(), author, text, _now()))
    return thread.id


def reply(connection: Connection, thread_id: str, author: str, body: str) -> str | None:
    """Adds a remark to a thread and gives its id; None where there is no such thread. Raises as `add`."""
    text = checked(body)
    if _article_of(connection, thread_id) is None:
        return None
    said = Remark(_id(), author, text, _now())
    _say(connection, thread_id, said)
    return said.id


def take_in(connection: Connection, article: Article, given: Sequence[Thread]) -> int:
    """Adds what people wrote that came with an imported reading; gives how many threads or remarks are new.

    What is here already stays as it is, also what was deleted here. Ids are random: one that
    belongs to another article is forged, and its thread left out.
    """
    new = 0
    for thread in given:
        of_article = _article_of(connection, thread.id)
        if of_article is None:
            _start(connection, replace(thread, article_id=article.id))
        elif of_article != article.id:
            continue
        missing = [one for one in thread.remarks if not _is_there(connection, one.id)]
        for one in missing:
            _say(connection, thread.id, one)
        new += len(missing) + (of_article is None and not missing)
    return new


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
    if highlight and highlight not in HIGHLIGHTS:
        raise ValueError(f"There is no highlight called {highlight!r}.")
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


def of(connection: Connection, article: Article) -> list[Thread]:
    """The threads of an article by their place in its text; those whose words are gone come last.

    A thread of which neither a highlight nor a remark is left is not among them.
    """
    here = threads.c.article_id == article.id
    rows = connection.execute(select(threads).where(here).order_by(threads.c.made_at)).mappings()
    said = _remarks(connection, article.id)
    found = [_thread(row, article.text, said.get(row["id"], ())) for row in rows]
    return sorted((t for t in found if t.highlight or t.remarks), key=place_of)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the spaces that a selection takes along at its ends."""
    words = text[start:end]
    left, right = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
    return (start + left, end - right) if words.strip() else (start, end)


def _remarks(connection: Connection, article_id: str) -> dict[str, tuple[Remark, ...]]:
    query = (
        select(remarks)
        .join(threads)
        .where(threads.c.article_id == article_id, remarks.c.deleted_at.is_(None))
        .order_by(remarks.c.made_at, remarks.c.id)
    )
    found: dict[str, tuple[Remark, ...]] = {}
    for row in connection.execute(query).mappings():
        one = Remark(row["id"], row["author"], row["body"], row["made_at"], row["edited_at"])
        found[row["thread_id"]] = (*found.get(row["thread_id"], ()), one)
    return found


def _thread(row: RowMapping, text: str, said: tuple[Remark, ...]) -> Thread:
    found = Anchor(row["start"], row["end"], row["quote"], row["prefix"], row["suffix"])
    return Thread(
        row["id"], row["article_id"], found, located(found, text), row["highlight"], row["author"],
        row["made_at"], row["resolved_by"], row["resolved_at"], said,
    )  # fmt: skip


def _start(connection: Connection, thread: Thread) -> None:
    at = thread.anchor
    row = {
        "id": thread.id, "article_id": thread.article_id, "start": at.start, "end": at.end,
        "quote": at.quote, "prefix": at.prefix, "suffix": at.suffix, "highlight": thread.highlight,
        "author": thread.author, "made_at": thread.made_at, "resolved_by": thread.resolved_by,
        "resolved_at": thread.resolved_at,
    }  # fmt: skip
    connection.execute(insert(threads).values(**row))


def _say(connection: Connection, thread_id: str, one: Remark) -> None:
    row = {
        "id": one.id, "thread_id": thread_id, "author": one.author, "body": one.body,
        "made_at": one.made_at, "edited_at": one.edited_at,
    }  # fmt: skip
    connection.execute(insert(remarks).values(**row))


def _article_of(connection: Connection, thread_id: str) -> str | None:
    """The id of the article that a thread is about; None where there is no such thread."""
    return connection.scalar(select(threads.c.article_id).where(threads.c.id == thread_id))


def _is_there(connection: Connection, remark_id: str) -> bool:
    return bool(connection.scalar(select(remarks.c.id).where(remarks.c.id == remark_id)))


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
