"""Threads as rows: those of an article, and rows added as they are; what people do with them is in comments.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, RowMapping, insert, select

from opcit.article import Article
from opcit.corrections.anchors import Anchor, located
from opcit.notes.threads import Remark, Thread, place_of
from opcit.store.schema import remarks, threads


def of(connection: Connection, article: Article) -> list[Thread]:
    """The threads of an article by their place in its text; those whose words are gone come last.

    A thread of which neither a highlight nor a remark is left is not among them.
    """
    here = threads.c.article_id == article.id
    rows = connection.execute(select(threads).where(here).order_by(threads.c.made_at)).mappings()
    said = _remarks(connection, article.id)
    found = [_thread(row, article.text, said.get(row["id"], ())) for row in rows]
    return sorted((t for t in found if t.highlight or t.remarks), key=place_of)


def take_in(connection: Connection, article: Article, given: Sequence[Thread]) -> int:
    """Adds what people wrote that came with an imported reading; gives how many threads or remarks are new.

    What is here already stays as it is, also what was deleted here. Ids are random: one that
    belongs to another article is forged, and its thread left out.
    """
    new = 0
    for thread in given:
        of_article = article_of(connection, thread.id)
        if of_article is None:
            keep_thread(connection, replace(thread, article_id=article.id))
        elif of_article != article.id:
            continue
        missing = [one for one in thread.remarks if not _is_there(connection, one.id)]
        for one in missing:
            keep_remark(connection, thread.id, one)
        new += len(missing) + (of_article is None and not missing)
    return new


def keep_thread(connection: Connection, thread: Thread) -> None:
    """Adds a thread, without its remarks."""
    at = thread.anchor
    row = {
        "id": thread.id, "article_id": thread.article_id, "start": at.start, "end": at.end,
        "quote": at.quote, "prefix": at.prefix, "suffix": at.suffix, "highlight": thread.highlight,
        "author": thread.author, "made_at": thread.made_at, "resolved_by": thread.resolved_by,
        "resolved_at": thread.resolved_at,
    }  # fmt: skip
    connection.execute(insert(threads).values(**row))


def keep_remark(connection: Connection, thread_id: str, one: Remark) -> None:
    """Adds a remark to a thread."""
    row = {
        "id": one.id, "thread_id": thread_id, "author": one.author, "body": one.body,
        "made_at": one.made_at, "edited_at": one.edited_at,
    }  # fmt: skip
    connection.execute(insert(remarks).values(**row))


def article_of(connection: Connection, thread_id: str) -> str | None:
    """The id of the article that a thread is about; None where there is no such thread."""
    return connection.scalar(select(threads.c.article_id).where(threads.c.id == thread_id))


def _is_there(connection: Connection, remark_id: str) -> bool:
    return bool(connection.scalar(select(remarks.c.id).where(remarks.c.id == remark_id)))


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
