"""A partition is read until there is a result: tried again after a death, what kills is set aside."""

from __future__ import annotations

import signal
from collections import Counter

import msgspec

from opcit.corpus.messages import Partition, Record, Result, Stuck, Trouble
from opcit.corpus.processes import Died, Worker, lent

TRIES = 2
"""How often a record may be read when its process dies, before it is blamed."""
_FREE: list[Worker] = []
"""The workers of this process that have nothing to do."""
LATE = "Reading it took more than {} seconds."
DIED = "The process that read it died {} times ({})."


def result(partition: Partition) -> Result:
    """The result of a partition, whatever its records do. Raises Stuck where nothing can be read."""
    deaths: Counter[int | None] = Counter()
    while True:
        try:
            with lent(_FREE) as worker:
                return worker.result(partition)
        except Died as death:
            deaths[death.index] += 1
            if death.index is None and deaths[None] > TRIES:
                raise Stuck(
                    f"No process for reading can be started ({_how(death.code)})."
                ) from None
            if death.index is not None and (death.late or deaths[death.index] >= TRIES):
                blamed = _blamed(partition.records[death.index], partition, death)
                partition = msgspec.structs.replace(partition, aside=(*partition.aside, blamed))


def packed_result(partition: bytes) -> bytes:
    """The same over MessagePack, for other machines."""
    found = result(msgspec.msgpack.decode(partition, type=Partition))
    return msgspec.msgpack.encode(found)


def pids() -> list[int]:
    """The processes of the workers that have nothing to do."""
    return [worker.pid for worker in _FREE if worker.pid is not None]


def close() -> None:
    """Ends the workers that have nothing to do."""
    while _FREE:
        _FREE.pop().close()


def _blamed(record: Record, partition: Partition, death: Died) -> Trouble:
    if death.late:
        return Trouble(record.source, "too long", LATE.format(partition.options.seconds))
    return Trouble(record.source, "crashed", DIED.format(TRIES, _how(death.code)))


def _how(code: int) -> str:
    try:
        return signal.Signals(-code).name if code < 0 else f"exit status {code}"
    except ValueError:
        return f"signal {-code}"
