"""TextBlob's sentiment of a sentence, with the characters of the words that made it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from textblob.en import sentiment

from opcit.findings import Word

BY = f"TextBlob {version('textblob')}"

# TextBlob's lexicon writes "isn't"; the characters keep their places.
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class Polarity:
    """polarity: -1..1; subjectivity: 0..1: the means over `words`, 0 where there are none."""

    polarity: float
    subjectivity: float
    words: tuple[Word, ...]


def polarity(sentence: str, offset: int = 0) -> Polarity:
    """The tone of a sentence; the words' spans are moved by `offset`. Needs no corpus."""
    plain = sentence.translate(_PLAIN)
    score = sentiment(plain)
    words, cursor = [], 0
    for chunk, value, subjectivity, _label in score.assessments:
        span = _span(plain, chunk, cursor)
        if span:
            cursor = span[1]
            words.append(Word(offset + span[0], offset + span[1], value, subjectivity))
    return Polarity(score[0], score[1], tuple(words))


def _span(sentence: str, chunk: Sequence[str], cursor: int) -> tuple[int, int] | None:
    """Where the words of a chunk stand after the cursor; a negation stands before the rest."""
    known = [w for w in chunk if w[0].isalnum()] or list(chunk)
    found = [m.span() for m in (_word(w).search(sentence, cursor) for w in known) if m]
    return (min(s for s, _ in found), max(e for _, e in found)) if found else None


@cache
def _word(word: str) -> re.Pattern[str]:
    edge = r"(?<!\w){}(?!\w)" if word[0].isalnum() else "{}"
    return re.compile(edge.format(re.escape(word)), re.I)
