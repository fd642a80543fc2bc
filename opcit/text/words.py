"""Words of a text with their offsets: clitics ("’s", "’d") and marks are words of their own."""

from __future__ import annotations

import re
from typing import NamedTuple

_CLITIC = r"(?:s|d|ll|re|ve|m|t)\b"
_WORD = re.compile(
    rf"""
    (?:[^\W\d_]\.){{2,}}                                   # U.S., a.m.
    | \d+(?:[.,]\d+)*(?:[^\W\d_]+(?:[-–][^\W_]+)*|[-–][^\W_]+)*   # 3.4, 11th, 55-member
    | [^\W_]+(?:[-–&][^\W_]+|['’ʼ](?!{_CLITIC})[^\W_]+)*   # pro-Iranian, O’Neill, AT&T
    | ['’]{_CLITIC}
    | \S
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word or mark and where it stands."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end], in order."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(m.group(), m.start(), m.end()) for m in found]
