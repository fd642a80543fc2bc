"""The tense of each verb among words, told without a parser."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from opcit.lists import table

Tense = Literal["past", "present", "future", ""]

GOVERNED = 3
"""Words after "will" or "agreed to" among which its verb is."""

_DETERMINERS = frozenset(["the", "a", "an", "its", "their", "his", "our", "my", "your", "no"])
"""Words after which no verb stands: "the plan", "a hit", "its forecast"."""

_WORD = re.compile(r"['’]?[A-Za-z]+(?:-[a-z]+)*|[,;:“”\"]")
_BREAKS = frozenset(',;:“”"')
"""What ends the reach of a modal."""

_MAYBE = frozenset(["would", "could", "should", "might", "may"])
"""Modals after which "have" looks back."""


@cache
def modals() -> frozenset[str]:
    """Auxiliaries whose verb looks ahead whatever its form."""
    return frozenset(table("tense")["modal"].split())


@cache
def asked() -> frozenset[str]:
    """What people "would not" do, which looks back: they had been asked."""
    return frozenset(table("tense")["asked"].split())


@cache
def cues() -> dict[str, Tense]:
    """Each cue word, or cue word with "to" after it, and the tense it tells of."""
    known = table("tense")
    found: dict[str, Tense] = dict.fromkeys(modals(), "future")
    found.update({f"{word} to": "future" for word in known["towards"].split()})
    for tense in ("present", "past", "future"):
        found.update(dict.fromkeys(known[tense].split(), tense))
    found.update(dict.fromkeys(known["neither"].split(), ""))
    return found


@cache
def _plain() -> frozenset[str]:
    return frozenset(table("tense")["plain"].split())


def names_nothing(word: str) -> bool:
    """Whether a word is a verb or a word of grammar, so that nothing is named by it and what stands before."""
    return word in _plain() or bool(tense_of(word))


def tense_of(word: str) -> Tense:
    """The tense that a single word tells of, "" when it tells none."""
    known = cues().get(word.lower())
    if known is not None:
        return known
    return "past" if len(word) > 3 and word.endswith("ed") and word.islower() else ""


def told(words: str) -> list[Tense]:
    """The tense of each verb that tells one; of "will begin", "is held" and "agreed to go" the first word's."""
    known_cues, before, last, governed = cues(), "", "", -1
    found: list[Tense] = []
    for word in _WORD.findall(words):
        low = word.lower()
        if low in _BREAKS:
            governed, last = -1, low
            continue
        if found and _looks_back(before, last, low):
            found[-1] = "past"
        known = known_cues.get(f"{last} to") if low == "to" else tense_of(word if last else low)
        if last in _DETERMINERS:
            known = ""
        governed -= 1
        if known and (governed < 0 or known == "future"):
            found[-1 if _begins_to(found, last, low) else len(found) :] = [known]
        governed = _reach(governed, last, low, known)
        before, last = last, low
    return found


def _begins_to(found: list[Tense], last: str, word: str) -> bool:
    """Whether "to" makes the present before it look ahead: "are to travel"."""
    return word == "to" and found[-1:] == ["present"] and tense_of(last) == "present"


def _reach(governed: int, last: str, word: str, known: Tense | None) -> int:
    """How many words more a modal, "agreed to" or "is" governs, after a word."""
    if word in modals() or (word == "to" and "future" in (known, tense_of(last))):
        return GOVERNED
    return 1 if word in ("is", "are", "am") and governed < 0 else governed


def _looks_back(before: str, last: str, word: str) -> bool:
    """Whether a modal with these words after it looks back: "could not", "may have", "would not say"."""
    if last in _MAYBE or (before in _MAYBE and last == "not"):
        return (
            word == "have"
            or (last == "not" and word in asked())
            or (last == "could" and word == "not")
        )
    return False
