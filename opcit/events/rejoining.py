"""Verbs given back to the clause, the tense and the auxiliary that the parser parted them from."""

from __future__ import annotations

from opcit.events.promoting import has_subject
from opcit.events.word import Word

_TIMING = frozenset(("when", "while", "as", "after", "before", "since", "until", "where", "who", "which"))  # fmt: skip
"""Words that open a clause within which, or past which, a sentence may go on with "and"."""


def rejoin(found: list[Word]) -> None:
    """Sets right the links of a sentence's verbs."""
    for i, word in enumerate(found):
        if word.tag == "H":
            _act_with_have(found, i)
        elif word.tag == "E" and word.dep in ("aux:pass", "cop"):
            _act_with_be(found, i)
        elif word.tag == "T":
            _open_with_time(found, i)
        elif word.tag == "V" and word.dep == "conj" and not has_subject(found, i):
            _join_by_comma(found, i)
            _go_on_in_past(found, i)


def _act_with_have(found: list[Word], i: int) -> None:
    """A participle right after "has" is its verb, not what describes the object: "has imposed sanctions"."""
    verb = found[i + 1] if i + 1 < len(found) else None
    if verb is None or verb.form != "participle" or verb.dep not in ("amod", "compound"):
        return
    noun = found[verb.head]
    if noun.dep != "obj" or noun.head != i or found[i].dep in ("aux", "aux:pass"):
        return
    own = found[i].head == i
    verb.head, verb.dep, verb.tag = (i + 1 if own else found[i].head), found[i].dep, "V"
    for word in found:
        word.head = i + 1 if word.head == i else word.head
    found[i].head, found[i].dep = i + 1, "aux"


def _act_with_be(found: list[Word], i: int) -> None:
    """A participle right after "was" is its verb, not what describes whom it made: "was elected leader"."""
    verb = found[i + 1] if i + 1 < len(found) else None
    if verb is None or verb.form != "participle" or verb.dep not in ("amod", "compound"):
        return
    at = verb.head
    noun = found[at]
    if noun.tag not in ("X", "K") or at < i or found[i].head not in (at, i + 1):
        return
    verb.head, verb.dep, verb.tag = (i + 1 if noun.head == at else noun.head), noun.dep, "V"
    for word in found:
        if word.head == at and word is not verb and word.dep not in _OF_NOUN:
            word.head = i + 1
            word.dep = "nsubj:pass" if word.dep == "nsubj" else word.dep
    noun.head, noun.dep = i + 1, "xcomp"
    found[i].dep = "aux:pass"


_OF_NOUN = frozenset(("amod", "compound", "nmod", "det", "flat", "case", "nummod", "appos"))
"""How words hang on a noun and not on a verb."""


def _open_with_time(found: list[Word], i: int) -> None:
    """What is told of a part of a day is no description of it: "Later the same day he died"."""
    time, first = found[i], i
    while first and found[first - 1].tag == "T":
        first -= 1
    told = [
        j
        for j, w in enumerate(found)
        if w.head == i and w.dep in ("acl", "acl:relcl") and w.tag == "V" and j > i
    ]
    clear = found[first].low in ("later", "earlier", "early", "late") and found[first].tag == "T"
    if not told or not clear or (time.head != i and time.dep != "conj"):
        return
    verb = told[0]
    found[verb].head, found[verb].dep = (verb if time.head == i else time.head), time.dep
    time.head, time.dep = verb, "obl:unmarked"
    for word in found[:first] + found[verb + 1 :]:
        if word.head == i and word.dep in ("cc", "punct", "conj", "advcl"):
            word.head = verb


def _join_by_comma(found: list[Word], i: int) -> None:
    """A comma before "and" closes the clause between, none goes on with it: "fled in May, when the army rose, and
    was tried", "began in May, when troops fired and killed six"."""
    link = next((j for j in range(i) if found[j].head == i and found[j].dep == "cc"), None)
    if link is None or link == 0:
        return
    head, closed = found[i].head, found[link - 1].low == ","
    if closed and (opener := _opener(found, head)) and found[opener - 1].low == ",":
        above = _verb_above(found, head)
        if above is not None and above < head:
            found[i].head = above
    elif not closed:
        between = [j for j in range(head + 1, link) if _timed(found, j, head)]
        alike = [j for j in between if found[j].form == found[i].form and _opener(found, j)]
        found[i].head = alike[-1] if alike else head


def _timed(found: list[Word], i: int, head: int) -> bool:
    """Whether a verb with a subject tells in a clause of another what happened then."""
    word = found[i]
    return word.tag == "V" and word.dep == "advcl" and word.head == head and has_subject(found, i)


def _opener(found: list[Word], verb: int) -> int | None:
    """Where the clause of a verb is opened by "when", "who" and the like."""
    inside = (j for j in range(verb) if found[j].head == verb and found[j].low in _TIMING)
    return next((j for j in inside if j), None)


def _verb_above(found: list[Word], verb: int) -> int | None:
    """The past form that a clause hangs on, directly or by the noun it describes."""
    at, seen = found[verb].head, {verb}
    while found[at].tag != "V" and found[at].head != at and at not in seen:
        seen.add(at)
        at = found[at].head
    return at if found[at].tag == "V" and found[at].form == "past" else None


def _go_on_in_past(found: list[Word], i: int) -> None:
    """A participle without "be", joined to a past form, is one: "visited the mine and called on both to talk"."""
    word, above = found[i], found[found[i].head]
    own = [w for j, w in enumerate(found) if w.head in (i, word.head) and j != i]
    helped = any(w.dep in ("aux", "aux:pass") for w in own)
    by = any(w.low == "by" and w.dep == "case" and found[w.head].head == i for w in found)
    bare = word.form == "participle" and word.low.endswith("ed")
    if bare and above.form == "past" and above.tag == "V" and not helped and not by:
        word.form = "past"


def open_with_participle(found: list[Word]) -> None:
    """A past form without a subject that opens a sentence belongs to the verb after the comma, which the parser
    takes for an aside: "Asked on Monday whether he would resign, he refused"."""
    first = found[0] if found else None
    if first is None or first.head != 0 or first.tag != "V" or has_subject(found, 0):
        return
    if first.form not in ("past", "participle"):
        return
    told = [
        i
        for i, w in enumerate(found)
        if w.head == 0
        and w.tag == "V"
        and w.dep in ("parataxis", "ccomp")
        and has_subject(found, i)
    ]
    if told and any(w.low == "," for w in found[: told[0]]):
        found[told[0]].head, found[told[0]].dep = told[0], "ROOT"
        first.head, first.dep = told[0], "advcl"
