"""The tree of a sentence's words: what hangs on what, and the phrases it makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from opcit.events.word import Word

CLAUSAL = frozenset(
    ("acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "csubj", "parataxis", "list", "discourse")
)
"""How clauses hang on what they complete."""

_CORE = frozenset(
    ("det", "det:predet", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "nmod:unmarked", "flat", "goeswith", "advmod")
)  # fmt: skip
"""How words hang on a noun that make one phrase with it, before what follows with a preposition."""


@dataclass(frozen=True)
class Links:
    """The words of a sentence as a tree."""

    words: list[Word]

    @cached_property
    def children(self) -> list[list[int]]:
        """The words that hang on each word, in order."""
        below: list[list[int]] = [[] for _ in self.words]
        for i, word in enumerate(self.words):
            if word.head != i:
                below[word.head].append(i)
        return below

    def kids(self, i: int, *deps: str) -> list[int]:
        """The words that hang on a word in one of these ways."""
        return [k for k in self.children[i] if self.words[k].dep in deps]

    def up(self, i: int) -> Iterator[int]:
        """The words above a word, the nearest first."""
        while self.words[i].head != i:
            i = self.words[i].head
            yield i

    def below(self, i: int, without: frozenset[str] = frozenset()) -> Iterator[int]:
        """A word and all below it, except what hangs in one of these ways."""
        todo = [i]
        while todo:
            here = todo.pop()
            yield here
            todo += [k for k in self.children[here] if self.words[k].dep not in without]

    def joined(self, i: int) -> list[int]:
        """A word and those that "and" or a comma join to it, in order."""
        return sorted([i, *(j for k in self.kids(i, "conj") for j in self.joined(k))])

    def preposition(self, i: int) -> str:
        """The preposition before a noun's phrase, or ""."""
        case = [k for k in self.kids(i, "case") if self.words[k].tag != "S"]
        return self.words[case[0]].low if case else ""

    def phrase(self, i: int) -> tuple[int, int]:
        """The first and last word of the noun phrase of a word, without its preposition and what follows."""
        return min(self._core(i)), max(self._core(i))

    def _core(self, i: int) -> Iterator[int]:
        yield i
        for k in self.children[i]:
            word = self.words[k]
            if word.dep == "nmod:poss" or (word.tag == "S" and k > i):
                yield from (j for j in self.below(k, CLAUSAL) if j < i or word.tag == "S")
            elif (word.dep in _CORE and (k < i or word.dep in ("flat", "compound", "nummod", "goeswith", "nmod:desc", "nmod:unmarked")) and not self.kids(k, "case")) or (word.dep == "conj" and self.words[i].dep in ("compound", "amod")):  # fmt: skip
                yield from self._core(k)

    def head_of_phrase(self, i: int) -> int:
        """The noun whose phrase a word is part of."""
        for above in (i, *self.up(i)):
            if self.words[above].dep not in _CORE and self.words[above].tag != "S":
                return above
        return i

    def span(self, i: int, without: frozenset[str] = CLAUSAL) -> tuple[int, int]:
        """The first and last word of all that hangs on a word, clauses and punctuation left out."""
        inside = [j for j in self.below(i, without) if self.words[j].tag != "."]
        return min(inside, default=i), max(inside, default=i)
