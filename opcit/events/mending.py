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
        elif found[i].dep == "amod" and found[i - 1].tag == "C":
            _join_past(found, i)
        elif found[i].tag == "V":
            _open_clause(found, i)
    verb = _verb_of_nominal(found) if found else None
    if verb is not None:
        _swap(found, verb, _root(found))


def _mend_link(found: list[Word], i: int, word: Word) -> None:
    if word.tag == "T":
        _free_time(found, i)
    elif found[word.head].tag == "T" and word.dep in ("conj", "appos", "parataxis", "flat"):
        _free_of_time(found, i)
    elif word.dep == "conj" and word.tag == "K":
        _join_names(found, i)
    elif word.dep == "conj" and (word.tag == "G" or word.low in _forms("gerund")):
        _join_verbs(found, i)
    elif word.dep == "nmod":
        _free_complement(found, i)
    elif word.dep in ("nsubj", "nsubj:pass") and found[word.head].dep in ("aux", "aux:pass"):
        word.head = found[word.head].head


def _root(found: list[Word]) -> int:
    return next(i for i, w in enumerate(found) if w.head == i)


def _has_subject(found: list[Word], i: int) -> bool:
    return any(w.head == i and w.dep in ("nsubj", "nsubj:pass", "csubj") for w in found)


def _free_time(found: list[Word], i: int) -> None:
    """A date after a preposition is no part of the name after it: "On Monday Norland jets bombed"."""
    word = found[i]
    before = found[i - 1] if i else word
    if (
        word.head < i
        or word.dep not in _NAMING
        or found[word.head].tag == "T"
        or before.dep != "case"
    ):
        return
    top = before.head
    if top != word.head and found[word.head].head != top:
        return
    noun = found[top]
    before.head, word.head, word.dep = i, noun.head, "obl"
    if noun.dep == "obl" and found[noun.head].tag == "V" and not _has_subject(found, noun.head):
        noun.dep = "nsubj"


def _free_of_time(found: list[Word], i: int) -> None:
    """What stands after a date is no part of it: "On Monday, Holm resigned", "Earlier this week they left"."""
    word, time = found[i], found[i].head
    if word.tag == "V" and found[time].head == time:
        _swap(found, i, time)
        found[time].dep = "obl:unmarked"
    elif word.tag in ("X", "K") and found[found[time].head].tag == "V" and i < found[time].head:
        word.head = found[time].head
        word.dep = "appos" if _has_subject(found, word.head) else "nsubj"


def _join_past(found: list[Word], i: int) -> None:
    """A past form right after "and" goes on telling: "took the life of a guard and wounded two soldiers"."""
    noun = found[i].head
    above = found[noun].head
    while found[above].tag in ("X", "K") and found[above].head != above:
        above = found[above].head
    told = found[above].tag == "V" and found[above].form == "past" and above < i < noun
    if told and found[noun].dep == "conj" and found[i].low in _forms("past"):
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
        or found[case].low not in _OPENERS
        or not (acts and loose)
        or found[noun].head == i
    ):
        return
    if _has_subject(found, i) or found[noun].tag not in ("X", "K"):
        return
    word.head, word.dep = found[noun].head, "advcl"
    found[noun].head, found[noun].dep = i, "nsubj"
    found[case].head, found[case].dep = i, "mark"


_OPENERS = frozenset(("after", "before", "since", "until", "as"))


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


def _taken_for_adjective(found: list[Word], i: int) -> bool:
    """Whether a verb makes one phrase of its subject and object: "Norland warned Vester"."""
    word, noun = found[i], found[found[i].head]
    if word.dep not in ("amod", "compound") or word.head < i or noun.dep not in _CLAUSES:
        return False
    if found[i - 1].head not in (i, word.head):
        return False
    known = word.low in _forms("past") and (
        word.low.endswith("ed") or word.form in ("past", "participle")
    )
    known |= word.low in _forms("third") and _is_headline(found) and found[i - 1].tag == "K"
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
        if word.head == noun and (
            word.dep in _CLAUSES or (word.dep == "nmod" and not _of(found, word))
        ):
            word.head, word.dep = i, "obl" if word.dep == "nmod" else word.dep
    found[i].tag, found[i].form = "V", "past" if found[i].low in _forms("past") else "third"


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


def _swap(found: list[Word], verb: int, noun: int) -> None:
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


@cache
def _forms(form: str) -> frozenset[str]:
    """The past or third person forms of event verbs."""
    return frozenset(
        low for low, found in event_verbs().items() if any(e.form == form for e in found)
    )
