"""Runs a job in a child process, and ends it when its time is over or nobody wants it any more."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from threading import Thread

import msgspec

from opcit.ingest.messages import Answer, Job, Refused
from opcit.ingest.unreadable import Stopped
from opcit.settings import ROOT

_POLL = 0.1
_PASSED_ON = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SSL_CERT_FILE", "SSL_CERT_DIR")  # fmt: skip
"""All that a child gets of the environment: it reads untrusted files, and has no use for secrets."""
_STARTING = 5
"""Seconds a child may need to start, beyond the job's own."""
_XCPU = -24

TOOK_TOO_LONG = "Reading this took more than {} seconds and was stopped: save the article as plain text and add that."
BROKE_DOWN = (
    "Reading this failed, it is too large or damaged: save the article as plain text and add that."
)


def run(
    job: Job,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    too_long: str = TOOK_TOO_LONG,
    module: str = "opcit.ingest.worker",
) -> Answer:
    """What the child answers; a Refused where it dies or takes too long. Raises Stopped if cancelled."""
    with subprocess.Popen(
        [sys.executable, "-B", "-m", module],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        cwd=ROOT, env=_environment(),
    ) as child:  # fmt: skip
        try:
            output = _output(child, job, cancelled)
        except TimeoutError:
            return Refused(too_long.format(job.seconds))
    if child.returncode == _XCPU:
        return Refused(too_long.format(job.seconds))
    try:
        answer: Answer = msgspec.msgpack.decode(output, type=Answer)
    except msgspec.DecodeError:
        return Refused(BROKE_DOWN)
    return answer


def _output(child: subprocess.Popen[bytes], job: Job, cancelled: Callable[[], bool]) -> bytes:
    """All that the child writes; it is dead afterwards, whatever happens."""
    until = time.monotonic() + job.seconds + _STARTING
    output: list[bytes] = []
    # A thread, because communicate(timeout=...) cannot be tried again with input left to write.
    talk = Thread(target=lambda: output.append(child.communicate(msgspec.msgpack.encode(job))[0]))
    talk.start()
    try:
        while talk.is_alive():
            talk.join(_POLL)
            if cancelled():
                raise Stopped
            if time.monotonic() > until:
                raise TimeoutError
    finally:
        child.kill()
        talk.join()
    return output[0]


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return kept | {
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }
