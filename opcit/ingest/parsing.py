"""Bytes -> Article within this process: finds the format, runs its extractor, assembles."""

from __future__ import annotations

from opcit.article import Article
from opcit.ingest.assemble import assembled
from opcit.ingest.formats import Format
from opcit.ingest.unreadable import Unreadable


def parsed(data: bytes, format: Format) -> Article:
    """The article in bytes of that format. Raises Unreadable, also for a file that its parser refuses."""
    try:
        page = format.extract(data)
    except (Unreadable, MemoryError):
        raise
    except Exception as problem:
        raise Unreadable(
            f"This {format.title} could not be read, it seems to be damaged:"
            " save it again, or copy its text and paste it."
        ) from problem
    return assembled(page)
