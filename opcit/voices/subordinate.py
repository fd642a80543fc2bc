"""What only qualifies a clause: a duty or a doubt in it is not what the clause does.

"The law by which men must serve" demands nothing, and "leaves it open so that ships may pass" doubts nothing.
"""

from __future__ import annotations

from opcit.syntax import Tree

_MARKS = frozenset(
    [
        "if",
        "when",
        "whenever",
        "where",
        "wherever",
        "lest",
        "so",
        "before",
        "after",
        "until",
        "unless",
        "because",
        "than",
        "in",
        "whether",
    ]
)
"""The words that open clauses of time, condition, purpose and comparison."""
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})


def is_subordinate(tree: Tree, at: int) -> bool:
    """Whether the verb at a text's offset, or its modal, lies in a clause that says which, when, if or what for."""
    i = next((n for n, t in enumerate(tree) if t.start == at), None)
    for _ in tree:
        if i is None or tree[i].head == i:
            return False
        if _qualifies(tree, i):
            return True
        i = tree[i].head
    return False


def _qualifies(tree: Tree, verb: int) -> bool:
    head = tree[verb].head
    if tree[verb].dep == "acl:relcl":
        return _restricts(tree, verb) and not _is_told(tree, head)
    if tree[verb].dep == "acl":
        return tree[head].pos == "NOUN" and not _is_told(tree, head)
    if tree[verb].dep == "advcl:relcl":
        return tree[head].lemma.lower() in _MARKS
    return tree[verb].dep == "advcl" and _mark(tree, verb)


def _mark(tree: Tree, verb: int) -> bool:
    below = [t for t in tree if t.head == verb and t.start < tree[verb].start]
    return any(t.dep in ("mark", "advmod") and t.lemma.lower() in _MARKS for t in below)


def _is_told(tree: Tree, noun: int) -> bool:
    """Whether a noun is what a clause says: "these are abuses that must end", "the point is that all should vote"."""
    said = any(t.head == noun and t.dep == "cop" for t in tree)
    return said or any(t.head == tree[noun].head and t.dep == "expl" for t in tree)


def _restricts(tree: Tree, verb: int) -> bool:
    """Whether a relative clause says which is meant: no comma stands before its "who", or before its "by which"."""
    first = next((i for i in range(verb, 0, -1) if tree[i].tag in _RELATIVE), None)
    if first is None:
        return True  # "the people they need to win"
    first -= tree[first - 1].tag == "IN"
    return tree[first - 1].lemma not in (",", "—", "–")
