"""Records -> partitions, the same ones whenever the same input is read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from opcit.corpus.messages import Options, Partition, Record

WORDS = 20_000
RECORDS = 500
LETTERS = 6
"""Bytes of a word, roughly, its space included: counting words would mean reading the files."""


def partitions(
    records: Iterable[Record], options: Options, words: int = WORDS
) -> Iterator[Partition]:
    """Records in their order, in partitions of about `words` words; one longer is one of its own."""
    held: list[Record] = []
    size = number = 0
    for record in records:
        length = len(record.data) + 1
        if held and (size + length > words * LETTERS or len(held) >= RECORDS):
            yield _partition(number, held, options)
            held, size, number = [], 0, number + 1
        held.append(record)
        size += length
    if held:
        yield _partition(number, held, options)


def _partition(number: int, records: list[Record], options: Options) -> Partition:
    digest = hashlib.sha256(msgspec.msgpack.encode(records)).hexdigest()[:16]
    return Partition(number, digest, tuple(records), options)
