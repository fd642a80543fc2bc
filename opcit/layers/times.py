"""Expressions of time in the author's words and the title, with the dates they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.article import Role
from opcit.findings import Finding
from opcit.reading import Reading
from opcit.timex.resolve import times

ROLES: tuple[Role, ...] = ("title", "heading", "body", "caption", "editors_note")
"""The paragraphs that are read for times; a newsletter box or a byline says nothing of the story."""


def annotate(reading: Reading) -> Iterator[Finding]:
    """Each expression of time, resolved from the publication date or the date told of before."""
    spans = [(p.start, p.end) for p in reading.article.paragraphs if p.role in ROLES]
    yield from times(reading.article.text, spans, reading.article.published.value or "")
