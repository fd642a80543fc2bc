"""Imports of many articles: what is left of each, and what came of what is done.

An item is kept with its bytes until it is done, so that an import goes on after a crash. Every
function works inside the caller's transaction; none commits.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, func, select, update

from opcit.importing.things import Thing
from opcit.store.schema import articles, import_items, imports

State = Literal["running", "done", "cancelled"]
_BATCH, _BYTES = 100, 16 * 1024**2
_OPEN = import_items.c.outcome.is_(None)


@dataclass(frozen=True, slots=True)
class Import:
    """An import, and how many of its items were added, were there already, are copies, failed."""

    id: str
    title: str
    state: State
    begun_at: datetime
    ended_at: datetime | None
    total: int
    done: int
    added: int
    there: int
    copies: int
    failed: int


@dataclass(frozen=True, slots=True)
class Item:
    """An item that waits, by its number in the import."""

    number: int
    thing: Thing


@dataclass(frozen=True, slots=True)
class Came:
    """What came of an item. title: of its article; original: the title of what it is a copy of."""

    name: str
    outcome: str
    problem: str | None
    article_id: str | None
    title: str | None
    copy_of: str | None
    original: str | None


def begin(connection: Connection, title: str, things: Iterable[Thing]) -> tuple[str, int]:
    """Keeps an import with its things; its id, and how many things there are."""
    import_id = secrets.token_hex(8)
    row = {"id": import_id, "title": title, "state": "running", "begun_at": datetime.now(UTC)}
    connection.execute(imports.insert(), row)
    return import_id, add(connection, import_id, things)


def add(connection: Connection, import_id: str, things: Iterable[Thing]) -> int:
    """Adds things to an import that goes on; how many they are."""
    last = connection.scalar(
        select(func.max(import_items.c.number)).where(import_items.c.import_id == import_id)
    )
    count = 0
    for batch in _batches(things):
        first = (-1 if last is None else last) + 1 + count
        rows = [_row(import_id, first + n, thing) for n, thing in enumerate(batch)]
        connection.execute(import_items.insert(), rows)
        count += len(batch)
    return count


def _batches(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    """Things in their order, few enough at once that their bytes fit in memory."""
    held: list[Thing] = []
    for thing in things:
        held.append(thing)
        if len(held) >= _BATCH or sum(len(one.data) for one in held) >= _BYTES:
            yield held
            held = []
    if held:
        yield held


def _row(import_id: str, number: int, thing: Thing) -> dict[str, Any]:
    details = {**thing.details, **({"problem": thing.problem} if thing.problem else {})}
    return {
        "import_id": import_id, "number": number, "name": thing.name, "kind": thing.kind,
        "data": thing.data, "details": details,
    }  # fmt: skip


def waiting(connection: Connection, import_id: str, after: int = -1) -> Item | None:
    """The next item to be taken. after: the number of the last one, so that what is done is not read again."""
    left = (import_items.c.import_id == import_id, import_items.c.number > after, _OPEN)
    query = select(import_items).where(*left)
    row = connection.execute(query.order_by(import_items.c.number).limit(1)).mappings().first()
    if row is None:
        return None
    details = dict(row["details"])
    problem = details.pop("problem", "")
    return Item(
        row["number"], Thing(row["name"], row["kind"], row["data"] or b"", details, problem)
    )


def finish(
    connection: Connection,
    import_id: str,
    number: int,
    outcome: str = "failed",
    problem: str | None = None,
    article_id: str | None = None,
    copy_of: str | None = None,
) -> None:
    """Counts an item as done, with what came of it; its bytes are no longer kept."""
    values = {"outcome": outcome, "problem": problem, "article_id": article_id, "copy_of": copy_of}
    connection.execute(
        update(import_items)
        .where(import_items.c.import_id == import_id, import_items.c.number == number)
        .values(data=None, **values)
    )


def end(connection: Connection, import_id: str, state: State) -> None:
    """Ends an import that still runs."""
    now = datetime.now(UTC)
    running = (imports.c.id == import_id, imports.c.state == "running")
    ended = connection.execute(update(imports).where(*running).values(state=state, ended_at=now))
    if ended.rowcount and state == "cancelled":
        left = (import_items.c.import_id == import_id, _OPEN)
        connection.execute(update(import_items).where(*left).values(data=None, outcome="left"))


def unfinished(connection: Connection) -> list[str]:
    """The imports that still run, or did when their process ended, the oldest first."""
    query = select(imports.c.id).where(imports.c.state == "running").order_by(imports.c.begun_at)
    return list(connection.scalars(query))


def recent(connection: Connection, limit: int = 10) -> list[Import]:
    """The last imports, the newest first."""
    newest = (imports.c.begun_at.desc(), imports.c.id)
    last = select(imports.c.id).order_by(*newest).limit(limit)
    rows = connection.execute(_counted(imports.c.id.in_(last)).order_by(*newest))
    return [Import(*row) for row in rows]


def get(connection: Connection, import_id: str) -> Import | None:
    """An import with its counts."""
    row = connection.execute(_counted(imports.c.id == import_id)).first()
    return Import(*row) if row else None


def _counted(which: ColumnElement[bool]) -> Select[Any]:
    """These imports, in the order of Import's fields; a feed that became its articles is none of its items."""
    one, item = imports.c, import_items.c
    own = and_(item.import_id == one.id, item.outcome.is_distinct_from("feed"))
    counts = (
        func.count(item.number),
        func.count(item.outcome),
        func.count(case((item.outcome.in_(("added", "brought back")), 1))),
        func.count(case((item.outcome == "already there", 1))),
        func.count(item.copy_of),
        func.count(case((item.outcome == "failed", 1))),
    )
    about = (one.id, one.title, one.state, one.begun_at, one.ended_at)
    return select(*about, *counts).outerjoin(import_items, own).where(which).group_by(one.id)


def state(connection: Connection, import_id: str) -> State | None:
    """Where an import is, without counting its items; None where there is no such import."""
    return connection.scalar(select(imports.c.state).where(imports.c.id == import_id))


def failures(connection: Connection, import_id: str, limit: int = 500) -> list[Came]:
    """What could not be taken, in the order in which it was given."""
    return _came(connection, import_id, import_items.c.outcome == "failed", limit)


def copied(connection: Connection, import_id: str, limit: int = 500) -> list[Came]:
    """What is a copy of another article, in the order in which it was given."""
    return _came(connection, import_id, import_items.c.copy_of.is_not(None), limit)


def _came(connection: Connection, import_id: str, which: Any, limit: int) -> list[Came]:
    own, other = articles.alias(), articles.alias()
    item = import_items.c
    query = (
        select(item.name, item.outcome, item.problem, item.article_id, func.coalesce(own.c.title, own.c.opening).label("title"), item.copy_of, func.coalesce(other.c.title, other.c.opening).label("original"))
        .outerjoin(own, own.c.id == item.article_id)
        .outerjoin(other, other.c.id == item.copy_of)
        .where(item.import_id == import_id, which)
        .order_by(item.number)
        .limit(limit)
    )  # fmt: skip
    return [_of(row) for row in connection.execute(query)]


def _of(row: Row[*tuple[Any, ...]]) -> Came:
    return Came(**row._mapping)
