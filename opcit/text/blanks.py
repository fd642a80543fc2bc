"""Text without some of its stretches, at unchanged offsets."""

from __future__ import annotations

from collections.abc import Iterable

from opcit.article import Span


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with spaces for these [start, end)."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(letters)
