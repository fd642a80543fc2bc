"""Plain text: an article pasted or saved as .txt."""

from __future__ import annotations

from opcit.ingest import layout
from opcit.ingest.encoding import decoded
from opcit.ingest.normalise import normalised
from opcit.ingest.page import Page


def extract(data: bytes) -> Page:
    """The page that a text file holds. Raises Unreadable if it is not text."""
    return from_text(decoded(data))


def from_text(text: str) -> Page:
    """The page that these characters hold."""
    return Page(layout.blocks(normalised(text)))
