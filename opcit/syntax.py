"""The trees of a reading's sentences, parsed once for all the layers that read them."""

from __future__ import annotations

from functools import lru_cache

from opcit.models import syntax
from opcit.models.syntax import Token, Tree
from opcit.reading import Reading

KEPT = 4
"""Readings whose trees are kept: the layers of one analysis follow each other, a few threads at a time."""

__all__ = ["Token", "Tree", "forget", "trees"]


def trees(reading: Reading) -> tuple[Tree, ...]:
    """The tree of each of the reading's sentences, in their order."""
    return _trees(reading.article.text, tuple((s.start, s.end) for s in reading.sentences))


@lru_cache(KEPT)
def _trees(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[Tree, ...]:
    return tuple(syntax.trees(text, sentences))


forget = _trees.cache_clear
"""Forgets the trees that are kept, so that the next analysis is timed with its parsing."""
