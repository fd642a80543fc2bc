"""ClearNLP's dependencies -> Universal Dependencies, as far as Opcit's rules can tell them apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_NOUNS = "of a noun"
"""UD's nmod, while ClearNLP's, which is another thing, may still stand in the tree."""
NAMES = {
    "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
    "poss": "nmod:poss", "relcl": "acl:relcl", "neg": "advmod", "prt": "compound:prt", "nn": "compound",
    "npadvmod": "obl:npmod", "quantmod": "advmod", "oprd": "xcomp", "attr": "xcomp", "acomp": "xcomp",
    "predet": "det:predet", "preconj": "cc:preconj", "intj": "discourse", "meta": "dep", "nmod": "compound",
    "prep": "advmod", "agent": "advmod", "pcomp": "advcl", "pobj": "obl", "complm": "mark", "num": "nummod", _NOUNS: "nmod",
}  # fmt: skip
"""What is called otherwise, after what stands otherwise has been moved."""
_BY = ("prep", "agent", "dative")
_OBJECTS = ("pobj", "pcomp", "obl", "obl:agent", _NOUNS, "acl", "advcl")
_CLAUSES = ("VERB", "AUX", "BE", "ADJ", "ADV")


@dataclass
class Arcs:
    """A sentence's tree: the head of each token (a root's is its own), its label, and its kind.

    kinds: parts of speech, "BE" for forms of "be".
    """

    heads: list[int]
    deps: list[str]
    kinds: list[str]

    def children(self, of: int) -> list[int]:
        """The tokens whose head this is, in order."""
        return [i for i, head in enumerate(self.heads) if head == of and i != of]

    def child(self, of: int, *deps: str) -> int | None:
        """The first of them with one of these labels."""
        return next((i for i in self.children(of) if self.deps[i] in deps), None)

    def swap(self, upper: int, lower: int, dep: str) -> None:
        """Puts a token in the place of its head, with all that hung on it; the head hangs on it as `dep`."""
        for other in self.children(upper):
            if other != lower:
                self.heads[other] = lower
        root = self.heads[upper] == upper
        self.heads[lower] = lower if root else self.heads[upper]
        self.deps[lower] = self.deps[upper]
        self.heads[upper], self.deps[upper] = lower, dep


def universal(arcs: Arcs) -> Arcs:
    """The same tree as UD has it."""
    found = Arcs(list(arcs.heads), list(arcs.deps), arcs.kinds)
    for token in _from_below(found):
        if found.kinds[token] == "BE":
            _copula(found, token)
        elif found.deps[token] in _BY:
            _preposition(found, token)
    _conjuncts(found)
    found.deps = [NAMES.get(dep, dep) for dep in found.deps]
    return found


def _from_below(arcs: Arcs) -> list[int]:
    """The tokens, the deepest first."""
    return sorted(range(len(arcs.heads)), key=lambda token: -sum(1 for _ in _above(arcs, token)))


def _above(arcs: Arcs, token: int) -> Iterator[int]:
    while arcs.heads[token] != token:
        token = arcs.heads[token]
        yield token


def _copula(arcs: Arcs, be: int) -> None:
    """ "is" hangs on what somebody is; "there is" stays over what there is."""
    if arcs.deps[be] in ("aux", "auxpass"):
        return
    what = arcs.child(be, "attr", "acomp")
    if what is not None and arcs.child(be, "expl") is not None:
        arcs.deps[what] = "nsubj"
    elif what is not None:
        arcs.swap(be, what, "cop")


def _preposition(arcs: Arcs, word: int) -> None:
    """A preposition hangs on its noun, or on the clause that it begins."""
    what = arcs.child(word, *_OBJECTS)
    if what is None:
        return
    clause = arcs.deps[what] in ("pcomp", "advcl", "acl")
    was, of_clause = arcs.deps[word], arcs.kinds[arcs.heads[word]] in _CLAUSES
    arcs.swap(word, what, "mark" if clause else "case")
    if clause:
        arcs.deps[what] = "advcl" if of_clause else "acl"
    elif was == "agent":
        arcs.deps[what] = "obl:agent"
    else:
        arcs.deps[what] = "obl" if of_clause else _NOUNS


def _conjuncts(arcs: Arcs) -> None:
    """Each conjunct hangs on the first, and "and" on the one that follows it."""
    for token, dep in enumerate(arcs.deps):
        after = [
            i for i in arcs.children(arcs.heads[token]) if arcs.deps[i] == "conj" and i > token
        ]
        if dep == "cc" and after:
            arcs.heads[token] = after[0]
    for token, dep in enumerate(arcs.deps):
        while dep == "conj" and arcs.deps[arcs.heads[token]] == "conj":
            arcs.heads[token] = arcs.heads[arcs.heads[token]]
