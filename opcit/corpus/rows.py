"""The tables of a dataset. Each row names the record it came from in `source`: join tables by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from opcit.article import Article
from opcit.corpus.messages import Trouble
from opcit.exports.tables import TABLES as EXPORTED
from opcit.exports.tables import Source, Table
from opcit.reading import Reading


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article. id: of its text, so two rows of one id hold the same text; words: of its body."""

    id: str
    title: str | None
    author: str | None
    outlet: str | None
    url: str | None
    published: str | None
    published_granularity: str | None
    published_source: str
    words: int
    engine: str
    text: str


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """An article that was set aside: why (unreadable, language, failed, crashed, too long), in a sentence."""

    why: str
    problem: str


def _no_rows(of: Source) -> Iterator[Any]:
    return iter(())


_NAMES = ("actors", "mentions", "events", "stance", "claims")
ARTICLES = Table("articles", ArticleRow, _no_rows)
ERRORS = Table("errors", ErrorRow, _no_rows)
FOUND: tuple[Table, ...] = tuple(table for table in EXPORTED if table.name in _NAMES)
"""What is found in an article, as the exports have it."""

TABLES: tuple[Table, ...] = (ARTICLES, *FOUND, ERRORS)


def article_row(article: Article, engine: str) -> ArticleRow:
    """The row of an article."""
    day = article.published
    return ArticleRow(
        article.id, article.title, article.author, article.outlet, article.url, day.value,
        day.granularity, day.source, words(article), engine, article.text,
    )  # fmt: skip


def words(article: Article) -> int:
    """The words of its body."""
    return sum(len(article.words(p).split()) for p in article.body())


def found_rows(reading: Reading) -> Iterator[tuple[str, Iterable[Any]]]:
    """Each table of FOUND by name, with its rows."""
    source = Source(reading)
    for table in FOUND:
        yield table.name, table.found(source)


def error_row(trouble: Trouble) -> ErrorRow:
    """The row of an article that was set aside."""
    return ErrorRow(trouble.why, trouble.problem)


def values(row: Any) -> tuple[Any, ...]:
    """A row's values in the order of its columns."""
    return tuple(getattr(row, field.name) for field in fields(row))
