"""Finding articles of the library: by words, by what their readings hold, by who wrote them and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from opcit.search import words
from opcit.search.query import Query
from opcit.search.snippets import Snippet, snippet
from opcit.store import library, word_index
from opcit.store.schema import articles, outline_actors, outline_events, outlines, searched

_END = "~"  # sorts behind every digit and hyphen, so that "2020~" is behind all of 2020


@dataclass(frozen=True, slots=True)
class Filters:
    """What else an article must fulfil; "" asks for nothing.

    actor: one of its names; stance: the author's towards that actor, or any. Dates are ISO, as
    coarse as one likes, and both ends count.
    """

    actor: str = ""
    stance: str = ""
    outlet: str = ""
    author: str = ""
    origin: str = ""
    published_from: str = ""
    published_to: str = ""
    events_from: str = ""
    events_to: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """An article that was found, and the passage that answers; None where only its title or byline does."""

    card: library.Card
    snippet: Snippet | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Looser:
    """A question that asks for less, and how many articles answer it. dropped: the words or the
    name of the filter that it is without; begins: whether it takes them as beginnings of words;
    alone: whether they are all that it asks for instead."""

    dropped: str
    query: Query
    filters: Filters
    total: int
    begins: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The first results, how many there are in all, and whether the best come first."""

    results: tuple[Result, ...]
    total: int
    ranked: bool


def find(
    connection: Connection, engine: str, query: Query, filters: Filters = Filters(),
    limit: int = 60, newest: bool = False,
) -> Found:  # fmt: skip
    """The articles that answer a query and fulfil the filters, the best or the newest first."""
    ranked = bool(query.terms) and not newest
    ids, total = _page(connection, engine, query, filters, limit, ranked)
    cards = library.by_ids(connection, engine, ids)
    texts = _texts(connection, ids) if query.terms else {}
    results = tuple(_result(card, query, texts.get(card.id, "")) for card in cards)
    return Found(results, total, ranked)


def looser(connection: Connection, engine: str, query: Query, filters: Filters) -> Iterator[Looser]:
    """For a question that nothing answers: what to change in it, each change with what it finds.

    Where no single change helps, each of its words alone.
    """
    helped = False
    for changes in (_loosened(query, filters), _alone(query)):
        for change in changes:
            if total := _total(connection, engine, change.query, change.filters):
                helped = True
                yield replace(change, total=total)
        if helped:
            return


def _alone(query: Query) -> Iterator[Looser]:
    for term in query.terms:
        yield Looser(" ".join(term.words), Query((term,)), Filters(), 0, alone=True)


def _loosened(query: Query, filters: Filters) -> Iterator[Looser]:
    for name in (field.name for field in fields(filters) if getattr(filters, field.name)):
        yield Looser(name, query, replace(filters, **{name: ""}), 0)
    for number, term in enumerate(query.terms):
        before, after = query.terms[:number], query.terms[number + 1 :]
        shown = " ".join(term.words)
        if not term.begins:
            wider = (*before, replace(term, begins=True), *after)
            yield Looser(shown, replace(query, terms=wider), filters, 0, begins=True)
        if before or after:
            yield Looser(shown, replace(query, terms=(*before, *after)), filters, 0)
    for number, term in enumerate(query.without):
        rest = query.without[:number] + query.without[number + 1 :]
        yield Looser(f"-{' '.join(term.words)}", replace(query, without=rest), filters, 0)


def _total(connection: Connection, engine: str, query: Query, filters: Filters) -> int:
    conditions = _conditions(connection, engine, query, filters)
    counted = _from(connection, query, func.count()).where(_there(), *conditions)
    return connection.scalar(counted) or 0


def _from(
    connection: Connection, query: Query, *columns: ColumnElement[Any], ranked: bool = False
) -> Select[Any]:
    """Chooses from the articles that hold the query's terms; ranked: the best first."""
    chosen = select(*columns).select_from(searched)
    if not query.terms:
        return chosen
    word_index.prefer(connection)
    wanted = word_index.wanted(connection, query, ranked)
    joined = chosen.join(wanted, wanted.c.number == searched.c.number)
    return joined.order_by(wanted.c.rank) if ranked else joined


def _page(
    connection: Connection, engine: str, query: Query, filters: Filters, limit: int, ranked: bool
) -> tuple[list[str], int]:
    """The ids of the first articles, and how many there are in all: counted in the same go."""
    chosen = _from(
        connection, query, searched.c.article_id, func.count().over().label("total"), ranked=ranked
    )
    chosen = chosen.where(_there(), *_conditions(connection, engine, query, filters))
    rows = connection.execute(chosen.order_by(searched.c.number.desc()).limit(limit)).all()
    return [row.article_id for row in rows], rows[0].total if rows else 0


def _there() -> ColumnElement[bool]:
    return searched.c.article_id.not_in(
        select(articles.c.id).where(articles.c.deleted_at.is_not(None))
    )


def _conditions(
    connection: Connection, engine: str, query: Query, filters: Filters
) -> list[ColumnElement[bool]]:
    conditions = [*_plain(filters), *_outlined(engine, filters)]
    if query.without:
        unwanted = word_index.unwanted(connection, query)
        conditions.append(searched.c.number.not_in(select(unwanted.c.number)))
    return conditions


def _plain(filters: Filters) -> Iterator[ColumnElement[bool]]:
    """What the article itself must fulfil."""
    for name in ("outlet", "author", "origin"):
        if value := getattr(filters, name):
            same = select(articles.c.id).where(articles.c[name] == value)
            yield searched.c.article_id.in_(same)
    if filters.published_from:
        yield searched.c.published >= filters.published_from
    if filters.published_to:
        yield searched.c.published <= filters.published_to + _END


def _outlined(engine: str, filters: Filters) -> Iterator[ColumnElement[bool]]:
    """What the reading of the article must hold."""
    if filters.actor or filters.stance:
        key = " ".join(words.words(filters.actor))
        named = [outline_actors.c.key == key] if filters.actor else []
        held = [outline_actors.c.stance == filters.stance] if filters.stance else []
        yield _holds(engine, outline_actors, [*named, *held])
    if filters.events_from or filters.events_to:
        began = [outline_events.c.latest >= filters.events_from]
        if filters.events_to:
            began.append(outline_events.c.earliest <= filters.events_to + _END)
        yield _holds(engine, outline_events, began)


def _holds(engine: str, table: Table, fulfilled: list[ColumnElement[bool]]) -> ColumnElement[bool]:
    """Whether a row of the article's present reading fulfils this. Asked article by article: SQLite
    would make a list of all such rows first, which takes a second where there are many."""
    present = (
        outlines.c.article_id == searched.c.article_id,
        outlines.c.engine == engine,
        outlines.c.dated == searched.c.dated,
    )
    rows = select(outlines.c.number).join(table, table.c.outline == outlines.c.number)
    return rows.where(*present, *fulfilled).correlate(searched).exists()


def _texts(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    rows = connection.execute(select(articles.c.id, articles.c.text).where(articles.c.id.in_(ids)))
    return {row.id: row.text for row in rows}


def _result(card: library.Card, query: Query, text: str) -> Result:
    found = snippet(text, query) if query.terms else None
    return Result(card, found, text[found.start : found.end] if found else "")
