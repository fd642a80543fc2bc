"""Takes articles into the library: a folder's at start, a reader's files, pasted text, an address.

An article is saved as soon as it is read, before anything is made of it, so a killed process loses
none. What cannot be taken leaves the library as it was and comes back as one clear sentence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from opcit import folder, ingest
from opcit.analyse import Report
from opcit.article import Article
from opcit.store import Store, articles
from opcit.store.articles import Origin, Outcome


@dataclass(frozen=True, slots=True)
class Given:
    """One thing that a reader gives: its name, where it comes from, and how it is read."""

    name: str
    origin: Origin
    read: Callable[[bool], Article]  # told whether any language will do


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one thing given. problem: why it was refused; foreign: only for its language."""

    given: Given
    article: Article | None = None
    outcome: Outcome | None = None
    problem: str = ""
    foreign: bool = False


def file(name: str, data: bytes) -> Given:
    """A file that a reader uploads."""
    return Given(name, "upload", lambda any_language: ingest.read(data, name, any_language))


def pasted(text: str) -> Given:
    """Text that a reader pastes."""
    return Given(
        "The pasted text", "paste", lambda any_language: ingest.read_text(text, any_language)
    )


def address(url: str) -> Given:
    """A page that a reader names by its address."""
    return Given(url, "address", lambda any_language: ingest.read_address(url, any_language))


def take(
    store: Store, given: Iterable[Given], report: Report, any_language: bool = False
) -> list[Taken]:
    """Reads and keeps each thing given, in its own transaction; one that fails stops no other."""
    things = list(given)
    taken = []
    for done, thing in enumerate(things):
        report(thing.name, done, len(things))
        taken.append(_taken(store, thing, any_language))
    return taken


def _taken(store: Store, given: Given, any_language: bool) -> Taken:
    try:
        article = given.read(any_language)
    except ingest.Unreadable as problem:
        foreign = isinstance(problem, ingest.NotEnglish)
        return Taken(given, problem=str(problem), foreign=foreign)
    with store.write() as connection:
        outcome = articles.keep(connection, article, given.origin)
    return Taken(given, article, outcome)


def load(store: Store, path: Path, origin: Origin, report: Report) -> list[str]:
    """Keeps a folder's articles that the store has not met, and returns why others were refused.

    The last one kept is the one to read first, so that the newest card is the first. An article
    that a reader deleted stays deleted.
    """
    try:
        found = folder.articles(path, ingest.FORMATS)
    except OSError as problem:
        return [f"The folder {path} cannot be read: {problem.strerror}."]
    refused = []
    for done, one in enumerate(reversed(found)):
        report(one.path.name, done, len(found))
        if refusal := _loaded(store, one, origin):
            refused.append(refusal)
    return refused


def _loaded(store: Store, found: folder.Found, origin: Origin) -> str:
    """Keeps one file's article unless its very file is known; why not, where it is refused."""
    try:
        data = found.path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        with store.read() as connection:
            if articles.known(connection, digest):
                return ""
        article = found.described(ingest.read(data, found.path.name))
    except ingest.Unreadable as problem:
        return f"{found.path.name}: {problem}"
    except OSError as problem:
        return f"{found.path.name}: {problem.strerror}."
    with store.write() as connection:
        articles.keep_file(connection, article, origin, digest)
    return ""
