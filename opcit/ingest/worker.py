"""The child process: reads one job from standard input under limits, answers on standard output."""

from __future__ import annotations

import sys

import msgspec

from opcit.ingest.messages import Answer, Fetched, FetchJob, Job, Parsed, ParseJob, Refused
from opcit.ingest.unreadable import Unreadable

TOO_LARGE = (
    "Reading this needed more memory than is allowed: save the article as plain text and add that."
)


def main() -> None:
    """Does the one job. Whatever happens, the answer is one message or the process's death."""
    job = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Job)
    limit(job.seconds, job.memory)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer(job)))


def answer(job: Job) -> Answer:
    """The answer to a job."""
    try:
        return _fetched(job) if isinstance(job, FetchJob) else _parsed(job)
    except Unreadable as problem:
        return Refused(str(problem))
    except MemoryError:
        return Refused(TOO_LARGE)


def _parsed(job: ParseJob) -> Parsed:
    from opcit.ingest.parsing import parse

    return Parsed(parse(job.data, job.filename))


def _fetched(job: FetchJob) -> Fetched:
    from opcit.ingest.fetch import fetch

    return fetch(job.url, max_bytes=job.max_bytes, seconds=job.seconds)


def limit(seconds: int, memory: int) -> None:
    """Limits this process's CPU time and memory and keeps it from writing files, where the system can.

    macOS refuses a memory limit and Windows has none of these: there only the parent's clock holds.
    """
    try:
        import resource
    except ImportError:
        return
    wanted = (
        (
            resource.RLIMIT_CPU,
            seconds,
            seconds + 1,
        ),  # the soft limit's signal tells it from a crash
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    )
    for what, soft, hard in wanted:
        try:
            resource.setrlimit(what, (soft, hard))
        except (ValueError, OSError):
            continue


if __name__ == "__main__":
    main()
