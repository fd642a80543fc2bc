"""Words that judge, and are somebody else's: what somebody is accused of, or what somebody calls it."""

from __future__ import annotations

from functools import cache

from opcit.lists import table
from opcit.syntax import Tree
from opcit.voices.clauses import Clause

_INSIDE = frozenset({"obj", "obl", "nmod", "xcomp", "ccomp", "advcl", "acl"})
"""How what is alleged hangs on the word that alleges it: "accused of theft"; a "false accusation" is judged itself."""
_PHRASE = _INSIDE | {"amod", "compound", "conj", "appos", "advmod"}
_OWN = frozenset({"i", "we", "you", "one"})


def is_ascribed(text: str, tree: Tree, at: int, clause: Clause) -> bool:
    """Whether a word of a clause, at a text's offset, only says what somebody is accused of, or how somebody else calls something."""
    i = next((n for n, t in enumerate(tree) if t.start <= at < t.end), None)
    for _ in tree:
        if i is None or tree[i].head == i or tree[i].dep not in _PHRASE or _has_subject(tree, i):
            return False
        inside, i = tree[i].dep in _INSIDE, tree[i].head
        if inside and (_alleges(tree, i) or _calls(text, tree, i)):
            return clause.start <= tree[i].start
    return False


def _has_subject(tree: Tree, i: int) -> bool:
    return any(t.head == i and t.dep.startswith("nsubj") for t in tree)


def _alleges(tree: Tree, i: int) -> bool:
    return tree[i].lemma.lower() in _listed("alleging")


def _calls(text: str, tree: Tree, i: int) -> bool:
    """Whether a verb calls something so, and somebody else than the one who writes is its subject."""
    subject = next((t for t in tree if t.head == i and t.dep == "nsubj"), None)
    named = subject is not None and text[subject.start : subject.end].lower() not in _OWN
    return named and tree[i].lemma.lower() in _listed("calling")


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(table("claims")["ascribed"][kind].split())
