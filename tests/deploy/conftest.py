"""Two replicas on one real PostgreSQL behind a real Caddy: what deploy/compose.yaml starts, without Docker."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from benchmarks.proxying import proxied
from benchmarks.serving import Replica, replica


@dataclass(frozen=True, slots=True)
class Host:
    """The address that visitors use, the replicas behind it, and their database."""

    address: str
    replicas: tuple[Replica, Replica]
    database_url: str


@pytest.fixture(scope="module")
def host(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    settings = {"OPCIT_LOG_JSON": "1"}
    with (
        replica(database_url=postgres_url, **settings) as one,
        replica(database_url=postgres_url, **settings) as other,
        proxied([one.address, other.address], tmp_path_factory.mktemp("proxy")) as address,
    ):
        yield Host(address, (one, other), postgres_url)


@pytest.fixture
def visits(host: Host) -> Callable[[Replica], int]:
    """visits(replica): how often a browser has connected to it since the test began, by its log."""
    before = {replica.address: _connected(replica) for replica in host.replicas}
    return lambda replica: _connected(replica) - before[replica.address]


def _connected(replica: Replica) -> int:
    lines = [json.loads(line) for line in replica.log.read_text().splitlines() if line[:1] == "{"]
    return sum(line["message"] == "connected" for line in lines)
