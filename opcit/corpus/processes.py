"""Processes that read, started and ended from here, and what is known when one dies."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import msgspec

from opcit.corpus.messages import Broken, Partition, Result, Said, Stuck
from opcit.corpus.worker import read, write
from opcit.settings import ROOT

MODULE = "opcit.corpus.worker"
STARTING = 120
"""Seconds a process may take to start and load its models, on a busy machine."""
_ONE_THREAD = dict.fromkeys(("OPCIT_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1")  # fmt: skip
"""Each process has a core to itself: threads within it would only wait for each other."""
_PASSED_ON = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "HOME", "OPCIT_KNOWLEDGE", "OPCIT_SPACY_PIPELINE", "OPCIT_STANCE_MODEL")  # fmt: skip
"""All that a process gets of the environment: it reads files of strangers, and has no use for secrets."""


class Died(Exception):
    """The process ended before its result. index: of the record it read, None before the first."""

    def __init__(self, index: int | None, late: bool, code: int) -> None:
        super().__init__(f"index {index}, {'too late' if late else f'code {code}'}")
        self.index, self.late, self.code = index, late, code


class Worker:
    """One process that reads partitions, started when it is needed and again after it died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The process's id while it lives."""
        alive = self._process is not None and self._process.poll() is None
        return self._process.pid if alive and self._process else None

    def result(self, partition: Partition) -> Result:
        """What it makes of a partition. Raises Died, and Stuck where no process could do better."""
        process = self._started()
        at: int | None = None
        with _Clock(process, STARTING + partition.options.seconds) as clock:
            try:
                assert process.stdin and process.stdout
                write(process.stdin, partition)
                while True:
                    said = msgspec.msgpack.decode(read(process.stdout), type=Said)
                    if isinstance(said, Result):
                        return said
                    if isinstance(said, Broken):
                        raise Stuck(said.problem)
                    at = said.index
                    # The first record also pays for loading the models.
                    clock.wind(partition.options.seconds + (0 if at else STARTING))
            except (EOFError, OSError, msgspec.DecodeError):
                late = clock.rang
        self.close()
        raise Died(at, late, process.returncode)

    def _started(self) -> subprocess.Popen[bytes]:
        if self.pid is None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-m", MODULE],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=_environment(),
                start_new_session=True,
            )  # fmt: skip
        assert self._process
        return self._process

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()


class _Clock:
    """Kills a process when its time is over, unless it is wound again before."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self._process, self._seconds, self.rang = process, seconds, False
        self._timer: threading.Timer | None = None

    def __enter__(self) -> _Clock:
        self.wind(self._seconds)
        return self

    def __exit__(self, *failure: object) -> None:
        if self._timer:
            self._timer.cancel()

    def wind(self, seconds: float) -> None:
        """Gives it so many seconds from now."""
        if self._timer:
            self._timer.cancel()
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True
        self._timer.start()

    def _ring(self) -> None:
        self.rang = True
        self._process.kill()


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    path = os.pathsep.join(path for path in sys.path if path)
    return kept | {"PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"} | _ONE_THREAD


@contextmanager
def lent(free: list[Worker]) -> Iterator[Worker]:
    """A worker from a pile, put back afterwards; a new one where the pile is empty."""
    try:
        worker = free.pop()
    except IndexError:
        worker = Worker()
    try:
        yield worker
    finally:
        free.append(worker)
