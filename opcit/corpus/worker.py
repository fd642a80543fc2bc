"""The process that reads: partitions on standard input, what came of them on standard output.

It may die of an article, or be killed while it reads one; who started it can tell by which.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
from typing import IO

import msgspec

from opcit.corpus.messages import Broken, Partition, Said

HEAD = 8
IDLE = 900
"""Seconds without work after which it ends, so that a cluster keeps none that its driver forgot."""
FILE = 256 * 1024**2
"""Bytes of a file it may write: py3langid unpacks its model into a temporary one."""


def write(stream: IO[bytes], message: object) -> None:
    """Writes one message, its length before it."""
    data = msgspec.msgpack.encode(message)
    stream.write(len(data).to_bytes(HEAD, "big") + data)
    stream.flush()


def read(stream: IO[bytes]) -> bytes:
    """The next message. Raises EOFError where the other side is gone."""
    length = int.from_bytes(_exactly(stream, HEAD), "big")
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def main() -> None:
    """Reads partitions until nobody sends any more."""
    said = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no message
    given: queue.Queue[Partition] = queue.Queue()
    threading.Thread(target=_listen, args=(given,), daemon=True).start()
    while True:
        try:
            partition = given.get(timeout=IDLE)
        except queue.Empty:
            return
        _work(partition, said)


def _listen(given: queue.Queue[Partition]) -> None:
    """Takes in partitions; ends the process at once when whoever sends them is gone."""
    try:
        while True:
            data = read(sys.stdin.buffer)
            given.put(msgspec.msgpack.decode(data, type=Partition))
    except EOFError:
        os._exit(0)


def _work(partition: Partition, said: IO[bytes]) -> None:
    from opcit.corpus.reading import results
    from opcit.models.loading import WeightsDamaged

    _limit(partition.options.memory)
    try:
        message: Said
        for message in results(partition):
            write(said, message)
    except WeightsDamaged as problem:
        write(said, Broken(str(problem)))


def _limit(memory: int) -> None:
    """Keeps the process from taking more memory than this and from filling a disk, where the system can."""
    try:
        import resource
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, FILE)):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue


if __name__ == "__main__":
    main()
