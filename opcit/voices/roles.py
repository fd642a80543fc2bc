"""The role that a mention has in the tree of its sentence."""

from __future__ import annotations

from bisect import bisect_right

from opcit.article import Span
from opcit.reading import Reading
from opcit.syntax import Token, Tree, trees

_PLACES = frozenset({"in", "at", "inside", "across", "throughout", "near", "around", "outside"})


class Roles:
    """The trees of a reading, asked for the words of a mention."""

    def __init__(self, reading: Reading) -> None:
        self._trees = [tree for tree in trees(reading) if tree]
        self._starts = [tree[0].start for tree in self._trees]

    def tree(self, offset: int) -> Tree:
        """The tree of the sentence around an offset; empty where there is none."""
        at = bisect_right(self._starts, offset) - 1
        return self._trees[at] if at >= 0 else ()

    def is_place(self, mention: Span) -> bool:
        """Whether words name where something happens: "bases in Norway", "fighting near Oslo"."""
        tree = self.tree(mention.start)
        at = head(tree, mention)
        if at is None or tree[at].dep not in ("obl", "nmod"):
            return False
        before = [t for t in tree if t.dep == "case" and tree[t.head] is tree[at]]
        return bool(before) and before[0].lemma.lower() in _PLACES


def head(tree: Tree, span: Span) -> int | None:
    """The token of a span on which all its others hang."""
    inside = [i for i, t in enumerate(tree) if t.start < span.end and span.start < t.end]
    return next((i for i in inside if tree[i].head not in inside or tree[i].head == i), None)


def kids(tree: Tree, i: int, *deps: str) -> list[Token]:
    """The tokens that hang on a token in one of these ways."""
    return [t for t in tree if t.head == i and t.dep in deps and t is not tree[i]]
