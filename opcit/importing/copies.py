"""Near-duplicates, such as syndicated copies, by MinHash (Broder 1997) over runs of words.

The share of places in which two signatures agree estimates the share of runs that two texts have
in common. Signatures that agree in a whole band are compared (locality-sensitive hashing), so that a
new text is compared with few of the library's.
"""

from __future__ import annotations

import re
from zlib import crc32

import numpy as np
import numpy.typing as npt

RUN = 4
"""Words of a run: long enough that two texts on one subject share few."""
BANDS, ROWS = 32, 4
PLACES = BANDS * ROWS
COPY = 0.6
"""Texts with this share of runs in common are copies; two reports of one event have under 0.1."""
_CHUNK = 4096
_WORD = re.compile(r"[^\W_]+")
_RANDOM = np.random.default_rng(20200101)
_MULTIPLY = _RANDOM.integers(1, 2**63, PLACES, dtype=np.uint64) | np.uint64(1)
_ADD = _RANDOM.integers(0, 2**63, PLACES, dtype=np.uint64)
Signature = npt.NDArray[np.uint32]


def signature(text: str) -> Signature:
    """The text's signature; the same for texts that differ in letter case, punctuation and spaces only."""
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}
    hashes = np.fromiter((crc32(run.encode()) for run in runs), np.uint64, len(runs))
    least = np.full(PLACES, 2**32 - 1, np.uint32)
    for start in range(0, len(hashes), _CHUNK):
        mixed = hashes[start : start + _CHUNK, None] * _MULTIPLY + _ADD  # modulo 2^64
        least = np.minimum(least, (mixed >> np.uint64(32)).astype(np.uint32).min(axis=0))
    return least


def bands(found: Signature) -> list[int]:
    """One number a band; texts that agree in any are worth comparing."""
    return [crc32(row.tobytes()) for row in found.reshape(BANDS, ROWS)]


def alike(one: Signature, other: Signature) -> float:
    """The share of runs that two texts have in common, about: 0..1."""
    return float((one == other).mean())
