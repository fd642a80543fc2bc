"""Names in sentences, by a fine-tuned MiniLM (see weights/names.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
import numpy.typing as npt

from opcit import watched
from opcit.models import loading
from opcit.models.encoding import filled, padded
from opcit.models.name_pieces import LABELS, Kind, Stretch, entities, stretches

FILE = "names.onnx"
Floats = npt.NDArray[np.float32]
_FORBIDDEN = -1e4

DOUBT = log(2)
"""A name must be twice as likely as none, however long it is: on web text things are taken for organisations else, and more doubt
loses organisations that nobody has heard of. weights/names.md has what it does."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name: words[first:last] of its sentence, one of KINDS, and the least sure word's probability."""

    first: int
    last: int
    label: Kind
    probability: float


def names(sentences: Sequence[Sequence[str]]) -> list[list[Found]]:
    """The names of each sentence, given as its words, in order."""
    return [_decoded(row) for row in watched.heed(log_probabilities(sentences))]


def log_probabilities(sentences: Sequence[Sequence[str]]) -> list[Floats]:
    """For each sentence an array (words, labels) of log-probabilities."""
    rows = [np.zeros((len(s), len(LABELS)), np.float32) for s in sentences]
    if not any(map(len, sentences)):
        return rows
    cut = [
        (row, stretch)
        for row, parts in zip(rows, stretches(loading.tokenizer(), sentences), strict=True)
        for stretch in parts
    ]
    session = loading.session(FILE)
    for batch in watched.through(list(filled([len(s.ids) for _, s in cut])), "finding names"):
        chosen = [cut[i] for i in batch]
        found = session.run(None, _arrays([stretch for _, stretch in chosen]))[0]
        for (row, stretch), out in zip(chosen, found, strict=True):
            row[stretch.first : stretch.last] = out[stretch.heads]
    return rows


def _arrays(parts: Sequence[Stretch]) -> dict[str, npt.NDArray[np.int64]]:
    return {
        "ids": padded([p.ids for p in parts]), "mask": padded([[1] * len(p.ids) for p in parts]),
        "case": padded([p.cases for p in parts]),
    }  # fmt: skip


def _decoded(row: Floats) -> list[Found]:
    best = best_path(row - _DOUBTED)
    sure = np.exp(row[np.arange(len(row)), best])
    return [
        Found(first, last, kind, float(sure[first:last].min()))
        for first, last, kind in entities([LABELS[i] for i in best])
    ]


def best_path(row: Floats) -> list[int]:
    """The likeliest labels (indices) of a sentence in which no I- stands without its B-.

    The likeliest label of each word where that is such a path, else by Viterbi's algorithm.
    """
    if not len(row):
        return []
    likeliest: list[int] = row.argmax(axis=1).tolist()
    if _MAY_BEGIN[likeliest[0]] and _MAY_FOLLOW[likeliest[:-1], likeliest[1:]].all():
        return likeliest
    return _viterbi(row)


def _viterbi(row: Floats) -> list[int]:
    steps = np.where(_MAY_FOLLOW, 0, _FORBIDDEN)
    score = row[0] + np.where(_MAY_BEGIN, 0, _FORBIDDEN)
    back = np.zeros(row.shape, np.int64)
    for i in range(1, len(row)):
        through = score[:, None] + steps
        back[i] = through.argmax(axis=0)
        score = through.max(axis=0) + row[i]
    path = [int(score.argmax())]
    for i in range(len(row) - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]


_DOUBTED = np.array([DOUBT * label.startswith("B-") for label in LABELS], np.float32)
_MAY_BEGIN = np.array([not label.startswith("I-") for label in LABELS])
_MAY_FOLLOW = np.array([[not b.startswith("I-") or a[2:] == b[2:] for b in LABELS] for a in LABELS])
"""Whether the second label may stand right after the first."""
