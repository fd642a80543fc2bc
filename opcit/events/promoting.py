"""Verbs that the parser hung into a noun phrase, given their place, their subject and their object."""

from __future__ import annotations

from functools import cache

from opcit.events.ontology import verbs as event_verbs
from opcit.events.word import Word

_INSIDE = frozenset(("det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat"))
_CLAUSES = frozenset(("ROOT", "ccomp", "parataxis", "advcl", "acl:relcl"))


def taken_for_subject(found: list[Word], i: int) -> bool:
    """Whether a past form stands as a subject right before its object, which has an article: "Holm tore up a pact"."""
    word, noun = found[i], found[found[i].head]
    if word.dep != "nsubj" or word.tag != "X" or noun.dep != "ROOT" or noun.tag not in ("X", "K"):
        return False
    article = any(w.head == word.head and w.dep == "det" and i < j for j, w in enumerate(found))
    linked = any(w.head == word.head and w.dep == "cop" for w in found)
    named = found[i - 1].head == i and found[i - 1].tag in ("X", "K")
    return named and article and not linked and word.low in forms("past")


def promote_subject(found: list[Word], i: int) -> None:
    """The verb takes its object's place, with the word before it as its subject."""
    noun = found[i].head
    swap(found, i, noun)
    found[noun].dep = "obj"
    found[i - 1].head, found[i - 1].dep = i, "nsubj"
    for word in found[:i]:
        if word.head == noun:
            word.head = i
    found[i].tag, found[i].form = "V", "past"


def taken_for_adjective(found: list[Word], i: int) -> bool:
    """Whether a verb makes one phrase of its subject and object: "Norland warned Vester"."""
    word, noun = found[i], found[_top(found, i)]
    if word.dep not in ("amod", "compound") or word.head < i or noun.dep not in _CLAUSES:
        return False
    if found[i - 1].head not in (i, word.head):
        return False
    known = word.low in forms("past") and (
        word.low.endswith("ed") or word.form in ("past", "participle")
    )
    known |= word.low in forms("third") and _is_headline(found) and found[i - 1].tag == "K"
    free = not any(
        w.head == word.head
        and (w.dep == "cop" or (w.dep in ("nsubj", "nsubj:pass") and j != i - 1))
        for j, w in enumerate(found)
    )
    return known and free and found[i - 1].tag in ("X", "K", "O")


def _top(found: list[Word], i: int) -> int:
    """The noun that a word describes, directly or as part of a longer name: "announces" of "troop withdrawal"."""
    at = found[i].head
    while found[at].dep == "compound" and found[at].head > at:
        at = found[at].head
    return at


def promote_adjective(found: list[Word], i: int) -> None:
    """The verb takes its noun's place; what stood before it is its subject, the noun its object."""
    noun = _top(found, i)
    before = [j for j in range(i) if found[j].head == noun and found[j].dep in _INSIDE]
    subject = i - 1
    for j in before:
        if j != subject:
            found[j].head = subject
    swap(found, i, noun)
    found[noun].dep = "obj"
    found[subject].head, found[subject].dep = i, "nsubj"
    for j, word in enumerate(found[noun + 1 :], noun + 1):
        if word.head == noun and (
            word.dep in _CLAUSES or (word.dep == "nmod" and not _of(found, j))
        ):
            word.head, word.dep = i, "obl" if word.dep == "nmod" else word.dep
    found[i].tag, found[i].form = "V", "past" if found[i].low in forms("past") else "third"


def _of(found: list[Word], noun: int) -> bool:
    return any(w.head == noun and w.dep == "case" and w.low == "of" for w in found)


def swap(found: list[Word], verb: int, noun: int) -> None:
    """The verb takes the place of the noun, which is its subject."""
    old = found[noun]
    root = old.head == noun
    found[verb].head, found[verb].dep = (verb if root else old.head), old.dep
    old.head, old.dep = verb, "nsubj"
    for i, word in enumerate(found):
        if (
            word.head == noun
            and i > verb
            and word.dep in ("punct", "obl", "advcl", "parataxis", "conj")
        ):
            word.head = verb


def _is_headline(found: list[Word]) -> bool:
    """Whether words end without a full stop and have no verb, as headlines seem to whose verb was missed."""
    return found[-1].tag != "." and not any(w.tag in ("V", "E", "M") for w in found)


def has_subject(found: list[Word], i: int) -> bool:
    return any(w.head == i and w.dep in ("nsubj", "nsubj:pass", "csubj") for w in found)


@cache
def forms(form: str) -> frozenset[str]:
    """The past or third person forms of event verbs."""
    return frozenset(
        low for low, found in event_verbs().items() if any(e.form == form for e in found)
    )
