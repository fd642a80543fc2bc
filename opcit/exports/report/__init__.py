"""A reading as one HTML file to read, send and print: it needs no server, no network and no script.

Each part of the page is a file here; all text of the article, and all that people wrote, passes through `escape`.
"""

from __future__ import annotations

from collections.abc import Sequence

from opcit.exports.notice import Notice
from opcit.exports.report.page import document
from opcit.notes.threads import Thread
from opcit.reading import Reading


def one(reading: Reading, told: Notice, threads: Sequence[Thread] = ()) -> str:
    """A reading as an HTML document, with what people wrote of it if that is given."""
    return document(reading, told, threads)
