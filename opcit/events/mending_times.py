"""Dates that the parser hangs on the wrong word, put where the rest of the sentence says they belong."""

from __future__ import annotations

from opcit.events.promoting import has_subject
from opcit.events.word import Word
from opcit.events.wordlists import words

_NAMING = frozenset(("amod", "compound", "nmod:desc", "flat"))
_DATING = frozenset(("on", "by", "since", "until", "before", "after"))


def mend_time(found: list[Word], i: int) -> None:
    """Mends what is wrong with a word of a date."""
    _free_day(found, i)
    _free_time(found, i)
    _leave_to_saying(found, i)
    _said_then(found, i)
    _give_up_subject(found, i)
    _free_subject(found, i)


def _free_day(found: list[Word], i: int) -> None:
    """A day with a preposition of its own is no number of what follows: "On 6 May rebels fired"."""
    word, before = found[i], found[i - 1] if i else found[i]
    month = found[i + 1] if i + 1 < len(found) else word
    noun = found[word.head]
    own = before.low in _DATING and before.head == i and month.tag == "T"
    if own and word.head > i + 1 and word.dep == "nummod" and noun.head != word.head:
        word.head, word.dep = noun.head, "obl"
        month.head, month.dep = i, "nmod:unmarked"


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


def _free_subject(found: list[Word], i: int) -> None:
    """A noun without a preposition is no part of the date before it where a verb lacks a subject: "In January more than
    two hundred came", "On 6 May a jet was stopped"."""
    verb = found[i].head
    if found[verb].tag != "V" or verb < i or has_subject(found, verb):
        return
    first = next(j for j in range(i + 1, verb + 1) if found[j].tag != "T")
    if found[first].tag not in ("D", "Q", "R"):
        return
    for j in range(first, verb):
        loose = found[j].head == i and found[j].dep in ("nmod", "nmod:unmarked")
        if loose and not any(w.head == j and w.dep == "case" for w in found):
            found[j].head, found[j].dep = verb, "nsubj"
            return
