"""Trees mended where the parser is known to err in news, and where the times found say better."""

from __future__ import annotations

from opcit.events.mending_subjects import mend_subject
from opcit.events.mending_times import mend_time
from opcit.events.missed_verbs import OPENERS, find_verbs
from opcit.events.promoting import has_subject, swap
from opcit.events.rejoining import open_with_participle, rejoin
from opcit.events.word import Word

_NOMINAL = frozenset(("obl", "nmod", "obj", "iobj", "nsubj", "nsubj:pass"))
"""Links that only a noun has: "bases" in "raids on five bases"."""


def mended(found: list[Word]) -> list[Word]:
    """The words of a sentence, with better heads where what else is known of them says so."""
    parsed = [(w.head, w.dep, w.tag, w.form) for w in found]
    for i, word in enumerate(found):
        _mend_link(found, i, word)
        if word.tag == "V":
            mend_subject(found, i)
    find_verbs(found)
    rejoin(found)
    open_with_participle(found)
    if not _is_tree(found):
        for word, (head, dep, tag, form) in zip(found, parsed, strict=True):
            word.head, word.dep, word.tag, word.form = head, dep, tag, form
    return found


def _is_tree(found: list[Word]) -> bool:
    """Whether every word leads up to a root, without a circle."""
    safe: set[int] = set()
    for i in range(len(found)):
        path: list[int] = []
        while i not in safe and i not in path:
            path.append(i)
            i = found[i].head
        if i not in safe and found[i].head != i:
            return False
        safe.update(path)
    return True


def _mend_link(found: list[Word], i: int, word: Word) -> None:
    if word.tag == "V" and word.form == "third" and word.dep in _NOMINAL:
        word.tag, word.form = "X", ""
    if word.tag == "T":
        mend_time(found, i)
    elif found[word.head].tag == "T" and word.dep in ("conj", "appos", "parataxis", "flat"):
        _free_of_time(found, i)
    elif word.dep == "conj" and word.tag == "K":
        _join_names(found, i)
    elif word.dep == "nmod":
        _free_complement(found, i)
    elif word.dep in ("nsubj", "nsubj:pass") and found[word.head].dep in ("aux", "aux:pass"):
        word.head = found[word.head].head
    elif word.low in OPENERS and word.dep == "case" and found[word.head].dep.startswith("nsubj"):
        word.head, word.dep = found[word.head].head, "mark"


def _free_of_time(found: list[Word], i: int) -> None:
    """What stands after a date is no part of it: "On Monday, Holm resigned", "Earlier this week they left"."""
    word, time = found[i], found[i].head
    if word.tag == "V" and found[time].head == time:
        swap(found, i, time)
        found[time].dep = "obl:unmarked"
    elif word.tag in ("X", "K") and found[found[time].head].tag == "V" and i < found[time].head:
        word.head = found[time].head
        word.dep = "appos" if has_subject(found, word.head) else "nsubj"


def _join_names(found: list[Word], i: int) -> None:
    """A name is joined to the name before its "and", not to a common noun further back."""
    first = found[i].head
    near = next((j for j in range(i - 1, first, -1) if found[j].tag not in ("C", "D", ".")), first)
    if (
        near > first
        and found[near].tag == "K"
        and found[first].tag == "X"
        and found[near].head == first
    ):
        found[i].head = near


def _free_complement(found: list[Word], i: int) -> None:
    """A name takes no complement; the noun before it does: "the withdrawal of Norland from Vester"."""
    name = found[found[i].head]
    case = next((w.low for w in found[:i] if w.head == i and w.dep == "case"), "")
    if (
        name.tag == "K"
        and name.dep == "nmod"
        and case in ("from", "to", "with", "against", "into", "over")
    ):
        found[i].head = name.head
