"""Stance towards a target in a sentence, by MiniLM fine-tuned on NewsMTSC (see weights/stance.md).

Target-dependent sentiment: Hamborg and Donnay 2021, "NewsMTSC", EACL.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from opcit import watched
from opcit.models import any_classifier, loading, plugged
from opcit.models.encoding import Pair, filled, padded, pair

FILE = "stance.onnx"
OURS = "MiniLM stance 1"
Floats = npt.NDArray[np.float32]


def by() -> str:
    """What the answers are by."""
    folder = plugged.stance()
    return f"{folder.name} (plugged in)" if folder else OURS


def probabilities(targets: Sequence[tuple[str, int, int]]) -> Floats:
    """Probabilities (n, 3) of negative, neutral and positive for each (sentence, start, end).

    start and end are the target's characters in the sentence. By the host's model where one is plugged in.
    """
    if folder := plugged.stance():
        return any_classifier.loaded(folder).probabilities(targets)
    out = np.zeros((len(targets), 3), np.float32)
    if not targets:
        return out
    pieces, session = loading.tokenizer(), loading.session(FILE)
    pairs = [pair(pieces, *target) for target in watched.heed(targets)]
    for batch in watched.heed(filled([len(p[0]) for p in pairs])):
        out[batch] = session.run(None, _arrays([pairs[i] for i in batch]))[0]
    return out


def _arrays(pairs: Sequence[Pair]) -> dict[str, npt.NDArray[np.int64]]:
    ids, segments, target = zip(*pairs, strict=True)
    return {
        "ids": padded(ids), "mask": padded([[1] * len(row) for row in ids]),
        "segments": padded(segments), "target": padded(target),
    }  # fmt: skip
