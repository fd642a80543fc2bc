"""Verbs that the parser gave the wrong subject, or none: put right where form and number say so."""

from __future__ import annotations

from opcit.events.inflection import singular
from opcit.events.word import Word

_MAKING = frozenset(("help", "make", "let", "see", "watch", "have"))
"""Verbs that stand before somebody and a bare verb: "helped the army repress them"."""
_PLURAL = frozenset(("were", "are", "have"))


def mend_subject(found: list[Word], i: int) -> None:
    """Mends what is wrong with whose a verb is."""
    _made_to_do(found, i)
    _agree(found, i)


def _made_to_do(found: list[Word], i: int) -> None:
    """A bare verb right after the object of "help" is what that does, and joined to nothing: "helping Norland repress them"."""
    word, before = found[i], found[i - 1] if i else found[i]
    if (
        word.dep not in ("conj", "parataxis")
        or word.form != "base"
        or before.dep != "obj"
        or found[word.head].form == "base"
    ):
        return
    joined = any(w.head == i and w.dep in ("cc", "aux", "mark", "nsubj") for w in found)
    if found[before.head].lemma in _MAKING and before.head < i - 1 and not joined:
        word.head, word.dep = before.head, "xcomp"


def _agree(found: list[Word], i: int) -> None:
    """A plural verb has the plural noun right before it as its subject, where the parser took the one thing of the phrase
    that opens the sentence: "After the resort to the clause bins were burned"."""
    kids = [j for j, w in enumerate(found) if w.head == i]
    first = min((j for j in kids if found[j].dep.startswith("aux")), default=0)
    subject = next((j for j in kids if found[j].dep.startswith("nsubj")), first)
    if found[0].low not in _OPENING or found[0].head != i or subject >= first - 1:
        return
    one, many = found[subject], found[first - 1]
    whole = any(w.low == "of" or w.dep == "cc" for w in found[subject:first])
    if found[first].low in _PLURAL and _is_one(one) and not _is_one(many) and not whole:
        many.head, many.dep, one.head, one.dep = i, one.dep, i, "obl"
        found[0].head, found[0].dep = subject, "case"
        _leave(found, first - 1, subject)


def _leave(found: list[Word], many: int, one: int) -> None:
    """What the preposition before a noun that is a subject now governs ends with the word before that noun."""
    kids = [j for j, w in enumerate(found) if w.head == many and j < many]
    if many - 1 in kids and any(found[j].dep == "case" for j in kids):
        for j in kids:
            found[j].head = many - 1
        found[many - 1].head, found[many - 1].dep = one, "nmod"


def _is_one(word: Word) -> bool:
    return word.tag == "X" and singular(word.low) == word.low


_OPENING = frozenset(
    ("after", "before", "since", "during", "despite", "with", "without", "following")
)
"""Prepositions that open a sentence with a phrase of their own."""
