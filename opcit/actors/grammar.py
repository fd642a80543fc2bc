"""A line's dependency tree, by its words: what is whose subject, object, apposition or possessor.

The parser's tokens are finer than words ("pro-Iranian"); a word has the place of its topmost token.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from opcit import watched
from opcit.actors.lines import Line
from opcit.reading import Reading
from opcit.syntax import Token, trees
from opcit.text.words import Word

Role = Literal["subject", "object", "oblique", "possessor", "other"]

_ROLES: dict[str, Role] = {
    "nsubj": "subject", "csubj": "subject", "expl": "subject", "obj": "object", "iobj": "object",
    "obl": "oblique", "nmod": "oblique", "appos": "other", "ROOT": "other", "vocative": "other",
}  # fmt: skip
_CLAUSES = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj"})
_INSIDE = frozenset({"flat", "compound", "fixed", "goeswith"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tree of a line. heads: the word that each word hangs on, its own where it is a root."""

    tokens: tuple[Token | None, ...] = ()
    heads: tuple[int, ...] = ()
    children: dict[int, list[int]] = field(default_factory=dict)

    def dep(self, index: int) -> str:
        """The relation of a word to its head, "" where there is no tree."""
        token = self._token(index)
        return token.dep if token else ""

    def tag(self, index: int) -> str:
        """The Penn Treebank tag of a word, "" where there is no tree."""
        token = self._token(index)
        return token.tag if token else ""

    def pos(self, index: int) -> str:
        """The Universal part of speech of a word, "" where there is no tree."""
        token = self._token(index)
        return token.pos if token else ""

    def lemma(self, index: int) -> str:
        """The lemma of a word in lower case, "" where there is no tree."""
        token = self._token(index)
        return token.lemma.lower() if token else ""

    def _token(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def head(self, index: int) -> int:
        """The word that a word hangs on, itself where it is a root or there is no tree."""
        return self.heads[index] if 0 <= index < len(self.heads) else index

    def top(self, first: int, last: int) -> int:
        """The main word of words[first:last]: the last of those that hang on no other of them."""
        tops = [i for i in range(first, last) if not first <= self.head(i) < last or self.head(i) == i]  # fmt: skip
        return tops[-1] if tops else last - 1

    def under(self, index: int, *deps: str) -> Iterator[int]:
        """The words right under a word in one of some relations, subtypes included."""
        for child in self.children.get(index, ()):
            if self.dep(child).split(":")[0] in deps or self.dep(child) in deps:
                yield child

    def first(self, index: int) -> int:
        """The member of a coordination or apposition that comes first: its role is theirs."""
        for _ in range(len(self.heads)):
            if self.dep(index).split(":")[0] not in ("conj", *_INSIDE) or self.head(index) == index:
                break
            index = self.head(index)
        return index

    def role(self, index: int) -> Role:
        """What a noun is in its clause."""
        at = self.first(index)
        if self.dep(at) == "nmod:poss":
            return "possessor"
        return _ROLES.get(self.dep(at).split(":")[0], "other")

    def clause(self, index: int) -> int:
        """The word at the head of the clause that a word stands in."""
        seen = 0
        while self.head(index) != index and seen < len(self.heads):
            if self.dep(index).split(":")[0] in _CLAUSES or self._joined_verb(index):
                return index
            index, seen = self.head(index), seen + 1
        return index

    def _joined_verb(self, index: int) -> bool:
        """Whether a joined word heads a clause of its own: a verb, or a noun with subject or "is"."""
        own = self.pos(index) in ("VERB", "AUX") or any(self.under(index, "nsubj", "cop"))
        return self.dep(index) == "conj" and own

    def subjects(self, clause: int) -> list[int]:
        """The subjects of a clause; of a verb joined to another without one, that one's."""
        for _ in range(len(self.heads)):
            own = list(self.under(clause, "nsubj"))
            if own or not (self._joined_verb(clause) or self.dep(clause) == "xcomp"):
                return own
            clause = self.head(clause)
        return []

    def within(self, index: int, top: int) -> bool:
        """Whether a word hangs on another, at any depth."""
        for _ in range(len(self.heads)):
            if index == top:
                return True
            if self.head(index) == index:
                return False
            index = self.head(index)
        return False


NO_GRAMMAR = Grammar()


def grammars(reading: Reading, lines: Sequence[Line]) -> list[Grammar]:
    """The grammar of each line; the reading has its sentences."""
    starts = [s.start for s in reading.sentences]
    forest = trees(reading)
    return [
        grammar_of(line.words, forest[bisect_right(starts, line.start) - 1])
        for line in watched.heed(lines)
    ]


def grammar_of(words: Sequence[Word], tree: Sequence[Token]) -> Grammar:
    """The tree of some words; no grammar where none of its tokens lie in them."""
    starts = [w.start for w in words]
    owner = [_word_of(words, starts, token) for token in tree]
    tops: dict[int, int] = {}
    for number, (token, word) in enumerate(zip(tree, owner, strict=True)):
        outside = token.head == number or owner[token.head] != word
        if word >= 0 and (word not in tops or (outside and token.dep != "punct")):
            tops[word] = number
    heads, children = list(range(len(words))), dict[int, list[int]]()
    for word, number in tops.items():
        above = owner[tree[number].head]
        heads[word] = above if above >= 0 else word
        if heads[word] != word:
            children.setdefault(heads[word], []).append(word)
    tokens = tuple(tree[tops[w]] if w in tops else None for w in range(len(words)))
    return Grammar(tokens, tuple(heads), {h: sorted(c) for h, c in children.items()})


def _word_of(words: Sequence[Word], starts: Sequence[int], token: Token) -> int:
    """The word that a token begins in, -1 where it lies in none."""
    at = bisect_right(starts, token.start) - 1
    return at if at >= 0 and token.start < words[at].end else -1
