"""A partition -> its result, in this process: each record is read, analysed and made rows of."""

from __future__ import annotations

import traceback
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from opcit import ingest, syntax
from opcit.analyse import analyse
from opcit.article import Article
from opcit.corpus.messages import Begun, Kept, Options, Partition, Record, Result, Trouble, Why
from opcit.corpus.rows import article_row, error_row, found_rows, words
from opcit.corpus.sheets import Sheet, sheets
from opcit.fingerprint import engine_id
from opcit.ingest.language import require_english
from opcit.ingest.parsing import parse
from opcit.ingest.stated import described
from opcit.reading import Reading, to_json

MISTAKE = "Opcit made a mistake in reading it: {}."
MEMORY = "Reading it needs more memory than one article may take."


class Refused(Exception):
    """A record that gives no reading."""

    def __init__(self, why: Why, problem: str) -> None:
        super().__init__(problem)
        self.why, self.problem = why, problem


def results(partition: Partition) -> Iterator[Begun | Result]:
    """Tells each record before it is read, then gives the result."""
    made, kept, count = sheets(), [], 0
    for trouble in partition.aside:
        made["errors"].add(trouble.source, [error_row(trouble)])
    aside = {trouble.source for trouble in partition.aside}
    for index, record in enumerate(partition.records):
        if record.source in aside:
            continue
        yield Begun(index)
        try:
            article, reading = _read(record, partition.options)
        except Refused as refused:
            trouble = Trouble(record.source, refused.why, refused.problem)
            made["errors"].add(record.source, [error_row(trouble)])
            continue
        _add(made, record.source, reading)
        count += words(article)
        if partition.options.readings:
            kept.append(_kept(article, reading))
    yield _result(partition, made, count, kept)


def _read(record: Record, options: Options) -> tuple[Article, Reading]:
    """The article as the input has it, and its reading. Raises Refused, whatever happens."""
    try:
        article = _article(record, options)
        return article, analyse(article)
    except ingest.NotEnglish as problem:
        raise Refused("language", str(problem)) from None
    except ingest.Unreadable as problem:
        raise Refused("unreadable", str(problem)) from None
    except MemoryError:
        raise Refused("failed", MEMORY) from None
    except Exception as problem:
        raise Refused("failed", MISTAKE.format(_what(problem))) from None
    finally:
        syntax.forget()


def _what(problem: Exception) -> str:
    """What happened and where, for whoever mends it."""
    where = traceback.extract_tb(problem.__traceback__)[-1]
    return f"{type(problem).__name__}: {problem} ({Path(where.filename).name}, line {where.lineno})"


def _article(record: Record, options: Options) -> Article:
    """Parsed here and not in a child of its own: this process is one that may die of it."""
    if record.problem:
        raise ingest.Unreadable(record.problem)
    if record.filename:
        article = parse(record.data, record.filename)
    else:
        article = ingest.read_text(record.data.decode(), any_language=True)
    if not options.any_language:
        require_english(article)
    return described(article, record.details)


def _add(made: dict[str, Sheet], source: str, reading: Reading) -> None:
    made["articles"].add(source, [article_row(reading.article, engine_id())])
    for name, rows in found_rows(reading):
        made[name].add(source, rows)


def _kept(article: Article, reading: Reading) -> Kept:
    return Kept(msgspec.json.encode(article), zlib.compress(to_json(reading).encode()))


def _result(partition: Partition, made: dict[str, Sheet], count: int, kept: list[Kept]) -> Result:
    tables = {name: sheet.finished() for name, sheet in made.items()}
    rows = {name: sheet.rows for name, sheet in made.items()}
    return Result(
        partition.number, partition.digest, engine_id(), tables, rows, count, partition.size,
        peak(), tuple(kept),
    )  # fmt: skip


def peak() -> int:
    """The most memory this process ever had, in bytes; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0
    import sys

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
