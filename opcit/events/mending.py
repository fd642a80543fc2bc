"""Where the parser is known to err in news, and what is known better: trees mended word by word."""

from __future__ import annotations

from functools import cache

from opcit.events.ontology import verbs as event_verbs
from opcit.events.word import Word

_NAMING = frozenset(("amod", "compound", "nmod:desc", "flat"))
_INSIDE = frozenset(("det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat"))
_CLAUSES = frozenset(("ROOT", "ccomp", "parataxis", "advcl", "acl:relcl"))


def mended(found: list[Word]) -> list[Word]:
    """The words of a sentence, with better heads where what else is known of them says so."""
    parsed = [(w.head, w.dep, w.tag, w.form) for w in found]
    _mend(found)
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


def _mend(found: list[Word]) -> None:
    for i, word in enumerate(found):
        _mend_link(found, i, word)
    for i in range(1, len(found)):
        if _taken_for_adjective(found, i):
            _promote_adjective(found, i)
    verb = _verb_of_nominal(found) if found else None
    if verb is not None:
        _swap(found, verb, next(i for i, w in enumerate(found) if w.head == i))


def _mend_link(found: list[Word], i: int, word: Word) -> None:
    if word.tag == "T":
        _free_time(found, i)
    elif word.dep == "conj" and word.tag == "K":
        _join_names(found, i)
    elif word.dep == "conj" and word.tag == "G":
        _join_verbs(found, i)
    elif word.dep == "nmod":
        _free_complement(found, i)
    elif word.dep in ("nsubj", "nsubj:pass") and found[word.head].dep in ("aux", "aux:pass"):
        word.head = found[word.head].head


def _free_time(found: list[Word], i: int) -> None:
    """A date after a preposition is no part of the name after it: "On Monday Norland jets bombed"."""
    word = found[i]
    noun = found[word.head]
    before = found[i - 1] if i else word
    if word.head < i or word.dep not in _NAMING or noun.tag == "T" or before.dep != "case":
        return
    if before.head == word.head:
        before.head, word.head, word.dep = i, noun.head, "obl"
        noun.dep = "nsubj" if noun.dep == "obl" and found[noun.head].tag == "V" else noun.dep


def _join_names(found: list[Word], i: int) -> None:
    """A name is joined to the name before its "and", not to a common noun further back."""
    first = found[i].head
    near = next((j for j in range(i - 1, first, -1) if found[j].tag not in ("C", "D", ".")), first)
    if near > first and found[near].tag == "K" and found[first].tag == "X" and found[near].head == first:
        found[i].head = near


def _join_verbs(found: list[Word], i: int) -> None:
    """An -ing form is joined to the one before it, not to that one's object: "killing six and wounding ten"."""
    noun = found[i].head
    verb = found[noun].head
    if found[noun].tag == "G" or found[verb].tag != "G":
        return
    found[i].head = verb
    for word in found[i + 1 :]:
        if word.head == verb and word.dep == "obj":
            word.head = i


def _free_complement(found: list[Word], i: int) -> None:
    """A name takes no complement; the noun before it does: "the withdrawal of Norland from Vester"."""
    name = found[found[i].head]
    case = next((w.low for w in found[:i] if w.head == i and w.dep == "case"), "")
    if name.tag == "K" and name.dep == "nmod" and case in ("from", "to", "with", "against", "into", "over"):
        found[i].head = name.head


def _taken_for_adjective(found: list[Word], i: int) -> bool:
    """Whether a past form makes one phrase of subject and object: "Norland warned Vester"."""
    word, noun = found[i], found[found[i].head]
    if word.dep not in ("amod", "compound") or word.head < i or noun.dep not in _CLAUSES:
        return False
    if found[i - 1].head not in (i, word.head):
        return False
    known = word.low in _pasts() and (word.low.endswith("ed") or word.form in ("past", "participle"))
    free = not any(w.head == word.head and w.dep in ("nsubj", "nsubj:pass", "cop") for w in found)
    return known and free and found[i - 1].tag in ("X", "K", "O")


def _promote_adjective(found: list[Word], i: int) -> None:
    """The verb takes its noun's place; what stood before it is its subject, the noun its object."""
    noun = found[i].head
    before = [j for j in range(i) if found[j].head == noun and found[j].dep in _INSIDE]
    subject = i - 1
    for j in before:
        if j != subject:
            found[j].head = subject
    _swap(found, i, noun)
    found[noun].dep = "obj"
    found[subject].head, found[subject].dep = i, "nsubj"
    for word in found[noun + 1 :]:
        if word.head == noun and (word.dep in _CLAUSES or (word.dep == "nmod" and not _of(found, word))):
            word.head, word.dep = i, "obl" if word.dep == "nmod" else word.dep
    found[i].tag, found[i].form = "V", "past"


def _of(found: list[Word], noun: Word) -> bool:
    at = found.index(noun)
    return any(w.head == at and w.dep == "case" and w.low == "of" for w in found)


def _verb_of_nominal(found: list[Word]) -> int | None:
    """The past form that a sentence without another verb is about, not what it seems to describe:
    "Men in hoods gathered." In what ends without a full stop, as headlines do, only one with an object.
    """
    root = next(i for i, w in enumerate(found) if w.head == i)
    finite = any(w.tag in ("M", "E") or (w.tag == "V" and w.form == "third") for w in found)
    if found[root].tag not in ("X", "K") or finite:
        return None
    told = [i for i, w in enumerate(found) if i > root and w.dep == "acl" and w.form in ("past", "participle")]  # fmt: skip
    acting = [i for i in told if any(w.head == i and w.dep == "obj" for w in found)]
    return (acting or (told if found[-1].low == "." else []) or [None])[-1]


def _swap(found: list[Word], verb: int, noun: int) -> None:
    """The verb takes the place of the noun, which is its subject."""
    old = found[noun]
    root = old.head == noun
    found[verb].head, found[verb].dep = (verb if root else old.head), old.dep
    old.head, old.dep = verb, "nsubj"
    for i, word in enumerate(found):
        if word.head == noun and i > verb and word.dep in ("punct", "obl", "advcl", "parataxis", "conj"):
            word.head = verb


@cache
def _pasts() -> frozenset[str]:
    """The past forms of event verbs."""
    return frozenset(
        low for low, found in event_verbs().items() if any(e.form == "past" for e in found)
    )
