"""Where the sentence around an expression begins and ends, told without a parser."""

from __future__ import annotations

import re

REACH = 300
"""Characters on either side in which a sentence's verbs are looked for."""

_STOP = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z])|\n")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Jr|No|vs|[ap]\.m)\.$"
)


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around text[start:end] begins and ends, within REACH characters."""
    low = max(0, start - REACH)
    begin = low
    for stop in _STOP.finditer(text, low, start + 2):
        if stop.end() <= start and not _ABBREVIATION.search(text, low, stop.start() + 1):
            begin = stop.end()
    high = min(len(text), end + REACH)
    stops = _STOP.finditer(text, end, high)
    finish = next(
        (s.start() for s in stops if not _ABBREVIATION.search(text, end, s.start() + 1)), high
    )
    return begin, finish
