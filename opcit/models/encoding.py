"""Sentences as the encoder's inputs, the same in training and at run time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

LONGEST = 160
"""Word pieces of a sentence and its target; a longer sentence is cut around the target."""

LONGEST_TARGET = 16
CLS, SEP = 101, 102
"""The pieces that begin and end a sequence, as in all of BERT's English vocabularies."""

Pair = tuple[list[int], list[int], list[int]]


def pair(pieces: Tokenizer, sentence: str, start: int, end: int) -> Pair:
    """Token ids, segment ids and target mask of "sentence [SEP] target".

    start and end: the target's characters in the sentence. Segment 1 is the target, in the sentence and after it.
    """
    encoded = pieces.encode(sentence, add_special_tokens=False)
    hit = [s < end and e > start for s, e in encoded.offsets]
    target = pieces.encode(sentence[start:end], add_special_tokens=False).ids[:LONGEST_TARGET]
    ids, marks = window(encoded.ids, hit, LONGEST - 3 - len(target))
    tokens = [CLS, *ids, SEP, *target, SEP]
    segments = [0, *map(int, marks), 0, *[1] * (len(target) + 1)]
    return tokens, segments, [0, *map(int, marks), *[0] * (len(target) + 2)]


def window(ids: list[int], hit: list[bool], room: int) -> tuple[list[int], list[bool]]:
    """At most `room` pieces, with the target's first piece inside."""
    first = hit.index(True) if True in hit else 0
    left = max(0, min(first - room // 2, len(hit) - room))
    return ids[left : left + room], hit[left : left + room]


def batches(lengths: Sequence[int], size: int) -> Iterator[list[int]]:
    """Indices in batches of similar length, so that little is spent on padding."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i])
    for at in range(0, len(order), size):
        yield order[at : at + size]


PIECES = 512
"""Word pieces of a batch, padding included: large enough to fill the cores, small enough to pad little."""


def filled(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices in batches of similar length, each of at most PIECES pieces with its padding (or one row)."""
    batch: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if batch and (len(batch) + 1) * lengths[i] > PIECES:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def padded(rows: Sequence[Sequence[int]]) -> npt.NDArray[np.int64]:
    """Rows of different lengths as one array (rows, longest), zeros at their ends."""
    out = np.zeros((len(rows), max(map(len, rows))), np.int64)
    for line, row in zip(out, rows, strict=True):
        line[: len(row)] = row
    return out
