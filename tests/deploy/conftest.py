"""Two replicas on one real PostgreSQL behind a real Caddy: what deploy/compose.yaml starts, without Docker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from benchmarks.proxying import proxied
from benchmarks.serving import CHROMIUM_ARGS, Replica, chromium, replica


@dataclass(frozen=True, slots=True)
class Host:
    """The address that visitors use, the replicas behind it, and their database."""

    address: str
    replicas: tuple[Replica, Replica]
    database_url: str


@pytest.fixture
def host(postgres_url: str, tmp_path: Path) -> Iterator[Host]:
    settings = {"OPCIT_LOG_JSON": "1"}
    with (
        replica(database_url=postgres_url, **settings) as one,
        replica(database_url=postgres_url, **settings) as other,
        proxied([one.address, other.address], tmp_path) as address,
    ):
        yield Host(address, (one, other), postgres_url)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_ARGS))
        yield started
        started.close()
