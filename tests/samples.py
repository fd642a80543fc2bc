"""A library that holds the samples and their readings, made once for all processes of the tests."""

from __future__ import annotations

import fcntl
import tempfile
from pathlib import Path

from opcit import intake
from opcit.analyse import analyse
from opcit.fingerprint import engine_id
from opcit.settings import ROOT, Settings
from opcit.store import articles, library, open_store, readings


def once(folder: Path) -> Path:
    """It in a folder that the processes share: the first that comes makes it, the others wait."""
    path = folder / "samples" / "opcit.db"
    with (folder / "samples.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            made = Path(tempfile.mkdtemp(dir=folder))
            _make(made / path.name)
            made.rename(path.parent)
    return path


def _make(path: Path) -> None:
    """Loads and reads them as a server does when it starts first."""
    opened = open_store(f"sqlite:///{path}")
    assert not intake.load(opened, ROOT / "samples", "sample", lambda *step: None, Settings())
    with opened.write() as connection:
        for unread in library.unread(connection, engine_id()):
            kept = articles.get(connection, unread)
            assert kept
            readings.keep(connection, kept.article, engine_id(), analyse(kept.article))
    opened.engine.dispose()
