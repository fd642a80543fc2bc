"""Takes articles into the library: a folder's at start, a reader's files, pasted text, an address.

An article is saved as soon as it is read, before anything is made of it, so a killed process loses
none. What cannot be taken leaves the library as it was and comes back as one clear sentence.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection

from opcit import folder, ingest
from opcit.analyse import Cancelled, Report
from opcit.article import Article, Published
from opcit.exports import taking_back
from opcit.exports.taking_back import Whole
from opcit.fingerprint import engine_id
from opcit.settings import Settings
from opcit.store import Store, articles, corrections, discussion, readings
from opcit.store.articles import Origin, Outcome

log = logging.getLogger(__name__)
_FAILED = "Opcit made a mistake in reading it; the server's log says more."


class Read(Protocol):
    """Reads an article, or an exported reading of one.

    Raises ingest.Unreadable or NotAReading with a sentence, ingest.Stopped once cancelled.
    """

    def __call__(
        self, *, any_language: bool, settings: Settings, cancelled: Callable[[], bool]
    ) -> Article | Whole: ...


@dataclass(frozen=True, slots=True)
class Given:
    """One thing that a reader gives: its name, where it comes from, and how it is read."""

    name: str
    origin: Origin
    read: Read


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one thing given. problem: why it was refused; foreign: only for its language.

    engine: what had made the reading that came with it and was kept, or ""; said: how many comments
    and highlights came with it that were not here.
    """

    given: Given
    article: Article | None = None
    outcome: Outcome | None = None
    problem: str = ""
    foreign: bool = False
    engine: str = ""
    said: int = 0


def file(name: str, data: bytes) -> Given:
    """A file that a reader uploads: an article, or a reading that was exported."""
    if taking_back.is_export(name):
        return Given(name, "import", partial(_exported, data))
    return Given(name, "upload", partial(ingest.read, data, name))


def _exported(
    data: bytes, *, any_language: bool, settings: Settings, cancelled: Callable[[], bool]
) -> Whole:
    """The reading in an exported file, with corrections and comments, in whatever language its article is."""
    if len(data) > settings.max_bytes:
        raise taking_back.NotAReading(
            f"This file has more than the {settings.max_bytes / 1024**2:g} MB that one may have."
        )
    return taking_back.read_whole(data)


def pasted(text: str) -> Given:
    """Text that a reader pastes."""

    def read(*, any_language: bool, settings: Settings, cancelled: Callable[[], bool]) -> Article:
        return ingest.read_text(text, any_language=any_language, settings=settings)

    return Given("The pasted text", "paste", read)


def address(url: str) -> Given:
    """A page that a reader names by its address."""
    return Given(url, "address", partial(ingest.read_address, url))


def take(
    store: Store,
    given: Sequence[Given],
    report: Report,
    settings: Settings,
    any_language: bool = False,
) -> list[Taken]:
    """Reads and keeps each thing given, in its own transaction; one that fails stops no other.

    Raises Cancelled as `report` does, also while a thing is being read; what was kept stays.
    """
    taken = []
    for done, thing in enumerate(given):
        step = partial(report, thing.name, done, len(given))
        step()
        read = partial(thing.read, any_language=any_language, settings=settings)
        taken.append(_taken(store, thing, read, step))
    return taken


def _taken(
    store: Store, given: Given, read: Callable[..., Article | Whole], step: Callable[[], None]
) -> Taken:
    try:
        found = read(cancelled=lambda: _unwanted(step))
    except ingest.Stopped:
        raise Cancelled from None
    except ingest.Unreadable as problem:
        foreign = isinstance(problem, ingest.NotEnglish)
        return Taken(given, problem=str(problem), foreign=foreign)
    except taking_back.NotAReading as problem:
        return Taken(given, problem=str(problem))
    except Exception:
        log.exception("Reading %s failed", given.name)
        return Taken(given, problem=_FAILED)
    with store.write() as connection:
        if not isinstance(found, Article):
            return _with_reading(connection, given, found)
        return Taken(given, found, articles.keep(connection, found, given.origin))


def _with_reading(connection: Connection, given: Given, found: Whole) -> Taken:
    """Keeps an article with the reading, corrections and comments that came with it; what is there already stays.

    An inferred date is the reading's and not the article's.
    """
    article = found.reading.article
    if not readings.dated(article):
        article = article.with_details(published=Published())
    outcome = articles.keep(connection, article, given.origin)
    if found.record:
        corrections.take_in(connection, article.id, found.record.log, found.record.details)
    said = discussion.take_in(connection, article, found.threads)
    if readings.get(connection, article, engine_id()) is not None:
        return Taken(given, article, outcome, said=said)
    readings.keep(connection, article, engine_id(), found.reading)
    return Taken(given, article, outcome, engine=found.reading.opcit.version, said=said)


def _unwanted(step: Callable[[], None]) -> bool:
    try:
        step()
    except Cancelled:
        return True
    return False


def load(store: Store, path: Path, origin: Origin, report: Report, settings: Settings) -> list[str]:
    """Keeps a folder's articles that the store has not met, and returns why others were refused.

    The last one kept is the one to read first, so that the newest card is the first. An article
    that a reader deleted stays deleted.
    """
    try:
        found = folder.articles(path, ingest.EXTENSIONS)
    except OSError as problem:
        return [f"The folder {path} cannot be read: {problem.strerror}."]
    refused = []
    for done, one in enumerate(reversed(found)):
        report(one.path.name, done, len(found))
        if refusal := _loaded(store, one, origin, settings):
            refused.append(refusal)
    return refused


def _loaded(store: Store, found: folder.Found, origin: Origin, settings: Settings) -> str:
    """Keeps one file's article unless its very file is known; why not, where it is refused."""
    try:
        data = found.path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        with store.read() as connection:
            if articles.known(connection, digest):
                return ""
        article = found.described(ingest.read(data, found.path.name, settings=settings))
    except ingest.Unreadable as problem:
        return f"{found.path.name}: {problem}"
    except OSError as problem:
        return f"{found.path.name}: {problem.strerror}."
    except Exception:
        log.exception("Reading %s failed", found.path)
        return f"{found.path.name}: {_FAILED}"
    with store.write() as connection:
        articles.keep_file(connection, article, origin, digest)
    return ""
