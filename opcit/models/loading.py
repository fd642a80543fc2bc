"""Weight files: where they are, what their hashes are, and ONNX sessions over them.

weights/manifest.json says, for each file, its SHA-256 and what made it. The weights are read from
the package, so that a copy of the project is all that an analysis needs.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import cache
from pathlib import Path

import onnxruntime as ort
from tokenizers import Tokenizer

from opcit.models import plugged

FOLDER = Path(__file__).resolve().parent / "weights"
THREADS = int(os.environ.get("OPCIT_THREADS", "2"))
"""Threads of one model's run; 1 where each core has a process of its own, as in opcit.corpus."""
SLOWER = ["SkipLayerNormFusion"]
"""What ONNX Runtime would do to a graph to no good: a sum and its norm in one take several times as long as the two."""


class WeightsDamaged(Exception):
    """A weight file is absent or is not the one that was shipped; the text names it."""


@cache
def manifest() -> dict[str, str]:
    """The SHA-256 of each weight file, by its name."""
    try:
        files: dict[str, dict[str, str]] = json.loads((FOLDER / "manifest.json").read_bytes())
    except (OSError, ValueError):
        raise WeightsDamaged(f"{FOLDER / 'manifest.json'} is missing or damaged.") from None
    return {name: details["sha256"] for name, details in files.items()}


def hashes() -> dict[str, str]:
    """The first 12 digits of each weight file's SHA-256, by its name, as readings record them; and what
    a host has plugged in."""
    return {name: digest[:12] for name, digest in manifest().items()} | plugged.identity()


def load(name: str) -> bytes:
    """A weight file's bytes. Raises WeightsDamaged when it is absent or its hash differs."""
    path = FOLDER / name
    try:
        data = path.read_bytes()
    except OSError:
        raise WeightsDamaged(f"{path} is missing; install Opcit again.") from None
    if hashlib.sha256(data).hexdigest() != manifest().get(name):
        raise WeightsDamaged(f"{path} is damaged; install Opcit again.")
    return data


@cache
def session(name: str) -> ort.InferenceSession:
    """The ONNX session of a weight file, shared by all threads of the process."""
    load(name)
    # From the file, not from the bytes that were checked: a session keeps those for as long as it lives.
    return opened(FOLDER / name)


def opened(path: Path) -> ort.InferenceSession:
    """An ONNX session over a file, of ours or a host's."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # What it would keep of memory for the next batch is 40 MB, and takes no time to ask for anew.
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    # Threads that spin while they wait would starve the server's other threads.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
    )


@cache
def tokenizer() -> Tokenizer:
    """MiniLM's word pieces, without padding or truncation."""
    pieces = Tokenizer.from_str(load("tokenizer.json").decode())
    pieces.no_padding()
    pieces.no_truncation()
    return pieces
