"""The index of words: SQLite's FTS5 and PostgreSQL's tsvector, behind the same functions.

With opcit.store.dialects the only module that knows which database it is. Words come folded
(opcit.search.words), so that both find the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Float, Integer, Subquery, column, text

from opcit.search.query import Query, Term

Fields = tuple[list[str], list[str], list[str]]
"""The words of an article's title, of its author and outlet, and of its text."""

WEIGHTS = (8.0, 4.0, 1.0)
"""How much a word counts in each field."""

_GAP = 10  # places between two fields, so that no phrase goes from one into the next
_LAST = 16_383  # the last place that a tsvector knows: beyond it words are found, and phrases not
_BYTES = 600_000  # of different words in a tsvector, which holds a megabyte in all

_CREATE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE word_index USING fts5"
        "(title, about, text, tokenize = 'unicode61 remove_diacritics 0')",
        "CREATE TRIGGER word_index_follows AFTER DELETE ON searched"
        " BEGIN DELETE FROM word_index WHERE rowid = old.number; END",
    ),
    "postgresql": (
        "CREATE TABLE word_index (number INTEGER PRIMARY KEY"
        " REFERENCES searched (number) ON DELETE CASCADE, words TSVECTOR NOT NULL)",
        "CREATE INDEX word_index_words ON word_index USING gin (words) WITH (fastupdate = off)",
    ),
}
_PUT = {
    "sqlite": "INSERT OR REPLACE INTO word_index (rowid, title, about, text)"
    " VALUES (:number, :title, :about, :text)",
    "postgresql": "INSERT INTO word_index (number, words) VALUES (:number, CAST(:words AS tsvector))"
    " ON CONFLICT (number) DO UPDATE SET words = excluded.words",
}
_HELD = {
    "sqlite": "SELECT id AS number FROM word_index_docsize",
    "postgresql": "SELECT number FROM word_index",
}
_MATCH = {
    "sqlite": "SELECT rowid AS number, {rank} AS rank FROM word_index WHERE word_index MATCH :{name}",
    "postgresql": "SELECT number, {rank} AS rank FROM word_index"
    " WHERE words @@ CAST(:{name} AS tsquery)",
}
_RANK = {
    "sqlite": f"bm25(word_index, {', '.join(map(str, WEIGHTS))})",
    "postgresql": "-ts_rank('{0.1, 0.1, 0.4, 0.8}', words, CAST(:wanted AS tsquery), 1)",
}


def create(connection: Connection) -> None:
    """Makes the index, empty; once, by its migration."""
    for statement in _CREATE[connection.dialect.name]:
        connection.execute(text(statement))


def put(connection: Connection, number: int, fields: Fields) -> None:
    """Puts an article's words into the index, in the place of what it held of that number."""
    name = connection.dialect.name
    if name == "sqlite":
        values = dict(zip(("title", "about", "text"), map(" ".join, fields), strict=True))
    else:
        values = {"words": _vector(fields)}
    connection.execute(text(_PUT[name]), {"number": number, **values})


def prefer(connection: Connection) -> None:
    """Lets what is left of the transaction use the index. PostgreSQL reckons that reading all rows
    costs less, as it takes no account of the time that unpacking a tsvector needs."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL enable_seqscan = off"))


def held(connection: Connection) -> Subquery:
    """The numbers of the articles that are in the index."""
    found = text(_HELD[connection.dialect.name]).columns(column("number", Integer))
    return found.subquery("held")


def wanted(connection: Connection, query: Query, ranked: bool) -> Subquery:
    """(number, rank) of the articles that hold all the query's terms; the best has the least rank."""
    name = connection.dialect.name
    rank = _RANK[name] if ranked else "0.0"
    return _matching(name, "wanted", _all(name, query.terms), rank)


def unwanted(connection: Connection, query: Query) -> Subquery:
    """(number, rank) of the articles that hold any of the terms that the query is without."""
    name = connection.dialect.name
    return _matching(name, "unwanted", _any(name, query.without), "0.0")


def _matching(dialect: str, name: str, expression: str, rank: str) -> Subquery:
    statement = text(_MATCH[dialect].format(rank=rank, name=name)).bindparams(**{name: expression})
    return statement.columns(column("number", Integer), column("rank", Float)).subquery(name)


def _all(dialect: str, terms: Sequence[Term]) -> str:
    return _AND[dialect].join(_TERMS[dialect](term) for term in terms)


def _any(dialect: str, terms: Sequence[Term]) -> str:
    return _OR[dialect].join(_TERMS[dialect](term) for term in terms)


def _fts5(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.begins else ""}'


def _tsquery(term: Term) -> str:
    *first, last = (f"'{word}'" for word in term.words)
    return " <-> ".join([*first, last + (":*" if term.begins else "")]).join("()")


_TERMS = {"sqlite": _fts5, "postgresql": _tsquery}
_AND = {"sqlite": " AND ", "postgresql": " & "}
_OR = {"sqlite": " OR ", "postgresql": " | "}


def _vector(fields: Fields) -> str:
    """The words with their places and fields, as PostgreSQL writes a tsvector."""
    places: dict[str, list[str]] = {}
    place = size = 0
    for words, weight in zip(fields, "ABD", strict=True):
        for word in words:
            place += 1
            if word not in places:
                size += len(word.encode()) + 4
                if size > _BYTES:
                    continue
            found = places.setdefault(word, [])
            if not found or place <= _LAST:
                found.append(f"{min(place, _LAST)}{weight}")
        place += _GAP
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())
