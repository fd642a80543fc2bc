"""Whether the words around an expression look back, ahead, or at the present, without a parser."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

Tense = Literal["past", "present", "future", ""]

REACH = 300
"""Characters on either side in which a sentence's verbs are looked for."""

GOVERNED = 3
"""Words after "will" or "agreed to" among which its verb is."""

_WORD = re.compile(r"['’]?[A-Za-z]+(?:-[a-z]+)*")
_STOP = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z])|\n")
_POSSESSIVE = re.compile(r"\s?['’]s\b")
_TOWARDS = re.compile(r"\b(?:ahead of|before|by|until|in|at|for|on)\s(?:\w+\s)?$", re.IGNORECASE)
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$"
)


@cache
def _table() -> dict[str, str]:
    path = Path(__file__).parent.parent / "data" / "tense.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def modals() -> frozenset[str]:
    """Auxiliaries whose verb looks ahead whatever its form."""
    return frozenset(_table()["modal"].split())


@cache
def cues() -> dict[str, Tense]:
    """Each cue word, or cue word with "to" after it, and the tense it tells of."""
    table = _table()
    found: dict[str, Tense] = dict.fromkeys(modals(), "future")
    found.update({f"{word} to": "future" for word in table["towards"].split()})
    for tense in ("present", "past", "future"):
        found.update(dict.fromkeys(table[tense].split(), tense))
    found.update(dict.fromkeys(table["neither"].split(), ""))
    return found


def tense_of(word: str) -> Tense:
    """The tense that a single word tells of, "" when it tells none."""
    known = cues().get(word.lower())
    if known is not None:
        return known
    return "past" if len(word) > 3 and word.endswith("ed") and word[0].islower() else ""


def tense(text: str, start: int, end: int) -> Tense:
    """The tense of the clause around text[start:end]: of its nearest verb before, else after.

    "Sunday's strikes" have been, unless something is said to come before them.
    """
    first, last = sentence_bounds(text, start, end)
    if _POSSESSIVE.match(text, end) and not _TOWARDS.search(text, first, start):
        return "past"
    before = _told(text[first:start])
    if before:
        return before[-1]
    return next(iter(_told(text[end:last])), "")


def tenses(text: str, start: int, end: int) -> set[Tense]:
    """The tenses that the words of text[start:end] tell of."""
    return set(_told(text[start:end]))


def _told(words: str) -> list[Tense]:
    """The tense of each verb that tells one; "agreed to", "is to" look ahead, as does all after "will"."""
    table, last = cues(), ""
    found: list[Tense] = []
    governed = 0
    for word in _WORD.findall(words):
        known = table.get(f"{last} to") if word == "to" else tense_of(word)
        governed -= 1
        if known and (governed < 0 or known == "future"):
            found.append(known)
        if word.lower() in modals() or (word == "to" and known):
            governed = GOVERNED
        last = word.lower()
    return found


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around text[start:end] begins and ends, within REACH characters."""
    low = max(0, start - REACH)
    begin = low
    for stop in _STOP.finditer(text, low, start + 2):
        if stop.end() <= start and not _ABBREVIATION.search(text, low, stop.start() + 1):
            begin = stop.end()
    high = min(len(text), end + REACH)
    stops = _STOP.finditer(text, end, high)
    finish = next(
        (s.start() for s in stops if not _ABBREVIATION.search(text, end, s.start() + 1)), high
    )
    return begin, finish
