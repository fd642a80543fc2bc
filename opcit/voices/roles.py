"""The role that a mention has in the tree of its sentence."""

from __future__ import annotations

from bisect import bisect_right

from opcit.article import Span
from opcit.reading import Reading
from opcit.syntax import Token, Tree, trees

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
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
        while at is not None and tree[at].dep == "conj" and tree[tree[at].head].pos == "PROPN":
            at = tree[at].head  # "in Norway and Sweden" names two places
        if at is None or tree[at].dep not in ("obl", "nmod") or is_left_subject(tree, at):
            return False
        before = [t for t in tree if t.dep == "case" and tree[t.head] is tree[at]]
        return bool(before) and before[0].lemma.lower() in _PLACES


def head(tree: Tree, span: Span) -> int | None:
    """The token of a span on which all its others hang."""
    inside = [i for i, t in enumerate(tree) if t.start < span.end and span.start < t.end]
    return next((i for i in inside if tree[i].head not in inside or tree[i].head == i), None)


def is_subject(tree: Tree, start: int) -> bool:
    """Whether a word is a verb's subject: the "that" of "a threat that led to war" opens nothing said."""
    return any(t.start == start and t.dep.startswith("nsubj") for t in tree)


def says_clause(tree: Tree, start: int) -> bool:
    """Whether what the verb at an offset says is a clause, with a subject and a verb of its own."""
    verb = next((i for i, t in enumerate(tree) if t.start == start), None)
    said = {
        i for i, t in enumerate(tree)
        if t.head == verb and t.dep == "ccomp" and t.start > start and t.tag in _FINITE
    }  # fmt: skip
    return any(t.head in said and t.dep.startswith("nsubj") and t.start > start for t in tree)


def is_left_subject(tree: Tree, at: int) -> bool:
    """Whether a noun is its verb's subject though the parser takes it into a time's phrase: "In June Norway left"."""
    verb = tree[at].head
    if tree[at].dep != "obl" or verb != at + 1 or tree[verb].tag not in ("VBD", "VBZ", "VBP"):
        return False
    return not any(t.head == verb and t.dep.startswith("nsubj") for t in tree)


def subject(tree: Tree, start: int) -> Token | None:
    """The subject of the verb that begins at an offset: its own, of what it is joined to, or whom it describes."""
    at = next((i for i, t in enumerate(tree) if t.start == start and t.pos == "VERB"), None)
    for _ in tree:
        if at is None:
            return None
        own = next((i for i, t in enumerate(tree) if t.head == at and t.dep == "nsubj"), None)
        if own is not None:
            return _meant(tree, own, at)
        if tree[at].dep == "acl":
            return tree[tree[at].head]
        driven = [t for t in tree if t.dep in ("obj", "iobj") and t.head == tree[at].head != at]
        if tree[at].dep == "xcomp" and driven:
            return driven[0]
        at = tree[at].head if tree[at].dep in _SHARED and tree[at].head != at else None
    return None


_SHARED = frozenset({"conj", "xcomp", "advcl"})
"""How verbs hang on one whose subject is theirs too: "left, saying", "went on to say". But in "drove crowds to chant" it
is the object's."""


def _meant(tree: Tree, i: int, verb: int) -> Token | None:
    """A subject, or what it stands for: in "Berg, who said", Berg."""
    if tree[i].tag in ("WP", "WDT"):
        return tree[tree[verb].head] if tree[verb].dep == "acl:relcl" else None
    return tree[i]
