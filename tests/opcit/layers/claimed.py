"""What the tests of claims ask of a reading: its claims, as they are read off it."""

from __future__ import annotations

from opcit.layers import claims, quotes


def found(reading):
    """Kind, holder and words of each claim."""
    reading = reading.extended(quotes.annotate(reading))
    words = reading.article.text
    return [(c.kind, c.holder, words[c.start : c.end]) for c in claims.annotate(reading)]


def kinds(reading):
    """Kind and holder of each claim."""
    return [(kind, holder) for kind, holder, _ in found(reading)]
