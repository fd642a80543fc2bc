"""The reason that lies in a word of the author's: what somebody is called, or by what it is judged."""

from __future__ import annotations

from opcit.article import Span
from opcit.syntax import Tree
from opcit.voices import counting
from opcit.voices.bearing import Bearing, clause
from opcit.voices.judging_words import is_stated, is_supposed, judged, phrases, quoted
from opcit.voices.verdict import Floats

AGREES = 0.4
"""What the model has to say for a side before a word that judges is taken to judge this actor."""
_ATTRIBUTES = frozenset({"amod", "advmod", "compound", "appos"})


def by_words(text: str, part: Span, shares: Floats, tree: Tree, borne: Bearing) -> str:
    """The reason for a passage, given what the model says of it; "" where no word judges."""
    if said := called(text, part, tree, borne):
        return said
    word = "" if is_supposed(tree, _root(borne)) else _judging(text, part, shares, tree, borne)
    return counting.JUDGED.format(words=word) if word else ""


def called(text: str, part: Span, tree: Tree, borne: Bearing) -> str:
    """The reason where the author says outright what the actor is: "she was fair"."""
    verb = borne.verb
    if verb is None or not is_stated(tree, verb) or not borne.answers:
        return ""
    said = [verb, *(i for i, t in enumerate(tree) if t.head == verb and t.dep == "conj")]
    inside = tuple(
        i
        for i in said
        if part.start <= tree[i].start < part.end
        and (tree[i].pos in ("ADJ", "NOUN") or tree[i].tag == "VBN")
    )
    found = list(judged(text, tree, inside))
    if len({side for _, side in found}) != 1:
        return ""
    word, side = found[0]
    return counting.CALLED[side].format(words=quoted(text, tree, word))


def _root(borne: Bearing) -> int | None:
    """The word that a passage's clause hangs on: what the actor does or is, or the noun that stands alone."""
    return borne.chain[-1] if borne.verb is None and borne.chain else borne.verb


def _judging(text: str, part: Span, shares: Floats, tree: Tree, borne: Bearing) -> str:
    """The words that judge the actor, on the side that the model sees too."""
    near = {i for i, t in enumerate(tree) if t.head in borne.chain and t.dep in _ATTRIBUTES}
    root = _root(borne)
    said = clause(tree, root) if borne.answers and root is not None else ()
    inside = [i for i in {*borne.chain, *near, *said} if part.start <= tree[i].start < part.end]
    sides = {"critical": float(shares[0]), "favourable": float(shares[2])}
    words = judged(text, tree, tuple(sorted(inside)))
    found = [(quoted(text, tree, w), side) for w, side in words]
    if said:
        start, end = max(part.start, tree[said[0]].start), min(part.end, tree[said[-1]].end)
        found += phrases(text[start:end])
    return next((w for w, side in found if sides[side] >= AGREES), "")
