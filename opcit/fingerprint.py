"""Which engine made a reading: its version and a hash of everything that decides what it finds."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from opcit import __version__, lists
from opcit.models import plugged

_HERE = Path(__file__).parent
_APART = (
    "store", "exports", "ingest", "views", "corrections", "search", "notes", "comparing", "corpus",
    "importing", "asking", "sharing", "identity", "__pycache__",
)  # fmt: skip
"""What does not bear on what is found in an article."""


@cache
def engine_id() -> str:
    """The engine's version and a hash of its code, lexicons and weights: "0.1.0+3f9a0c1d2e4b"."""
    digest = hashlib.sha256()
    for path in sorted(p for p in _HERE.rglob("*") if p.is_file() and _decides(p)):
        digest.update(path.relative_to(_HERE).as_posix().encode())
        digest.update(path.read_bytes())
    for path in lists.files():
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    digest.update(repr(plugged.identity()).encode())
    return f"{__version__}+{digest.hexdigest()[:12]}"


def _decides(path: Path) -> bool:
    """Whether a file bears on what is found; model cards do not."""
    return not set(path.relative_to(_HERE).parts) & set(_APART) and path.suffix not in (
        ".pyc",
        ".md",
    )
