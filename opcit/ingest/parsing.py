"""Bytes -> Article within this process: finds the format, runs its extractor, assembles."""

from __future__ import annotations

from opcit.article import Article
from opcit.ingest.assemble import assembled
from opcit.ingest.formats import format_of
from opcit.ingest.unreadable import Unreadable


def parse(data: bytes, filename: str) -> Article:
    """The article in a file's bytes. Raises Unreadable, also for a file that its parser refuses."""
    chosen = format_of(data, filename)
    try:
        page = chosen.extract(data)
    except (Unreadable, MemoryError):
        raise
    except Exception as problem:
        raise Unreadable(
            f"This {chosen.title} could not be read, it seems to be damaged:"
            " save it again, or copy its text and paste it."
        ) from problem
    return assembled(page)
