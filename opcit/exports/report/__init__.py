"""A reading as one HTML file to read, send and print: it needs no server, no network and no script.

Each part of the page is a file here; all text of the article passes through `escape`.
"""

from __future__ import annotations

from opcit.exports.notice import Notice
from opcit.exports.report.page import document
from opcit.reading import Reading


def one(reading: Reading, told: Notice) -> str:
    """A reading as an HTML document."""
    return document(reading, told)
