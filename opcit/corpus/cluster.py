"""Partitions read on a Dask cluster. Dask is an extra: see requirements-dask.txt.

Nothing but bytes goes to a worker and back, so workers need Opcit and no file of the driver's.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec

from opcit.corpus import watching
from opcit.corpus.messages import BadCorpus, Partition, Result, Stuck
from opcit.corpus.runners import AHEAD, as_they_end

RETRIES = 3
"""How often a partition is given to another worker after one was lost with it."""
ANSWER = 15
"""Seconds in which a scheduler has to answer."""
_LOCAL = re.compile(r"local:([1-9]\d*)")
_KILLED = f"Workers of the cluster died {RETRIES + 1} times over one partition; the same command goes on from here."
_MISSING = "Dask is not installed here: run `pip install -r requirements-dask.txt`, or leave out --cluster."


class DaskCluster:
    """The workers of a Dask cluster: one of this machine's own (`local:4`), or the one at an address."""

    def __init__(self, where: str) -> None:
        try:
            import distributed
        except ImportError:
            raise BadCorpus(_MISSING) from None
        self._dask: Any = distributed
        self._cluster = self._own(int(match[1])) if (match := _LOCAL.fullmatch(where)) else None
        self._client = self._reached(self._cluster or where, where)

    def _own(self, workers: int) -> Any:
        import dask

        dask.config.set({"distributed.scheduler.allowed-failures": RETRIES})
        return self._dask.LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address=None, memory_limit=0,
            silence_logs=logging.CRITICAL,
        )  # fmt: skip

    def _reached(self, cluster: Any, where: str) -> Any:
        try:
            return self._dask.Client(cluster, timeout=ANSWER)
        except (OSError, ValueError):
            raise BadCorpus(
                f"No Dask scheduler answers at {where}: give --cluster local:N or tcp://host:port."
            ) from None

    def workers(self) -> int:
        """The threads of the workers that are there now; their number may change."""
        return sum(self._client.nthreads().values())

    def results(self, partitions: Iterator[Partition]) -> Iterator[Result]:
        """Each partition's result. Raises Stuck where one is lost again and again."""
        futures = map(self._submitted, partitions)
        try:
            for done in as_they_end(futures, lambda: max(1, self.workers()) * AHEAD, self._first):
                yield msgspec.msgpack.decode(done.result(), type=Result)
                done.release()
        except self._dask.KilledWorker:
            raise Stuck(_KILLED) from None
        except ImportError as problem:
            raise Stuck(f"The workers of the cluster lack a module: {problem}.") from None
        except (OSError, TimeoutError, self._dask.client.FutureCancelledError):
            raise Stuck("The Dask scheduler is lost; the same command goes on from here.") from None

    def _submitted(self, partition: Partition) -> Any:
        data = msgspec.msgpack.encode(partition)
        return self._client.submit(watching.packed_result, data, pure=False, retries=RETRIES)

    def _first(self, pending: set[Any]) -> set[Any]:
        return set(self._dask.wait(pending, return_when="FIRST_COMPLETED").done)

    def close(self) -> None:
        """Ends the workers' own processes, and the cluster if it is ours."""
        with suppress(Exception):  # a scheduler that is lost has nothing left to end
            self._client.run(watching.close)
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()
