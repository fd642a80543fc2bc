"""What people type into a search box: words, "phrases", -without, begin*. Whatever is typed is a query.

embassy storm*           both must occur, the second as the beginning of a word
"no confidence" -Madrid  these words side by side, and nowhere Madrid
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from opcit.search import words

MOST = 24  # terms of a query; what is typed beyond them is passed over
_OPEN, _CLOSE = '"“„«', '"”“»'
_PIECE = re.compile(
    rf"""(?P<minus>(?<!\S)[-−–])?                       # only at the beginning of a word
         (?:[{_OPEN}](?P<phrase>[^{_OPEN}{_CLOSE}]*)[{_CLOSE}]? | (?P<word>[^\s{_OPEN}]+))(?P<star>\*)?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side. begins: the last of them need only begin so."""

    words: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All of `terms` must occur, and none of `without`; empty, it is met by every article."""

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.without)


def parse(typed: str) -> Query:
    """The query that somebody typed. No text is an error: signs that mean nothing are passed over."""
    found = dict.fromkeys(_terms(typed))
    wanted = [term for term, minus in found if not minus]
    unwanted = [term for term, minus in found if minus]
    return Query(tuple(wanted[:MOST]), tuple(unwanted[:MOST]))


def written(query: Query) -> str:
    """A query as one would type it; parsing that gives the query again."""
    wanted = [_written(term) for term in query.terms]
    return " ".join([*wanted, *(f"-{_written(term)}" for term in query.without)])


def _written(term: Term) -> str:
    plain = " ".join(term.words)
    return (f'"{plain}"' if len(term.words) > 1 else plain) + ("*" if term.begins else "")


def _terms(typed: str) -> Iterator[tuple[Term, bool]]:
    for piece in _PIECE.finditer(typed):
        phrase, word = piece["phrase"], piece["word"] or ""
        begins = bool(piece["star"]) or word.endswith("*")
        if found := tuple(words.words(word if phrase is None else phrase)):
            yield Term(found, begins), bool(piece["minus"])
