"""A child that does what its job's file name says, for the tests of limits. Run with -m."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import msgspec

from opcit.ingest import parsing
from opcit.ingest.messages import Answer, Job, ParseJob, Refused
from opcit.ingest.worker import answer, limit


def loop(job: ParseJob) -> Answer:
    while True:
        pass


def sleep(job: ParseJob) -> Answer:
    time.sleep(600)
    return Refused("slept")


def eat(job: ParseJob) -> Answer:
    parsing.parse = lambda data, filename: bytearray(10**12)  # type: ignore[assignment,return-value]
    return answer(job)


def crash(job: ParseJob) -> Answer:
    os.abort()


def babble(job: ParseJob) -> Answer:
    print("Hello, I am no message.", flush=True)
    return Refused("")


def environment(job: ParseJob) -> Answer:
    return Refused(" ".join(sorted(os.environ)))


def write(job: ParseJob) -> Answer:
    try:
        Path(job.data.decode()).write_text("x")
    except OSError as problem:
        return Refused(str(problem))
    return Refused("written")


if __name__ == "__main__":
    job = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Job)
    limit(job.seconds, job.memory)
    sys.stdout.buffer.write(msgspec.msgpack.encode(globals()[job.filename](job)))
