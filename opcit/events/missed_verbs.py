"""Verbs that the parser took for something else, as it does in news and headlines, put in their place."""

from __future__ import annotations

from functools import cache

from opcit.events.ontology import verbs as event_verbs
from opcit.events.word import Word

OPENERS = frozenset(("after", "before", "since", "until", "as"))
"""Prepositions that also open clauses."""

_INSIDE = frozenset(("det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat"))
_CLAUSES = frozenset(("ROOT", "ccomp", "parataxis", "advcl", "acl:relcl"))


def find_verbs(found: list[Word]) -> None:
    """Gives the words of a sentence the verbs that were missed, with their subjects and objects."""
    for i in range(1, len(found)):
        if _taken_for_subject(found, i):
            _promote_subject(found, i)
        elif _taken_for_adjective(found, i):
            _promote_adjective(found, i)
        elif found[i].dep == "amod" and found[i - 1].tag == "C":
            _join_past(found, i)
        elif found[i].dep == "conj" and found[i].low in forms("gerund"):
            _join_verbs(found, i)
        elif found[i].tag == "V":
            _open_clause(found, i)
    verb = _verb_of_nominal(found)
    if verb is not None:
        swap(found, verb, root(found))


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


def _taken_for_subject(found: list[Word], i: int) -> bool:
    """Whether a past form stands as a subject right before its object, which has an article: "Holm tore up a pact"."""
    word, noun = found[i], found[found[i].head]
    if word.dep != "nsubj" or word.tag != "X" or noun.dep != "ROOT" or noun.tag not in ("X", "K"):
        return False
    article = any(w.head == word.head and w.dep == "det" and i < j for j, w in enumerate(found))
    linked = any(w.head == word.head and w.dep == "cop" for w in found)
    named = found[i - 1].head == i and found[i - 1].tag in ("X", "K")
    return named and article and not linked and word.low in forms("past")


def _promote_subject(found: list[Word], i: int) -> None:
    """The verb takes its object's place, with the word before it as its subject."""
    noun = found[i].head
    swap(found, i, noun)
    found[noun].dep = "obj"
    found[i - 1].head, found[i - 1].dep = i, "nsubj"
    for word in found[:i]:
        if word.head == noun:
            word.head = i
    found[i].tag, found[i].form = "V", "past"


def _taken_for_adjective(found: list[Word], i: int) -> bool:
    """Whether a verb makes one phrase of its subject and object: "Norland warned Vester"."""
    word, noun = found[i], found[found[i].head]
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


def _promote_adjective(found: list[Word], i: int) -> None:
    """The verb takes its noun's place; what stood before it is its subject, the noun its object."""
    noun = found[i].head
    before = [j for j in range(i) if found[j].head == noun and found[j].dep in _INSIDE]
    subject = i - 1
    for j in before:
        if j != subject:
            found[j].head = subject
    swap(found, i, noun)
    found[noun].dep = "obj"
    found[subject].head, found[subject].dep = i, "nsubj"
    for word in found[noun + 1 :]:
        if word.head == noun and (
            word.dep in _CLAUSES or (word.dep == "nmod" and not _of(found, word))
        ):
            word.head, word.dep = i, "obl" if word.dep == "nmod" else word.dep
    found[i].tag, found[i].form = "V", "past" if found[i].low in forms("past") else "third"


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
    chosen = acting or (told if found[-1].low == "." else [])
    return chosen[-1] if chosen else None


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


def root(found: list[Word]) -> int:
    return next(i for i, w in enumerate(found) if w.head == i)


def has_subject(found: list[Word], i: int) -> bool:
    return any(w.head == i and w.dep in ("nsubj", "nsubj:pass", "csubj") for w in found)


@cache
def forms(form: str) -> frozenset[str]:
    """The past or third person forms of event verbs."""
    return frozenset(
        low for low, found in event_verbs().items() if any(e.form == form for e in found)
    )
