"""Words as search sees them: without letter case and accents, the same on every database.

Both databases are given these words, and not the text, so that neither its own ideas of words nor
its language settings decide what is found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

LONGEST = 64  # characters of a word that count
WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """A word without letter case and accents; "" where nothing is left of it."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return "".join(c for c in apart if c.isalnum())[:LONGEST]


def words(text: str) -> Iterator[str]:
    """The words of a text, folded, in its order."""
    return (word for match in WORD.finditer(text) if (word := folded(match[0])))
