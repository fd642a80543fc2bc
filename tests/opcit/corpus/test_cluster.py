"""Dask: a worker that is killed loses and doubles no partition."""

from __future__ import annotations

import os
import signal
import sys
from types import ModuleType

import pytest

from opcit.corpus.cluster import DaskCluster
from opcit.corpus.messages import Options, Partition, Record
from tests.opcit.corpus.invented import text

pytest.importorskip("distributed")


@pytest.fixture(autouse=True)
def _no_script(monkeypatch):
    """Dask's workers run the main script again; AppTest leaves its own behind, which is no program."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.filterwarnings("ignore")  # of Dask's own making, when a worker dies
def test_a_killed_worker_loses_and_doubles_nothing():
    records = (Record(f"r{n}", "", text(n).encode()) for n in range(10))
    partitions = [Partition(n, f"d{n}", (record,), Options()) for n, record in enumerate(records)]
    cluster = DaskCluster("local:2")
    try:
        pids = list(cluster._client.run(os.getpid).values())
        found = cluster.results(iter(partitions))
        numbers = [next(found).number]
        os.kill(pids[0], signal.SIGKILL)
        numbers += [result.number for result in found]
        assert sorted(numbers) == list(range(10))
    finally:
        cluster.close()
