"""Trees mended where the parser is known to err in news, and where the times found say better."""

from __future__ import annotations

from opcit.events.missed_verbs import OPENERS, find_verbs
from opcit.events.promoting import has_subject, swap
from opcit.events.rejoining import open_with_participle, rejoin
from opcit.events.word import Word
from opcit.events.wordlists import words

_NOMINAL = frozenset(("obl", "nmod", "obj", "iobj", "nsubj", "nsubj:pass"))
"""Links that only a noun has: "bases" in "raids on five bases"."""

_NAMING = frozenset(("amod", "compound", "nmod:desc", "flat"))


def mended(found: list[Word]) -> list[Word]:
    """The words of a sentence, with better heads where what else is known of them says so."""
    parsed = [(w.head, w.dep, w.tag, w.form) for w in found]
    for i, word in enumerate(found):
        _mend_link(found, i, word)
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
        _free_time(found, i)
        _leave_to_saying(found, i)
        _said_then(found, i)
        _give_up_subject(found, i)
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


def _free_time(found: list[Word], i: int) -> None:
    """A date after a preposition is no part of the name after it: "On Monday Norland jets bombed", "On 6 May police"."""
    word, first = found[i], i
    while first and found[first - 1].tag == "T":
        first -= 1
    before = found[first - 1] if first else word
    if first < i and before.low != "on":
        return
    if (
        word.head < i
        or not (word.dep in _NAMING or (word.dep == "nummod" and before.low == "on"))
        or found[word.head].tag == "T"
        or before.dep != "case"
    ):
        return
    top = before.head
    if top != word.head and found[word.head].head != top:
        return
    noun = found[top]
    before.head, word.head, word.dep = i, noun.head, "obl"
    if noun.dep == "obl" and found[noun.head].tag == "V" and not has_subject(found, noun.head):
        noun.dep = "nsubj"


def _leave_to_saying(found: list[Word], i: int) -> None:
    """A date before "that" belongs to the verb of saying before it: "said last week that they would leave"."""
    opens = next((j for j in range(i + 1, len(found)) if found[j].tag != "T"), i)
    first = next((j for j in range(i, -1, -1) if found[j].tag not in ("T", "P", "D")), i)
    verb, clause = found[first], found[opens].head
    that = found[opens].low == "that" and found[opens].dep == "mark"
    if that and verb.tag == "V" and found[i].head == clause and found[clause].head == first:
        found[i].head, found[i].dep = first, "obl"


def _said_then(found: list[Word], i: int) -> None:
    """What a verb of saying says is no description of the date: "said last week that rebels were arrested"."""
    verb = found[found[i].head]
    if found[i].head > i or verb.tag != "V" or verb.lemma not in words("verbs", "telling"):
        return
    for j in range(i + 1, len(found)):
        clause = found[j]
        if (
            clause.head == i
            and clause.dep == "acl:relcl"
            and found[i + 1].low == "that"
            and has_subject(found, j)
        ):
            clause.head, clause.dep = found[i].head, "ccomp"
            found[i + 1].head, found[i + 1].dep = j, "mark"


def _give_up_subject(found: list[Word], i: int) -> None:
    """A date is no subject where the noun after it seems an aside: "This past Sunday, the admiral, 52, resigned"."""
    word = found[i]
    if word.dep != "nsubj" or found[word.head].tag != "V":
        return
    aside = [
        j
        for j, w in enumerate(found)
        if w.head in (i, word.head) and w.dep == "appos" and i < j < word.head
    ]
    if aside and found[aside[0]].tag in ("X", "K"):
        found[aside[0]].head, found[aside[0]].dep = word.head, "nsubj"
        word.dep = "obl:unmarked"


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
