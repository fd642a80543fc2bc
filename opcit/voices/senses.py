"""Words that judge in one sense and tell in another: who lies tells no truth, and a ship lies at anchor."""

from __future__ import annotations

from opcit.syntax import Tree


def is_plain(text: str, tree: Tree, i: int) -> bool:
    """Whether a word that may judge only tells something here."""
    return _lies_somewhere(text, tree, i) or _is_legal(tree, i)


def _lies_somewhere(text: str, tree: Tree, i: int) -> bool:
    """Whether a "lie" says where or how long something lies: "was lying at anchor"; who lied told no truth."""
    if tree[i].lemma.lower() != "lie" or text[tree[i].start : tree[i].end].lower() == "lied":
        return False
    places = {n for n, t in enumerate(tree) if t.head == i and t.dep == "obl"}
    return any(t.head in places and t.dep == "case" and t.lemma.lower() in _SOMEWHERE for t in tree)


def _is_legal(tree: Tree, i: int) -> bool:
    """Whether "criminal" only says which law or court is meant."""
    return tree[i].lemma.lower() == "criminal" and tree[tree[i].head].lemma.lower() in _LEGAL


_LEGAL = frozenset(
    ["law", "court", "code", "case", "charge", "complaint", "investigation", "inquiry", "proceeding", "proceedings",
     "procedure", "justice", "tribunal", "trial", "record", "lawyer"]
)  # fmt: skip
_SOMEWHERE = frozenset(
    ["in", "at", "on", "off", "near", "by", "between", "among", "within", "under", "beside", "behind", "for"]
)  # fmt: skip
