"""Who has the partitions read. A Runner is a pool of this machine's processes, or a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Protocol, TypeVar

from opcit.corpus import watching
from opcit.corpus.messages import Partition, Result

AHEAD = 2
"""Partitions for each worker that are on their way at once: one is read, one waits."""
F = TypeVar("F")


class Runner(Protocol):
    """Reads partitions somewhere. The results come in any order, one for each partition."""

    def workers(self) -> int:
        """How many partitions are read at the same time."""

    def results(self, partitions: Iterator[Partition]) -> Iterator[Result]:
        """Each partition's result; partitions are asked for only as fast as they are read."""

    def close(self) -> None:
        """Ends what was started."""


class LocalPool:
    """Processes of this machine, each watched by a thread of this one."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="opcit-corpus")

    def workers(self) -> int:
        """The processes."""
        return self._workers

    def results(self, partitions: Iterator[Partition]) -> Iterator[Result]:
        """Each partition's result."""
        futures = (self._pool.submit(watching.result, p) for p in partitions)
        for done in as_they_end(futures, lambda: self._workers * AHEAD, _first):
            yield done.result()

    def close(self) -> None:
        """Ends the processes; one that still reads is waited for."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        watching.close()


def as_they_end(
    futures: Iterator[F], most: Callable[[], int], first: Callable[[set[F]], set[F]]
) -> Iterator[F]:
    """Futures as they end, with at most `most()` of them begun. first: those that have ended, at least one."""
    pending: set[F] = set()
    for future in futures:
        pending.add(future)
        while len(pending) >= most():
            yield from (done := first(pending))
            pending -= done
    while pending:
        yield from (done := first(pending))
        pending -= done


def _first(pending: set[Future[Result]]) -> set[Future[Result]]:
    return set(wait(pending, return_when=FIRST_COMPLETED).done)
