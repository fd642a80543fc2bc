"""Verbs that the parser took for something else, as it does in news and headlines, put in their place."""

from __future__ import annotations

from opcit.events.promoting import (
    forms,
    has_subject,
    promote_adjective,
    promote_subject,
    swap,
    taken_for_adjective,
    taken_for_subject,
)
from opcit.events.word import Word

OPENERS = frozenset(("after", "before", "since", "until", "as"))
"""Prepositions that also open clauses."""


def find_verbs(found: list[Word]) -> None:
    """Gives the words of a sentence the verbs that were missed, with their subjects and objects."""
    for i in range(1, len(found)):
        if taken_for_subject(found, i):
            promote_subject(found, i)
        elif taken_for_adjective(found, i):
            promote_adjective(found, i)
        elif found[i].dep == "amod" and found[i - 1].tag == "C":
            _join_past(found, i)
        elif found[i].dep == "conj" and found[i].low in forms("gerund"):
            _join_verbs(found, i)
        elif found[i].tag == "V":
            _go_on_acting(found, i)
            _open_clause(found, i)
    verb = _verb_of_nominal(found)
    if verb is not None:
        _tell_by(found, verb)


def _join_past(found: list[Word], i: int) -> None:
    """A past form right after "and" goes on telling: "took the life of a guard and wounded two soldiers"."""
    noun = found[i].head
    above = found[noun].head
    while found[above].tag in ("X", "K", "T") and found[above].head != above:
        above = found[above].head
    told = found[above].tag == "V" and found[above].form == "past" and above < i < noun
    if told and found[noun].dep == "conj" and found[i].low in forms("past"):
        found[i].head, found[i].dep, found[i].tag, found[i].form = above, "conj", "V", "past"
        found[noun].head, found[noun].dep, found[i - 1].head = i, "obj", i


def _go_on_acting(found: list[Word], i: int) -> None:
    """A form joined to a past one, with an object or infinitive of its own, goes on in the past: "called it a crime
    and threatened to leave" tells of no threat to the caller."""
    word, above = found[i], found[found[i].head]
    helped = any(w.head in (i, word.head) and w.dep.startswith("aux") for w in found)
    acts = any(w.head == i and w.dep in ("xcomp", "obj") for w in found)
    if (
        word.dep == "conj"
        and word.form == "participle"
        and above.form == "past"
        and acts
        and not helped
    ):
        word.form = "past" if word.low in forms("past") else word.form


def _open_clause(found: list[Word], i: int) -> None:
    """A verb after "since the talks" makes a clause of it: "since the talks began"."""
    word = found[i]
    noun = word.head if word.dep == "acl" else i - 1
    case = next((k for k in range(noun) if found[k].head == noun and found[k].dep == "case"), None)
    acts = word.form == "past" or any(w.head == i and w.dep == "obj" for w in found)
    loose = word.dep == "acl" or (word.dep == "advcl" and word.head == found[noun].head)
    if (
        case is None
        or found[case].low not in OPENERS
        or not (acts and loose)
        or found[noun].head == i
    ):
        return
    if has_subject(found, i) or found[noun].tag not in ("X", "K"):
        return
    word.head, word.dep = found[noun].head, "advcl"
    found[noun].head, found[noun].dep = i, "nsubj"
    found[case].head, found[case].dep = i, "mark"


def _join_verbs(found: list[Word], i: int) -> None:
    """An -ing form is joined to the one before it, not to that one's object: "killing six and wounding ten"."""
    noun = found[i].head
    verb = found[noun].head
    if found[verb].tag != "G":
        verb = found[verb].head
    if found[noun].tag == "G" or found[verb].tag != "G" or not verb < noun < i:
        return
    found[i].head, found[i].tag, found[i].form = verb, "G", "gerund"
    for word in found[i + 1 :]:
        if word.head == verb and word.dep == "obj":
            word.head = i
    found[noun].head, found[noun].dep = verb, "obj"


def _verb_of_nominal(found: list[Word]) -> int | None:
    """The past form that a sentence without another verb is about, not what it seems to describe:
    "Men in hoods gathered." In what ends without a full stop, as headlines do, only one with an object.
    """
    top = root(found)
    verbs = [i for i, w in enumerate(found) if w.tag in ("M", "E") or (w.tag == "V" and w.form == "third")]  # fmt: skip
    finite = any(_outside(found, i) == i for i in verbs)
    if found[top].tag not in ("X", "K", "T") or finite:
        return None
    told = [i for i, w in enumerate(found) if i > top and _seems_to_describe(w)]
    acting = [i for i in told if any(w.head == i and w.dep == "obj" for w in found)]
    chosen = acting or (told if found[-1].low == "." else [])
    return chosen[-1] if chosen else None


def _seems_to_describe(word: Word) -> bool:
    described = word.dep == "acl" and word.form in ("past", "participle")
    return described or (word.dep == "xcomp" and word.form == "past")


def _outside(found: list[Word], i: int) -> int:
    """The noun outside all relative clauses that a word goes with; the word itself where it stands in none."""
    at = outside = i
    for _ in found:
        if found[at].dep == "acl:relcl":
            outside = found[at].head
        at = found[at].head
    return outside


def _tell_by(found: list[Word], verb: int) -> None:
    """The verb becomes what the sentence hangs together by. Its subject is the noun right before it, if that hangs
    loose, else what held the sentence together, unless that is a date."""
    top, described = root(found), _outside(found, found[verb].head)
    before = found[verb - 1]
    cased = any(w.head == verb - 1 and w.dep == "case" and w.tag != "S" for w in found)
    loose = before.tag in ("X", "K") and before.dep == "nmod" and not cased
    subject = verb - 1 if loose else described if found[top].tag == "T" else top
    if subject == top:
        swap(found, verb, top)
        return
    found[verb].head, found[verb].dep = verb, "ROOT"
    found[subject].head, found[subject].dep = verb, "nsubj"
    found[top].head, found[top].dep = verb, "obl"
    for i, word in enumerate(found):
        if i > verb and word.head in (top, subject) and word.dep in ("punct", "obl", "advcl", "parataxis", "conj"):  # fmt: skip
            word.head = verb


def root(found: list[Word]) -> int:
    """The word that a sentence hangs together by; the first where links were mended into a circle, which `mended` undoes."""
    return next((i for i, w in enumerate(found) if w.head == i), 0)
