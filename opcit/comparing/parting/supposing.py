"""On what a forecast hangs: a plain one foresees more than one with an "if", and what comes "only if" is a condition."""

from __future__ import annotations

from opcit.comparing.parting.author_text import patterns

PLAIN, IF, ONLY_IF = range(3)


def supposes(sentence: str) -> int:
    """PLAIN, IF or ONLY_IF."""
    if patterns("only_if").search(sentence):
        return ONLY_IF
    return IF if patterns("supposing_that").search(sentence) else PLAIN
